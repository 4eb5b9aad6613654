import type { AccessRequestId, Id, PersonId } from '../../identifiers';
import type { NewId } from '../../identifiers';
import type { WritePorts } from '../../ports';
import { osloDate, type Clock, type Temporal } from '../../time';
import { forgottenAfterDays, lapsesAfterDays, type AccessRequest } from './access-request';
import { whoAnswers } from './access-message';
import { placeId, type Headship, type MemberPlace } from './member-place';
import { isToConfirm, isUnconfirmed, type HeldMembership } from './membership';

/** What the worker that watches memberships needs; days are days in Oslo. */
export interface MembershipKeeper {
  /** Begins the year of what was put in by hand and has none; answers how many. */
  beginYears(today: Temporal.PlainDate): Promise<number>;
  /** Memberships in force whose year is over in a month or less, with when their place was last asked to confirm any. */
  nearTheirYear(today: Temporal.PlainDate): Promise<readonly (HeldMembership & { readonly askedOn: Temporal.PlainDate | null })[]>;
  headship(place: MemberPlace, today: Temporal.PlainDate): Promise<Headship>;
  /** Notes that the place is asked this month; false when it has been asked in it. */
  ask(id: Id<'confirmationAsked'>, place: MemberPlace, today: Temporal.PlainDate, at: Temporal.Instant): Promise<boolean>;
  /** Ends one from today; false when it is no longer as it was. */
  end(membership: HeldMembership, endId: Id<'membershipEnd'>, today: Temporal.PlainDate, at: Temporal.Instant): Promise<boolean>;
  /** Lapses what was asked before an instant and nobody has answered. */
  lapse(askedBefore: Temporal.Instant, at: Temporal.Instant): Promise<readonly (Pick<AccessRequest, 'id' | 'personId' | 'role' | 'place'> & { readonly isKnown: boolean })[]>;
  /** Deletes what was asked before an instant and led to nothing; answers how many. */
  forget(askedBefore: Temporal.Instant): Promise<number>;
  /** Forgets codes of accounts, and wrong ones, that are older than an instant; answers how many. */
  forgetCodes(before: Temporal.Instant): Promise<number>;
}

export interface MembershipKeeping extends Pick<WritePorts, 'outbox' | 'events'> {
  readonly keeper: MembershipKeeper;
  readonly clock: Clock;
  readonly newId: NewId;
}

const hours = (days: number) => ({ hours: 24 * days });

/**
 * What the calendar brings about for memberships: whoever heads a place is asked, once a month at most, to confirm those whose year is
 * nearly over; what nobody confirmed ends, and its person is told. The only one who heads a place never loses access so: somebody has to end it by
 * hand. Requests that nobody answers lapse. Answers how much it did.
 */
export async function keepMemberships(parts: MembershipKeeping): Promise<number> {
  const { keeper, clock } = parts;
  const now = clock();
  const today = osloDate(now);
  const begun = await keeper.beginYears(today);
  const near = await keeper.nearTheirYear(today);
  const ended = await endUnconfirmed(parts, near, today);
  const asked = await askToConfirm(parts, near.filter((one) => !ended.has(one.id)), today);
  const lapsed = await lapseRequests(parts, now);
  return begun + ended.size + asked + lapsed + await keeper.forget(now.subtract(hours(forgottenAfterDays))) + await keeper.forgetCodes(now.subtract(hours(1)));
}

async function endUnconfirmed(
  { keeper, newId, clock, events, outbox }: MembershipKeeping, near: Awaited<ReturnType<MembershipKeeper['nearTheirYear']>>, today: Temporal.PlainDate,
): Promise<ReadonlySet<string>> {
  const ended = new Set<string>();
  for (const membership of near.filter((one) => isUnconfirmed(one, one.askedOn, today))) {
    const { heads } = await keeper.headship(membership.place, today);
    if (isTheOnlyHead(heads, membership)) continue;
    if (!(await keeper.end(membership, newId<'membershipEnd'>(), today, clock()))) continue;
    await events.append({ noun: 'membership', nounId: membership.id, what: 'endedUnconfirmed', version: 1 });
    await outbox.post({ card: 'network.membershipEnded', objectId: membership.id, to: { kind: 'person', personId: membership.personId } });
    ended.add(membership.id);
  }
  return ended;
}

/** Whether a place would have nobody to answer for it without this membership. */
function isTheOnlyHead(heads: readonly PersonId[], { personId, role }: HeldMembership): boolean {
  const isHead = role === 'serviceLeader' || role === 'coordinator' || role === 'administrator';
  return isHead && heads.every((one) => one === personId);
}

async function askToConfirm({ keeper, newId, clock, outbox }: MembershipKeeping, near: readonly HeldMembership[], today: Temporal.PlainDate): Promise<number> {
  const toConfirm = near.filter((one) => isToConfirm(one, today));
  let asked = 0;
  for (const place of new Map(toConfirm.map((one) => [placeId(one.place), one.place])).values()) {
    const headship = await keeper.headship(place, today);
    const to = new Set(toConfirm.filter((one) => placeId(one.place) === placeId(place)).flatMap((one) => whoAnswers(headship, one)));
    const id = newId<'confirmationAsked'>();
    if (to.size === 0 || !(await keeper.ask(id, place, today, clock()))) continue;
    for (const personId of to) await outbox.post({ card: 'network.confirmMemberships', objectId: id, to: { kind: 'person', personId } });
    asked += 1;
  }
  return asked;
}

async function lapseRequests({ keeper, clock, events, outbox }: MembershipKeeping, now: Temporal.Instant): Promise<number> {
  const lapsed = await keeper.lapse(now.subtract(hours(lapsesAfterDays)), now);
  for (const request of lapsed) {
    const objectId: AccessRequestId = request.id;
    await events.append({ noun: 'accessRequest', nounId: objectId, what: 'lapsed', version: 2 });
    for (const personId of whoAnswers(await keeper.headship(request.place, osloDate(clock())), request)) {
      await outbox.post({ card: 'network.accessAsked', objectId, to: { kind: 'person', personId } });
    }
    // Who is nobody yet sees it where they asked.
    if (request.isKnown) await outbox.post({ card: 'network.accessAnswered', objectId, to: { kind: 'person', personId: request.personId } });
  }
  return lapsed.length;
}
