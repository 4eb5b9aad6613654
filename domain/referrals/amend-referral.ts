import { noteAcceptedWarning } from '../confidentiality/free-text';
import type { ReferralId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { readContent, type ReferralContent, type SendRefusal } from './read-content';
import type { AmendedField, Referral } from './referral';
import { holdFor, roleIn, type Writing } from './take-step';
import { tellAboutReferral } from './tell-about-referral';

export interface AmendReferral extends ReferralContent {
  readonly referralId: ReferralId;
  /** The version that the reader saw. */
  readonly basedOn: number;
}

/**
 * Changes what a service asks for after it was sent. Each changed field gets a line in the visible log, with the role and
 * the time; what it said before is kept for the two sides alone. Refuses `nothingIsAmended`, the faults of the fields,
 * `notFound`, `notAllowed`, `versionIsOld`, and `stepDoesNotFit` when the work has begun.
 */
export async function amendReferral(
  ports: Writing & Pick<Ports, 'network'>,
  actor: Actor,
  { referralId, basedOn, ...content }: AmendReferral,
): Promise<Outcome<Referral, SendRefusal | 'notFound' | 'versionIsOld'>> {
  const held = await holdFor(ports, actor, { referralId, basedOn, step: 'amend' });
  if (!held.ok) return held;
  const { referral } = held.value;
  const read = await readContent(ports, content);
  if (!read.ok) return read;
  const { category, orderSummary, place, urgent } = read.value;
  const after = { category, orderSummary: orderSummary.text, place, urgent };
  const amended = amendedFields(referral, after);
  if (amended.length === 0) return refuse('nothingIsAmended');
  const version = referral.version + 1;
  await ports.referrals.write(referralId, after, version);
  await ports.events.append({ noun: 'referral', nounId: referralId, what: 'amended', version });
  await noteAcceptedWarning(ports, [orderSummary], { noun: 'referral', nounId: referralId, version });
  for (const [field, formerly] of amended) {
    await ports.referrals.log({
      id: ports.newId<'referralLog'>(), referralId, personId: actor.scope.personId, role: roleIn(actor, referral, 'amend'),
      at: ports.clock(), what: 'amend', field, formerly, note: null, version,
    });
  }
  await tellAboutReferral(ports, referral, 'amend');
  const now = await ports.referrals.find(referralId);
  return now === undefined ? refuse('notFound') : success(now);
}

/** Which fields changed, with what they said before: a category by its key, a place by its name or `teams`, its turn by `urgent` or `ordinary`. */
function amendedFields(before: Referral, after: { readonly category: string; readonly orderSummary: string; readonly place: ReferralContent['place']; readonly urgent: boolean }) {
  const keyOf = (place: ReferralContent['place']) => (place.kind === 'teams' ? 'teams' : place.municipalityNumber);
  const wasAt = before.place.kind === 'teams' ? 'teams' : before.place.name;
  const fields: readonly (readonly [AmendedField, boolean, string])[] = [
    ['category', before.category !== after.category, before.category],
    ['orderSummary', before.orderSummary !== after.orderSummary, before.orderSummary],
    ['place', keyOf(before.place) !== keyOf(after.place), wasAt],
    ['urgent', before.urgent !== after.urgent, before.urgent ? 'urgent' : 'ordinary'],
  ];
  return fields.filter(([, changed]) => changed).map(([field, , was]) => [field, was] as const);
}
