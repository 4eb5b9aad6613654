import type { OrganisationId, PersonId, ReferralId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { referralPolicy } from '../referrals/policy';
import { referralParties } from '../referrals/read-referrals';
import type { Referral } from '../referrals/referral';
import { stateAfter, type ReferralState } from '../referrals/referral-state';
import type { ReferralRefusal } from '../referrals/refusals';
import { writeStep } from '../referrals/take-step';
import { tellAboutReferral } from '../referrals/tell-about-referral';
import { OSLO, osloDate, Temporal, type Period } from '../time';
import type { Ports } from '../unit-of-work';
import { stands, type Booking } from './booking';
import { isInTheBase, type Counsellor } from './counsellor';
import { lengthFault } from './length';
import { localDays, workingSpans } from './local-days';
import type { MeetingPlace } from './meeting-place';
import type { BookingRefusal } from './refusals';
import { readSkill, type Skill } from './skills';
import { holdsSpan, spanOf } from './spans';

export interface BookHour {
  readonly referralId: ReferralId;
  readonly start: Temporal.Instant;
  readonly minutes: number;
  readonly counsellorIds: readonly PersonId[];
  readonly skill: string;
  /** Where to meet; where the referral says when nothing is said (KB-28). */
  readonly place?: MeetingPlace | undefined;
}

type BookingWork = Pick<Ports, 'clock' | 'newId' | 'events' | 'outbox' | 'referrals' | 'booking' | 'network'>;
export type BookHourRefusal = BookingRefusal | ReferralRefusal | 'placeIsUnknown' | 'timeIsUnreadable' | 'notFound' | 'notAllowed';

/**
 * Books an hour for a referral with one counsellor or with two, both or none (KB-22, KB-23), and tells both sides.
 * The first hour plans its start meeting. That a counsellor is not booked twice is the database's constraint, which refuses
 * `counsellorIsTaken`; here stands what it cannot know: skill, base, working hours, leave, and that the hour lies ahead.
 */
export async function bookHour(
  ports: BookingWork,
  actor: Actor,
  command: BookHour,
): Promise<Outcome<Booking, BookHourRefusal>> {
  const hour = readHour(command, ports.clock());
  if (!hour.ok) return hour;
  const { period, skill } = hour.value;
  const referral = await answerableReferral(ports, actor, command.referralId);
  if (!referral.ok) return referral;
  const baseId = referral.value.base.id;
  if (!(await isKnown(ports, command.place))) return refuse('placeIsUnknown', 'place');

  const fault = faultOfCounsellors(await counsellorsOn(ports, baseId, period), command.counsellorIds, period, skill);
  if (fault !== undefined) return refuse(fault, 'counsellorIds');
  await ports.booking.holdCounsellors(command.counsellorIds);
  const away = await ports.booking.awayDuring(baseId, command.counsellorIds, period);
  if (away.length > 0) return refuse('counsellorIsNotFree', 'counsellorIds');

  const id = ports.newId<'booking'>();
  const place = command.place ?? referral.value.place;
  const { counsellorIds } = command;
  await ports.booking.insert({
    id, referralId: referral.value.id, baseId, bookedBy: actor.scope.personId, period, place, skill, counsellorIds,
    bookedAt: ports.clock(),
  });
  await ports.events.append({ noun: 'booking', nounId: id, what: 'booked', version: 1 });
  await writeStep(ports, actor, referral.value, {
    step: 'planStartMeeting', changes: { state: referral.value.stateWithHour }, note: null,
  });
  await tellCounsellors(ports, id, counsellorIds);
  await tellAboutReferral(ports, referral.value, 'planStartMeeting');
  const booked = await ports.booking.find(id);
  return booked === undefined ? refuse('notFound') : success(booked);
}

function readHour(
  { start, minutes, counsellorIds, skill: skillText }: BookHour,
  now: Temporal.Instant,
): Outcome<{ period: Period; skill: Skill }, BookHourRefusal> {
  const skill = readSkill(skillText);
  if (skill === undefined) return refuse('skillIsUnknown', 'skill');
  if (counsellorIds.length < 1 || counsellorIds.length > 2) return refuse('oneOrTwoCounsellors', 'counsellorIds');
  if (new Set(counsellorIds).size < counsellorIds.length) return refuse('counsellorsAreTheSame', 'counsellorIds');
  const length = lengthFault(minutes);
  if (length !== undefined) return refuse(length, 'minutes');
  if (start.epochMilliseconds % (5 * 60_000) !== 0) return refuse('timeIsUnreadable', 'start');
  if (Temporal.Instant.compare(start, now) < 0) return refuse('hourIsInThePast', 'start');
  return success({ period: { start, end: start.add({ minutes }) }, skill });
}

/** The referral, held for this transaction, if the actor may book for it and it has no hour that stands. */
async function answerableReferral(
  ports: BookingWork,
  actor: Actor,
  id: ReferralId,
): Promise<Outcome<Referral & { readonly stateWithHour: ReferralState }, 'notFound' | 'notAllowed' | 'referralIsAnswered' | 'stepDoesNotFit'>> {
  const seen = await ports.referrals.find(id);
  if (seen === undefined) return refuse('notFound');
  if (!referralPolicy.permits(actor, 'book', await referralParties(ports, seen))) return refuse('notAllowed');
  const held = await ports.referrals.lock(id);
  if (held === undefined) return refuse('notFound');
  const bookings = await ports.booking.ofReferrals([id]);
  if (bookings.some((booking) => stands(booking, ports.clock()))) return refuse('referralIsAnswered');
  const stateWithHour = stateAfter(held.state, 'planStartMeeting');
  return stateWithHour === undefined ? refuse('stepDoesNotFit') : success({ ...held, stateWithHour });
}

async function isKnown({ network }: BookingWork, place: MeetingPlace | undefined): Promise<boolean> {
  return place?.kind !== 'municipality' || (await network.municipality(place.municipalityNumber)) !== undefined;
}

async function counsellorsOn(ports: BookingWork, baseId: OrganisationId, { start }: Period) {
  const from = osloDate(start);
  return ports.booking.counsellorsOf(baseId, { from, to: from.add({ days: 1 }) }, ports.clock());
}

function faultOfCounsellors(known: readonly Counsellor[], ids: readonly PersonId[], period: Period, skill: Skill) {
  const day = osloDate(period.start);
  for (const id of ids) {
    const counsellor = known.find(({ name }) => name.personId === id);
    if (counsellor === undefined || !isInTheBase(counsellor, day)) return 'counsellorIsNotInTheBase';
    if (!counsellor.skills.includes(skill)) return 'counsellorLacksTheSkill';
    const working = workingSpans(localDays(OSLO, day, day), counsellor.hours, counsellor.inTheBase);
    if (!holdsSpan(working, spanOf(period))) return 'counsellorIsNotFree';
  }
  return undefined;
}

async function tellCounsellors({ outbox }: BookingWork, objectId: Booking['id'], people: readonly PersonId[]): Promise<void> {
  for (const personId of people) await outbox.post({ card: 'booking.booked', objectId, to: { kind: 'person', personId } });
}
