import { holdsBirthDate } from './birth-date';
import { contactDetailsIn, type ContactKind } from './contact-details';
import { withLettersRead } from './letters-for-digits';
import { numbersIn, type NumberKind } from './person-numbers';
import { holdsPersonalName } from './personal-name';
import { plainText } from './plain-text';
import { holdsStreetAddress } from './street-address';

/** What a free text may never hold. */
export type RefusedKind = NumberKind | ContactKind;
/** What a free text may hold only when its writer says that it tells of nobody. */
export type WarnedKind = 'birthDate' | 'streetAddress' | 'personalName';
export type GuardKind = RefusedKind | WarnedKind;

export interface Inspection {
  readonly verdict: 'refuse' | 'warn' | 'pass';
  /** Each kind once; never the text, nor where in it. */
  readonly kinds: readonly GuardKind[];
}

/**
 * The identity guard (law_privacy 3.5 and 6): refuses numbers and contact details of people, warns of what may be a birth
 * date, an address or a name, and lets ordinary sentences pass. `today` is the day in Oslo, as `2026-11-21`.
 * Its specification is the corpus of tests/domain/confidentiality.
 */
export function inspectText(text: string, today: string): Inspection {
  const plain = plainText(text);
  const refused = refusedIn(plain);
  const warned: WarnedKind[] = [];
  if (holdsBirthDate(withLettersRead(plain), today)) warned.push('birthDate');
  if (holdsStreetAddress(plain)) warned.push('streetAddress');
  if (holdsPersonalName(plain)) warned.push('personalName');
  return { verdict: refused.length > 0 ? 'refuse' : warned.length > 0 ? 'warn' : 'pass', kinds: [...refused, ...warned] };
}

/** The kinds in a text that it is refused for, on whatever day. */
export function refusedKinds(text: string): readonly RefusedKind[] {
  return refusedIn(plainText(text));
}

/** Under which name a text with these kinds is refused: its numbers before its contact details. */
export function refusalOf(kinds: readonly GuardKind[]): 'identityNumberInText' | 'contactDetailsInText' | undefined {
  if (kinds.some((kind) => kind === 'nationalIdentityNumber' || kind === 'dufNumber' || kind === 'elevenDigits')) return 'identityNumberInText';
  const contact = kinds.some((kind) => kind === 'accountNumber' || kind === 'telephoneNumber' || kind === 'emailAddress');
  return contact ? 'contactDetailsInText' : undefined;
}

function refusedIn(plain: string): readonly RefusedKind[] {
  const read = withLettersRead(plain);
  const kinds = [plain, read].slice(0, read === plain ? 1 : 2).flatMap((text) => [...numbersIn(text), ...contactDetailsIn(text)]);
  return [...new Set(kinds)];
}
