import { lookup } from 'node:dns/promises';
import { request } from 'node:https';
import { isIP } from 'node:net';
import type { AddressAnswer, AddressParts } from './read-address';

/** Addresses over the network: names as the machine resolves them, and each request pinned to the IP address it was checked for. */
export const overHttps: AddressParts = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  get: (url, ipAddress, signal) => new Promise<AddressAnswer>((resolve, reject) => {
    const asked = request(url, {
      signal,
      // A connection of its own, to what was checked: no name is looked up again.
      agent: false,
      lookup: (_host, options, found) => {
        const family = isIP(ipAddress);
        if (options.all === true) found(null, [{ address: ipAddress, family }]);
        else found(null, ipAddress, family);
      },
      headers: { accept: 'text/calendar', 'accept-encoding': 'identity', 'user-agent': 'Fosterhjemsnettverk' },
    });
    asked.on('error', reject);
    asked.on('response', (response) => resolve({
      status: response.statusCode ?? 0,
      headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
      body: response,
      close: () => void asked.destroy(),
    }));
    asked.end();
  }),
  patienceInMilliseconds: 20_000,
};
