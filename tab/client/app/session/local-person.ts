import { localOperations, type localPerson } from '../../../contract/networks';
import type { z } from 'zod';
import type { Call } from '../api/call';

/** A demonstration person who is signed in, kept while the browser's tab is open. */
export interface SignedInPerson {
  readonly key: string;
  readonly label: string;
  readonly token: string;
}

export type LocalPerson = z.output<typeof localPerson>;

const place = 'fosterhjemsnettverk.person';

/** Signs in as a demonstration person and remembers it. */
export async function signInAs(call: Call, { key, label }: LocalPerson): Promise<SignedInPerson> {
  const { token } = await call(localOperations.localSignIn, { body: { person: key } });
  const person = { key, label, token };
  sessionStorage.setItem(place, JSON.stringify(person));
  return person;
}

/** The person signed in earlier in this browser tab, if any. */
export function rememberedPerson(): SignedInPerson | undefined {
  try {
    const { key, label, token } = JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<SignedInPerson>;
    return key !== undefined && label !== undefined && token !== undefined ? { key, label, token } : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets who was signed in. */
export function forgetPerson(): void {
  sessionStorage.removeItem(place);
}
