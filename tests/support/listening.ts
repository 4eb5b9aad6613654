import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** An app on a free port of this machine, for as long as a test needs it. */
export interface Listening {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an express app on loopback. */
export async function listening(app: Express): Promise<Listening> {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A GET with a Host header of one's own, which fetch does not allow. */
export async function statusForHost(url: string, host: string): Promise<number | undefined> {
  const asked = httpRequest(url, { headers: { host } }).end();
  const [response] = (await once(asked, 'response')) as [{ statusCode?: number; resume(): void }];
  response.resume();
  return response.statusCode;
}
