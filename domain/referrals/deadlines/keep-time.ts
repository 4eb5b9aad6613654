import { isWorkingDay } from '../../groupOffers/working-days';
import type { Id, OrganisationId, PersonId, ReferralId } from '../../identifiers';
import type { Recipient } from '../../messages';
import type { WritePorts } from '../../ports';
import { OSLO, osloDate, Temporal } from '../../time';
import type { BaseSettings } from '../base/base-settings';
import { statesAwaitingTheBase } from '../referral-state';
import { dueToTell, evaluationAhead, type ReferralInTime, type Told } from './deadline';

/** A referral as the worker knows it: nothing of what it says. */
export interface ReferralToWatch extends ReferralInTime {
  readonly id: ReferralId;
  readonly baseId: OrganisationId;
  readonly counsellorIds: readonly PersonId[];
  readonly reportProposedOn: Temporal.PlainDate | null;
  /** What has been told of it already, with the days that it was due: `callIsLate 2026-11-25`. */
  readonly told: ReadonlySet<string>;
}

/** What the worker needs from outside, in one transaction of its own. */
export interface KeeperPorts {
  /** Referrals that are not ended, in one order for everybody. */
  open(): Promise<readonly ReferralToWatch[]>;
  settingsOf(baseId: OrganisationId, day: Temporal.PlainDate): Promise<BaseSettings>;
  coordinatorsOf(baseId: OrganisationId, day: Temporal.PlainDate): Promise<readonly PersonId[]>;
  /** Who has had the message of that morning. */
  digestsOf(day: Temporal.PlainDate): Promise<ReadonlySet<PersonId>>;
  /** Marks that it is told; false when somebody has done so, or does it in this moment. */
  markTold(told: { id: Id<'told'>; referralId: ReferralId; what: Told; dueOn: Temporal.PlainDate; at: Temporal.Instant }): Promise<boolean>;
  /** Marks that the person has had the morning's message of a day; false when it was so before. */
  markDigest(digest: { id: Id<'digest'>; personId: PersonId; day: Temporal.PlainDate; at: Temporal.Instant }): Promise<boolean>;
}

type KeeperWork = Pick<WritePorts, 'clock' | 'newId' | 'outbox'> & { readonly keeper: KeeperPorts };

/** People read their messages in the morning; nothing is told on a day off. */
const notBefore = Temporal.PlainTime.from('07:00');
/** A message of the morning is of no use later, when what came since has been told by itself. */
const noon = Temporal.PlainTime.from('12:00');

/**
 * One pass: tells what a day has brought about, on working days from seven in the morning, each thing once however many servers
 * and restarts there are; then that something waits, once a working day to each who has something waiting.
 * @returns how many things were told
 */
export async function keepTime(work: KeeperWork): Promise<number> {
  const now = work.clock();
  const today = osloDate(now);
  if (!isWorkingDay(today)) return 0;
  const open = await work.keeper.open();
  const bases = new Map<OrganisationId, BaseInTime>();
  for (const { baseId } of open) {
    if (!bases.has(baseId)) bases.set(baseId, await baseInTime(work.keeper, baseId, today));
  }
  let count = isFrom(now, today, notBefore) ? await tellOfDays(work, open, bases) : 0;
  for (const [baseId, base] of bases) {
    if (!isFrom(now, today, Temporal.PlainTime.from(base.settings.digestAt)) || isFrom(now, today, noon)) continue;
    count += await sayThatSomethingWaits(work, open.filter((one) => one.baseId === baseId), base);
  }
  return count;
}

interface BaseInTime {
  readonly settings: BaseSettings;
  readonly coordinatorIds: readonly PersonId[];
}

async function baseInTime(keeper: KeeperPorts, baseId: OrganisationId, today: Temporal.PlainDate): Promise<BaseInTime> {
  return { settings: await keeper.settingsOf(baseId, today), coordinatorIds: await keeper.coordinatorsOf(baseId, today) };
}

async function tellOfDays(
  { keeper, outbox, newId, clock }: KeeperWork, open: readonly ReferralToWatch[], bases: ReadonlyMap<OrganisationId, BaseInTime>,
): Promise<number> {
  let count = 0;
  for (const referral of open) {
    const base = bases.get(referral.baseId);
    const due = base === undefined ? undefined : dueToTell(referral, base.settings, osloDate(clock()));
    if (base === undefined || due === undefined || referral.told.has(`${due.what} ${due.dueOn.toString()}`)) continue;
    const id = newId<'told'>();
    if (!(await keeper.markTold({ id, referralId: referral.id, ...due, at: clock() }))) continue;
    for (const personId of toldTo(due.what, referral, base)) {
      await outbox.post({ card: 'referrals.deadline', objectId: id, to: person(personId) });
    }
    count += 1;
  }
  return count;
}

/** A passed deadline goes to the deputy, and to the coordinators where there is none; an evaluation that is near to those who hold it. */
function toldTo(what: Told, { counsellorIds }: ReferralToWatch, { settings, coordinatorIds }: BaseInTime): readonly PersonId[] {
  if (what === 'evaluationIsNear') return [...new Set([...coordinatorIds, ...counsellorIds])].sort();
  return settings.deputyId === null ? coordinatorIds : [settings.deputyId];
}

async function sayThatSomethingWaits(
  { keeper, outbox, newId, clock }: KeeperWork, open: readonly ReferralToWatch[], { coordinatorIds }: BaseInTime,
): Promise<number> {
  const today = osloDate(clock());
  const waiting = [
    ...coordinatorIds.filter(() => open.some((one) => waitsFor('coordinator', one, today))),
    ...open.filter((one) => waitsFor('counsellor', one, today)).flatMap(({ counsellorIds }) => counsellorIds),
  ];
  let count = 0;
  const had = waiting.length === 0 ? new Set<PersonId>() : await keeper.digestsOf(today);
  for (const personId of [...new Set(waiting)].sort().filter((one) => !had.has(one))) {
    const id = newId<'digest'>();
    if (!(await keeper.markDigest({ id, personId, day: today, at: clock() }))) continue;
    await outbox.post({ card: 'referrals.digest', objectId: id, to: person(personId) });
    count += 1;
  }
  return count;
}

/** What it depends on for whom a referral waits. */
export type WaitingReferral = Pick<ReferralToWatch, 'state' | 'evaluationDate' | 'evaluatedOn' | 'reportProposedOn'>;

/**
 * Whether a referral waits for the base's coordinator, or for the counsellors who hold it: an answer is owed, the day of its
 * evaluation has come, or a final report lies ready to be sent.
 */
export function waitsFor(whom: 'coordinator' | 'counsellor', referral: WaitingReferral, today: Temporal.PlainDate): boolean {
  const evaluation = evaluationAhead(referral);
  if (evaluation !== undefined && Temporal.PlainDate.compare(evaluation, today) <= 0) return true;
  const { state, reportProposedOn } = referral;
  return whom === 'coordinator' && (statesAwaitingTheBase.includes(state) || (state === 'evaluated' && reportProposedOn !== null));
}

function isFrom(now: Temporal.Instant, day: Temporal.PlainDate, plainTime: Temporal.PlainTime): boolean {
  return Temporal.Instant.compare(day.toZonedDateTime({ timeZone: OSLO, plainTime }).toInstant(), now) <= 0;
}

function person(personId: PersonId): Recipient {
  return { kind: 'person', personId };
}
