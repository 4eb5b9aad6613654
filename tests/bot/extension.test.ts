import { readLink, readSearch } from '../../bot/extension';

const search = (text: unknown, queryOptions?: unknown) => readSearch({ commandId: 'searchOffers', parameters: [{ name: 'text', value: text }], queryOptions });

describe('What is searched for where one writes', () => {
  it('is the text, and the part of the list that is wanted', () => {
    expect(search('cos-p', { skip: 25, count: 10 })).toEqual({ text: 'cos-p', skip: 25, limit: 10 });
  });

  it('is nothing in particular when the search opens', () => {
    expect(readSearch({ parameters: [{ name: 'initialRun', value: 'true' }], queryOptions: { skip: 0, count: 25 } })).toEqual({ text: '', skip: 0, limit: 25 });
  });

  it.each([undefined, null, 1, 'text', [], { parameters: 'x', queryOptions: 'y' }, { parameters: [null, 1] }])('may be anything at all: %j', (value) => {
    expect(readSearch(value)).toEqual({ text: '', skip: 0, limit: 25 });
    expect(readLink(value)).toBe('');
  });

  it.each([[{ skip: -1, count: 0 }, 0, 1], [{ skip: 1e12, count: 1e12 }, 10_000, 25], [{ skip: 0.5, count: '9' }, 0, 25]])(
    'never asks for more than can be answered: %j', (options, skip, limit) => {
      expect(search('x'.repeat(5_000), options)).toEqual({ text: 'x'.repeat(200), skip, limit });
    });
});
