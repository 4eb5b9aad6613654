import type { BookingId, PersonId, ReferralId } from '../identifiers';
import type { Actor } from '../network/actor';
import type { PersonLabelFacts } from '../network/person-label';
import { refuse, success, type Outcome } from '../outcome';
import { referralPolicy } from '../referrals/policy';
import { stateAfter, type ReferralState } from '../referrals/referral-state';
import type { ReferralRefusal } from '../referrals/refusals';
import { noteStep } from '../referrals/take-step';
import { tellAboutReferral } from '../referrals/tell-about-referral';
import { osloDate, Temporal, type Period } from '../time';
import type { Ports } from '../unit-of-work';
import { asksAmong, tellCounsellors } from './booked/ask-consent';
import type { BookedRefusal } from './booked/refusals';
import { stands, type Booking } from './booking';
import { faultAmong, type HourFault, type WantedHour } from './hour-fault';
import { termsOn } from './hours/terms';
import { lengthFault } from './length';
import type { MeetingPlace, NamedPlace } from './meeting-place';
import type { HourInQuestion } from './ports';
import type { ReferralToBook } from './referral-to-book';
import type { BookingRefusal } from './refusals';
import { readSkill, type Skill } from './skills';

export interface BookHour {
  readonly referralId: ReferralId;
  readonly start: Temporal.Instant;
  readonly minutes: number;
  readonly counsellorIds: readonly PersonId[];
  readonly skill: string;
  /** Where to meet; where the referral says when nothing is said (KB-28). */
  readonly place?: MeetingPlace | undefined;
  /** Whether each of two must hold the skill, or one of them; each when nothing is said (KB-23). */
  readonly holders?: 'one' | 'each' | undefined;
}

export type BookingWork = Pick<Ports, 'clock' | 'newId' | 'events' | 'outbox' | 'referrals' | 'booking'>;
export type BookHourRefusal = BookingRefusal | BookedRefusal | HourFault | ReferralRefusal | 'placeIsUnknown' | 'timeIsUnreadable' | 'notFound' | 'notAllowed';
export type AnswerableReferral = ReferralToBook & { readonly stateWithHour: ReferralState };

/**
 * Books an hour for a referral with one counsellor or with two, both or none (KB-22, KB-23), and tells both sides.
 * The first hour plans its start meeting. That a counsellor is not booked twice is the database's constraint, which refuses
 * `counsellorIsTaken`; here stands what it cannot know, read anew under the lock (hour-fault.ts). Who stays employed in their
 * own service is asked first, as the terms say: the hour holds the time, and is agreed when they say yes (KB-45).
 */
export async function bookHour(
  ports: BookingWork & Pick<Ports, 'network'>, actor: Actor, command: BookHour,
): Promise<Outcome<Booking, BookHourRefusal>> {
  const hour = readHour(command, ports.clock());
  if (!hour.ok) return hour;
  const { counsellorIds } = command;
  const question = await takeUp(ports, command.referralId, { ...hour.value, counsellorIds });
  const referral = answerableReferral(actor, question, ports.clock());
  if (!referral.ok) return referral;
  const place = command.place === undefined ? referral.value.place : await namedPlace(ports, command.place);
  if (place === undefined) return refuse('placeIsUnknown', 'place');
  const names = await ports.network.labelFacts(counsellorIds);
  return bookWanted(ports, actor, { question, referral: referral.value, names }, {
    ...hour.value, baseId: referral.value.base.id, place, counsellorIds, oneHolds: command.holders === 'one',
  });
}

/**
 * Books the hour that the actor holds; who of two must hold the skill was settled when it was held. A hold that ran out while the button was pressed is booked all the same, if nobody
 * was quicker; else it is `holdHasExpired`. Refuses `holdIsGone`, `holdIsNotYours`, and `holdIsUsed` for a second press.
 */
export async function bookHeldHour(
  ports: BookingWork, actor: Actor, { holdId }: { readonly holdId: BookingId },
): Promise<Outcome<Booking, BookHourRefusal>> {
  const found = await ports.booking.takeUpHeld(holdId, osloDate(ports.clock()));
  if (found.kind !== 'own') return refuse(({ booked: 'holdIsUsed', others: 'holdIsNotYours', gone: 'holdIsGone' } as const)[found.kind]);
  const { hold, question, names } = found;
  if (Temporal.Instant.compare(hold.period.start, ports.clock()) < 0) return refuse('hourIsInThePast');
  const referral = answerableReferral(actor, question, ports.clock());
  if (!referral.ok) return referral;
  const booked = await bookWanted(ports, actor, { question, referral: referral.value, names }, { ...hold, besides: holdId, oneHolds: true });
  const expired = Temporal.Instant.compare(hold.heldUntil, ports.clock()) <= 0;
  return !booked.ok && expired && lost.some((name) => name === booked.refusal) ? refuse('holdHasExpired') : booked;
}

const lost: readonly BookHourRefusal[] = ['counsellorIsTaken', 'counsellorIsNotFree', 'counsellorHasEnough', 'wayIsTooLong'];

/** What decides about an hour, under the locks of the referral and of the counsellors. */
export function takeUp(
  { booking, clock }: Pick<Ports, 'booking' | 'clock'>, referralId: ReferralId, { period, counsellorIds, besides }: Pick<WantedHour, 'period' | 'counsellorIds' | 'besides'>,
): Promise<HourInQuestion> {
  return booking.takeUpHour(referralId, osloDate(period.start), { people: counsellorIds, besides }, osloDate(clock()));
}

/** What was found out about an hour before it is booked. */
interface Asked {
  readonly question: HourInQuestion;
  readonly referral: AnswerableReferral;
  readonly names: readonly PersonLabelFacts[];
}

async function bookWanted(
  ports: BookingWork, actor: Actor, { question, referral, names }: Asked, wanted: WantedHour & { readonly place: NamedPlace },
): Promise<Outcome<Booking, BookHourRefusal>> {
  const { baseId, period, place, skill, counsellorIds, besides } = wanted;
  const today = osloDate(ports.clock());
  const { people, settings: { answerDays }, terms } = question;
  const fault = await faultAmong(ports, wanted, people);
  if (fault !== undefined) return refuse(fault, 'counsellorIds');
  const asks = asksAmong(counsellorIds, termsOn(terms, today), { today, answerDays });
  const id = besides ?? ports.newId<'booking'>();
  const { counsellors, answerBy } = asks;
  await ports.booking.writeHour({
    id, referralId: referral.id, baseId, period, place, skill, counsellors, answerBy, heldUntil: null, heldAs: besides ?? null,
    referralAfter: { state: referral.stateWithHour, version: referral.version + 1 },
  });
  await ports.booking.logHour({
    id: ports.newId<'bookingLog'>(), bookingId: id, at: ports.clock(), personId: actor.scope.personId, role: 'coordinator', what: 'booked', version: 1,
  });
  await ports.events.append({ noun: 'booking', nounId: id, what: 'booked', version: 1 });
  await noteStep(ports, actor, referral, { step: 'planStartMeeting', note: null });
  await tellCounsellors(ports, id, asks);
  const referrals = { coordinatorsOf: () => Promise.resolve(question.coordinatorIds) };
  await tellAboutReferral({ outbox: ports.outbox, clock: ports.clock, referrals }, referral, 'planStartMeeting');
  const { id: referralId, reference, orderingService, senderId } = referral;
  return success({
    id, version: 1, referralId, reference, orderingService, senderId, baseId, period, place, skill, seats: counsellors.length, cancelled: false, cancelReason: null,
    counsellors: counsellors.flatMap(({ personId, ask }) => names.filter((name) => name.personId === personId).map((name) => ({ name, absent: false, asked: ask !== null }))),
  });
}

/** What is wrong with an hour that was asked for, before anybody is looked at. */
export function readHour(
  { start, minutes, counsellorIds, skill: skillText }: Omit<BookHour, 'referralId'>,
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

/** The referral that was taken up, if the actor may book for it and it has no hour that stands. */
export function answerableReferral(
  actor: Actor, { referral: held }: Pick<HourInQuestion, 'referral'>, now: Temporal.Instant,
): Outcome<AnswerableReferral, 'notFound' | 'notAllowed' | 'referralIsAnswered' | 'stepDoesNotFit'> {
  if (held === undefined) return refuse('notFound');
  // Booking is the base's: who works on the referral makes no difference, and is not asked for.
  if (!referralPolicy.permits(actor, 'book', { orderingServiceId: held.orderingService.id, baseId: held.base.id, counsellorIds: [] })) return refuse('notAllowed');
  if (held.hours.some((hour) => stands(hour, now))) return refuse('referralIsAnswered');
  const stateWithHour = stateAfter(held.state, 'planStartMeeting');
  return stateWithHour === undefined ? refuse('stepDoesNotFit') : success({ ...held, stateWithHour });
}

/** A place to meet with what it is called; undefined when there is no such municipality. */
export async function namedPlace({ network }: Pick<Ports, 'network'>, place: MeetingPlace): Promise<NamedPlace | undefined> {
  if (place.kind === 'teams') return place;
  const municipality = await network.municipality(place.municipalityNumber);
  return municipality === undefined ? undefined : { ...place, name: municipality.name };
}
