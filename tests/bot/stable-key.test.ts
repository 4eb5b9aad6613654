import fc from 'fast-check';
import { stableKey } from '../../bot/stable-key';

describe('The key of what may come twice', () => {
  it('is a UUID, the same for the same parts', () => {
    fc.assert(fc.property(fc.array(fc.string()), (parts) => {
      expect(stableKey(parts)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(stableKey([...parts])).toBe(stableKey(parts));
    }));
  });

  it('is another when a word, a day or a person is another, and tells where one part ends', () => {
    const keys = [['a', 'b'], ['ab', ''], ['a', 'c'], ['b', 'a'], ['a', 'b', '']].map(stableKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
