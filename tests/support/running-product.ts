import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChildProgram } from '../../commands/playground/child-program';
import { pageAnswers } from '../../commands/playground/page-answers';
import { buildTab } from './built-tab';

/** The product as `npm start` runs it: a program of its own, with the demonstration people and nothing else in it. */
export interface RunningProduct {
  /** The origin, without a slash at the end: `http://localhost:PORT`. */
  readonly url: string;
  /** Where the Playground sends what people write. */
  readonly botUrl: string;
  /** Ends it and removes its database. */
  readonly stop: () => Promise<void>;
}

/** The instant at which the product's clock starts; it is a Monday. */
export const journeysBegin = '2026-11-23T08:00:00Z';

const root = join(__dirname, '..', '..');
/** What a machine may have set for itself must not decide what a journey runs on. */
const unset = { DATABASE_URL: '', DATABASE_OWNER_URL: '', PUBLIC_URL: '', CLIENT_ID: '', CLIENT_CERTIFICATE: '', CLIENT_IDENTITY: '', CLIENT_SECRET: '', TENANT_ID: '', BOT_TYPE: '' };

/** Builds the tab if need be, starts the product in local mode on a free port, and waits until it is ready. */
export async function startRunningProduct(): Promise<RunningProduct> {
  await buildTab();
  const folder = mkdtempSync(join(tmpdir(), 'product-'));
  const port = await freePort();
  const program = startChildProgram({
    name: 'The product',
    args: ['--import', 'tsx', join(root, 'server', 'main.ts')],
    environment: { ...unset, PORT: `${port}`, DATA_DIR: join(folder, 'data'), CLOCK: journeysBegin, LOG_LEVEL: 'silent' },
  });
  const stop = async (): Promise<void> => {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = `http://localhost:${port}`;
    await pageAnswers(`${url}/readyz`, program);
    return { url, botUrl: `http://127.0.0.1:${port}/api/messages`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
