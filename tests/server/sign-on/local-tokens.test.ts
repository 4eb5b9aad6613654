import type { PersonId } from '../../../domain/identifiers';
import { localTokens } from '../../../server/sign-on/local-tokens';

const person = '01939f3e-5c00-7000-8000-000000000001' as PersonId;

describe('A local token', () => {
  it('names the person it was issued to', async () => {
    const tokens = localTokens();
    expect(await tokens.read(await tokens.issue(person))).toBe(person);
  });

  it('is worth nothing to another process, nor when a letter was changed', async () => {
    const token = await localTokens().issue(person);
    const [header, body = '', signature] = token.split('.');
    expect(await localTokens().read(token)).toBeUndefined();
    const tokens = localTokens();
    await expect(tokens.read([header, `${body}x`, signature].join('.'))).resolves.toBeUndefined();
  });
});
