import type { Tenancy } from '../../../domain/network/tenants/ports';
import type { Product } from '../../../domain/product';
import { apiHandlers } from '../../../server/api-handlers';

const operations = apiHandlers({ decks: [], calendars: {} } as unknown as Product, {} as Tenancy).map(({ operation }) => operation);

describe('The operations of the API', () => {
  it('have an address each: of two that share one, the second is never reached', () => {
    const addresses = operations.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
  });

  it('have a name each', () => {
    const names = operations.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
