import { freeText, noteAcceptedWarning, type FreeText, type FreeTextRefusal } from '../../confidentiality/free-text';
import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { stateOf } from '../offer-state';
import type { GroupOfferRefusal } from '../refusals';
import { experienceFields, isEmptyExperience, longestExperience, takesExperience, type ExperienceText } from './experience-note';
import { experiencePolicy } from './policy';
import type { AfterwardsRefusal } from './refusals';

export interface SaveExperience extends ExperienceText {
  readonly offerId: OfferId;
  /** The version that the writer saw; 0 before the first. */
  readonly basedOn: number;
  /** Whether it is shared now, or kept for the leaders until later. */
  readonly share: boolean;
  readonly acceptWarning?: boolean | undefined;
}

/**
 * Keeps what a group's leaders write of it, and shares it as a new edition when they say so (GRP-13). Only they may (`notAllowed`,
 * `notFound`), from the group's first session on (`groupHasNotBegun`, `offerIsDraft`, `offerIsCancelled`), on what is now written
 * (`versionIsOld`). Nothing is not shared (`experienceIsEmpty`); each part is judged as free text, by the name of its field.
 */
export async function saveExperience(
  ports: Pick<Ports, 'groupOffers' | 'afterwards' | 'clock' | 'events'>,
  actor: Actor,
  { offerId, basedOn, share, acceptWarning, ...written }: SaveExperience,
): Promise<Outcome<OfferId, AfterwardsRefusal | GroupOfferRefusal | CommonRefusal>> {
  const { groupOffers, afterwards, events } = ports;
  const now = ports.clock();
  const parties = await afterwards.experienceParties(offerId);
  const offer = await groupOffers.offer(offerId);
  if (parties === undefined || offer === undefined || !experiencePolicy.permits(actor, 'read', parties)) return refuse('notFound');
  if (!experiencePolicy.permits(actor, 'write', parties)) return refuse('notAllowed');
  const takes = takesExperience(stateOf(offer, true, now));
  if (!takes.ok) return takes;
  const read = readParts(written, now, acceptWarning);
  if (!read.ok) return read;
  const { text, parts } = read.value;
  if (share && isEmptyExperience(text)) return refuse('experienceIsEmpty', 'worked');
  if (!(await afterwards.writeExperience(offerId, basedOn, text))) return refuse('versionIsOld');
  const about = { noun: 'experience' as const, nounId: offerId, version: basedOn + 1 };
  if (share) {
    const [last] = await afterwards.experienceEditions(offerId);
    await afterwards.shareExperience(offerId, { ...text, edition: (last?.edition ?? 0) + 1, sharedAt: now });
  }
  await events.append({ ...about, what: share ? 'shared' : 'drafted' });
  await noteAcceptedWarning({ events }, parts, about);
  return success(offerId);
}

/** Each part as it may be kept; the faults of all of them at once. */
function readParts(
  written: ExperienceText,
  at: Temporal.Instant,
  acceptWarning: boolean | undefined,
): Outcome<{ readonly text: ExperienceText; readonly parts: readonly FreeText[] }, FreeTextRefusal> {
  const parts: FreeText[] = [];
  const faults: FieldFault<FreeTextRefusal>[] = [];
  const text = { worked: '', toChange: '', practical: '' };
  for (const field of experienceFields) {
    if (written[field].trim() === '') continue;
    const part = freeText(written[field], { most: longestExperience, field, at, acceptWarning });
    if (!part.ok) faults.push(...part.fields);
    else {
      parts.push(part.value);
      text[field] = part.value.text;
    }
  }
  const [first, ...rest] = faults;
  return first === undefined ? success({ text, parts }) : refuseFields([first, ...rest]);
}
