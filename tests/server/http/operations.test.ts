import type { Product } from '../../../domain/product';
import { apiHandlers } from '../../../server/api-handlers';

// Handlers keep the product for when they are asked; nothing is asked here.
const operations = apiHandlers({} as Product).map(({ operation }) => operation);
const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

describe('The operations of the API', () => {
  it('have an address each, so that none hides another', () => {
    expect(twice(operations.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`))).toEqual([]);
  });

  it('have a name each', () => {
    expect(twice(operations.map(({ name }) => name))).toEqual([]);
  });
});
