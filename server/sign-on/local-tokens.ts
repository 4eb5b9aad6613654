import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { readId, type PersonId } from '../../domain/identifiers';

/** Tokens of the local sign-in: they hold until the process ends, and no longer than a working day. */
export interface LocalTokens {
  issue(personId: PersonId): Promise<string>;
  /** The person a token was issued to; undefined for any other text. */
  read(token: string): Promise<PersonId | undefined>;
}

const audience = 'fosterhjemsnettverk-local';

/** A key of this process alone signs them. */
export function localTokens(): LocalTokens {
  const key = randomBytes(32);
  return {
    issue: (personId) =>
      new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(personId)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(key),
    read: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, { audience, algorithms: ['HS256'] });
        return readId<'person'>(payload.sub);
      } catch {
        return undefined;
      }
    },
  };
}
