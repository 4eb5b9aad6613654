import { freeText, type FreeText, type FreeTextRefusal } from '../../confidentiality/free-text';
import { refusedKinds } from '../../confidentiality/guard';
import { refuse, success, type Outcome } from '../../outcome';
import type { Temporal } from '../../time';
import type { AttendanceRefusal } from './refusals';

/** The room of a session and links to its material: for those who come to it, and in no card, feed or calendar. */
export interface SessionDetails {
  readonly room: string | null;
  readonly links: readonly MaterialLink[];
}

/** A page elsewhere, with what it is called. */
export interface MaterialLink {
  readonly title: string;
  readonly url: string;
}

/** A session that nothing is said of. */
export const noDetails: SessionDetails = { room: null, links: [] };

export const longestRoom = 80;
const longestTitle = 80;
const longestAddress = 500;
const mostLinks = 10;

/** A host without a user's name before it, and no white space anywhere. */
const secureAddress = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#]\S*)?$/i;

/**
 * Room and links as they may be kept, with the texts that the guard has judged. Refuses by the field: what free text is
 * refused for, an address that is not https (`linkIsNotSecure`) or holds an identity number, more than ten (`tooManyLinks`).
 */
export function checkedDetails(
  { room, links }: { readonly room: string; readonly links: readonly MaterialLink[] },
  how: { readonly at: Temporal.Instant; readonly acceptWarning?: boolean | undefined },
): Outcome<{ readonly details: SessionDetails; readonly texts: readonly FreeText[] }, AttendanceRefusal | FreeTextRefusal> {
  if (links.length > mostLinks) return refuse('tooManyLinks', 'links');
  const texts: FreeText[] = [];
  const judged: MaterialLink[] = [];
  const named = room.trim() === '' ? undefined : freeText(room, { ...how, most: longestRoom, field: 'room' });
  if (named !== undefined && !named.ok) return named;
  if (named !== undefined) texts.push(named.value);
  for (const [at, link] of links.entries()) {
    const title = freeText(link.title, { ...how, most: longestTitle, field: `links.${at}.title` });
    if (!title.ok) return title;
    const url = link.url.trim();
    if (url.length > longestAddress || !secureAddress.test(url)) return refuse('linkIsNotSecure', `links.${at}.url`);
    // Addresses are full of numbers, so only what is somebody's own number is looked for.
    if (refusedKinds(url).some((kind) => kind === 'nationalIdentityNumber' || kind === 'dufNumber')) {
      return refuse('identityNumberInText', `links.${at}.url`);
    }
    texts.push(title.value);
    judged.push({ title: title.value.text, url });
  }
  return success({ details: { room: named?.value.text ?? null, links: judged }, texts });
}
