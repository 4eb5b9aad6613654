import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlaygroundProgram } from '../../../commands/playground/playground-program';
import { playgroundWindow } from '../../../commands/playground/windows';

describe('Starting a Playground', () => {
  const folder = mkdtempSync(join(tmpdir(), 'playground-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says why when its configuration is refused', async () => {
    const configFile = join(folder, 'no-tenant.yml');
    writeFileSync(configFile, 'version: "0.1.1"\n');
    const started = startPlaygroundProgram(
      { ...playgroundWindow('nettverket'), configFile, port: 0 }, { botUrl: 'http://127.0.0.1:9/api/messages' },
    );
    await expect(started).rejects.toThrow(/must have required property 'tenantId'/);
  });
});
