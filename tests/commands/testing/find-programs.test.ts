import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findChromium } from '../../../commands/testing/find-chromium';
import { findPostgres } from '../../../commands/testing/find-postgres';

let machine: string;

beforeEach(() => { machine = mkdtempSync(join(tmpdir(), 'machine-')); });
afterEach(() => rmSync(machine, { recursive: true }));

function install(...programs: readonly string[]): void {
  for (const program of programs) {
    const file = join(machine, program);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    chmodSync(file, 0o755);
  }
}

describe('Finding Chromium', () => {
  it('takes the one on the path', () => {
    install('bin/chromium');
    expect(findChromium({ PATH: join(machine, 'bin') })).toBe(join(machine, 'bin/chromium'));
  });

  it('takes the one that CHROMIUM names before the one on the path', () => {
    install('bin/chromium', 'own/chrome');
    const environment = { PATH: join(machine, 'bin'), CHROMIUM: join(machine, 'own/chrome') };
    expect(findChromium(environment)).toBe(join(machine, 'own/chrome'));
  });

  it('finds none when CHROMIUM names a file that is not there', () => {
    install('bin/chromium');
    expect(findChromium({ PATH: join(machine, 'bin'), CHROMIUM: join(machine, 'gone') })).toBeUndefined();
  });
});

describe('Finding PostgreSQL', () => {
  it('takes the newest version, by number', () => {
    install('9/bin/initdb', '9/bin/postgres', '15/bin/initdb', '15/bin/postgres');
    expect(findPostgres({}, machine)).toBe(join(machine, '15/bin'));
  });

  it('passes over a version that has no server', () => {
    install('15/bin/initdb', '15/bin/postgres', '17/bin/psql');
    expect(findPostgres({}, machine)).toBe(join(machine, '15/bin'));
  });

  it('looks on the path when the system has none of its own', () => {
    install('bin/initdb', 'bin/postgres');
    expect(findPostgres({ PATH: join(machine, 'bin') }, join(machine, 'none'))).toBe(join(machine, 'bin'));
  });

  it('finds none on a machine that has none', () => {
    expect(findPostgres({ PATH: machine }, machine)).toBeUndefined();
  });
});
