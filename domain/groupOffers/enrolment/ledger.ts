import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OrganisationId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import type { CapacityUnit } from '../programme';
import type { EnrolmentStatus, Participants, Priority } from './enrolment';
import type { EnrolmentRefusal } from './refusals';
import { roomFor, sizeOf, spokenFor, taking, type Room } from './room';

/** One foster home in the book of an offer's places. */
export interface Entry {
  readonly id: EnrolmentId;
  readonly serviceId: OrganisationId;
  readonly householdId: EnrolmentId;
  readonly participants: Participants;
  readonly priority: Priority;
  readonly arrival: number;
  readonly status: EnrolmentStatus;
  /** Until when the place that is offered is held. */
  readonly answerBy: Temporal.Instant | null;
  /** Waits until the coordinator says otherwise, whatever is free. */
  readonly heldBack?: boolean;
}

/** Everything that decides who gets a place in one offer. Quotas are those in force: none once they are released. */
export interface Ledger {
  readonly unit: CapacityUnit;
  readonly capacity: number;
  readonly quotas: ReadonlyMap<OrganisationId, number>;
  readonly entries: readonly Entry[];
  /** Enrolments that must not both have a place. */
  readonly apart: readonly (readonly [EnrolmentId, EnrolmentId])[];
}

/** What a service says to a place that is offered. */
export type PlaceAnswer = 'accept' | 'decline';

/** When something happens to a ledger. */
export interface Moment {
  readonly now: Temporal.Instant;
  /** Until when a place that is offered now is held. */
  readonly answerBy: Temporal.Instant;
  /** Whether freed places still go to the line: not once the group has begun, or is cancelled. */
  readonly lineMoves: boolean;
}

/** Homes that belong together; a home by itself is one too. */
export type Household = readonly [Entry, ...Entry[]];

/** Whether an entry has a place, or one that is held for it. */
export const holds = ({ status }: Pick<Entry, 'status'>): boolean => status === 'placed' || status === 'offered';

/** What is taken and left. */
export function roomIn({ unit, capacity, quotas, entries }: Ledger): Room {
  const free: Room = { unit, capacity, quotas, taken: new Map() };
  return entries.filter(holds).reduce((room, entry) => taking(room, entry.serviceId, sizeOf([entry], unit)), free);
}

/** The households that wait, in the order of the line: priority first, then arrival. */
export function lineOf(entries: readonly Entry[]): readonly Household[] {
  return householdsThat('waiting', entries);
}

/** The households in a state, those with priority first, then by arrival. */
export function householdsThat(are: EnrolmentStatus, entries: readonly Entry[]): readonly Household[] {
  const households = new Map<EnrolmentId, [Entry, ...Entry[]]>();
  const ordered = entries.filter(({ status }) => status === are)
    .sort((one, other) => rank(one) - rank(other) || one.arrival - other.arrival);
  for (const entry of ordered) {
    const household = households.get(entry.householdId);
    if (household === undefined) households.set(entry.householdId, [entry]);
    else household.push(entry);
  }
  return [...households.values()];
}

const rank = ({ priority }: Entry): number => (priority === 'first' ? 0 : 1);

/** Whether a household could have its places now, all of them, beside those who have theirs. */
export function fits(ledger: Ledger, room: Room, household: Household): boolean {
  const isHere = (id: EnrolmentId) => household.some((entry) => entry.id === id);
  const hasPlace = (id: EnrolmentId) => ledger.entries.some((entry) => entry.id === id && holds(entry));
  const meets = ledger.apart.some(([one, other]) =>
    (isHere(one) && (isHere(other) || hasPlace(other))) || (isHere(other) && hasPlace(one)));
  return !meets && sizeOf(household, ledger.unit) <= roomFor(room, household[0].serviceId);
}

/**
 * What time and freed places lead to: offers that nobody answered lapse, and each household of the line that fits, in order,
 * is offered its places. One that does not fit blocks nobody behind it. Settling again changes nothing.
 */
export function settle(ledger: Ledger, { now, answerBy, lineMoves }: Moment): Ledger {
  const isOver = (entry: Entry) => entry.status === 'offered'
    && (!lineMoves || (entry.answerBy !== null && Temporal.Instant.compare(entry.answerBy, now) <= 0));
  let book = change(ledger, isOver, { status: 'lapsed' });
  if (!lineMoves) return book;
  let room = roomIn(book);
  for (const household of lineOf(book.entries)) {
    if (household.some(({ heldBack }) => heldBack === true) || !fits(book, room, household)) continue;
    book = change(book, isOf(household), { status: 'offered', answerBy });
    room = roomIn(book);
  }
  return book;
}

/** A household comes: it gets its places when it fits, since nobody in the line does; else it goes last in the line. */
export function enrol(ledger: Ledger, homes: readonly [Entry, ...Entry[]], moment: Moment): Ledger {
  const settled = settle(ledger, moment);
  const status = fits(settled, roomIn(settled), homes) ? 'placed' : 'waiting';
  return { ...settled, entries: [...settled.entries, ...homes.map((home) => ({ ...home, status }) as const)] };
}

/** One home leaves: its place, the place that is held for it, or the line. */
export function withdraw(ledger: Ledger, id: EnrolmentId, moment: Moment): Outcome<Ledger, EnrolmentRefusal> {
  const settled = settle(ledger, moment);
  const entry = settled.entries.find((one) => one.id === id);
  const ended = endOf(entry);
  return ended === undefined ? success(settle(change(settled, isOf([{ id }]), { status: 'withdrawn' }), moment)) : refuse(ended);
}

/** A household says yes or no to the places that are held for it: to all of them, once, and in time. */
export function answer(ledger: Ledger, householdId: EnrolmentId, said: PlaceAnswer, moment: Moment): Outcome<Ledger, EnrolmentRefusal> {
  const settled = settle(ledger, moment);
  const household = settled.entries.filter((entry) => entry.householdId === householdId);
  const offered = household.filter(({ status }) => status === 'offered');
  if (offered.length === 0) return refuse(whyNothingIsOffered(new Set(household.map(({ status }) => status))));
  return success(settle(change(settled, isOf(offered), { status: said === 'accept' ? 'placed' : 'withdrawn' }), moment));
}

/** One or two of a home come. One more needs a seat where persons are counted, or a place in the line that can still be filled. */
export function setParticipants(ledger: Ledger, id: EnrolmentId, participants: Participants, moment: Moment): Outcome<Ledger, EnrolmentRefusal> {
  const settled = settle(ledger, moment);
  const entry = settled.entries.find((one) => one.id === id);
  const ended = endOf(entry);
  if (entry === undefined || ended !== undefined) return refuse(ended ?? 'placeIsAlreadyWithdrawn');
  const changed = change(settled, isOf([entry]), { participants });
  const seats = sizeOf([{ participants }], ledger.unit) - sizeOf([entry], ledger.unit);
  if (holds(entry) && seats > roomFor(roomIn(settled), entry.serviceId)) return refuse('noSeatIsFree');
  const household = changed.entries.filter(({ householdId, status }) => householdId === entry.householdId && status === entry.status);
  if (seats > 0 && sizeOf(household, ledger.unit) > ledger.capacity) return refuse('householdIsTooLarge');
  return success(settle(changed, moment));
}

/** The coordinator moves a household in the line; only who waits, or is not answered yet, can be moved. */
export function setPriority(ledger: Ledger, householdId: EnrolmentId, priority: Priority, moment: Moment): Outcome<Ledger, EnrolmentRefusal> {
  const settled = settle(ledger, moment);
  const inLine = settled.entries.filter((entry) => entry.householdId === householdId && (entry.status === 'waiting' || entry.status === 'requested'));
  return inLine.length === 0 ? refuse('isNotInLine') : success(settle(change(settled, isOf(inLine), { priority }), moment));
}

/** Another capacity and other quotas: never less than what is taken or held, nor reserving what others have. */
export function setPlaces(ledger: Ledger, places: Pick<Ledger, 'capacity' | 'quotas'>, moment: Moment): Outcome<Ledger, EnrolmentRefusal> {
  const settled = settle(ledger, moment);
  const { taken } = roomIn(settled);
  if (spokenFor({ quotas: new Map(), taken }) > places.capacity) return refuse('placesAreTaken', 'capacity');
  if (spokenFor({ quotas: places.quotas, taken: new Map() }) > places.capacity) return refuse('quotasExceedCapacity', 'quotas');
  if (spokenFor({ quotas: places.quotas, taken }) > places.capacity) return refuse('quotasAreTaken', 'quotas');
  return success(settle({ ...settled, ...places }, moment));
}

export function isOf(entries: readonly Pick<Entry, 'id'>[]): (entry: Entry) => boolean {
  return (entry) => entries.some(({ id }) => id === entry.id);
}

export function change(ledger: Ledger, which: (entry: Entry) => boolean, to: Partial<Entry>): Ledger {
  return { ...ledger, entries: ledger.entries.map((entry) => (which(entry) ? { ...entry, ...to } : entry)) };
}

function whyNothingIsOffered(statuses: ReadonlySet<EnrolmentStatus>): EnrolmentRefusal {
  if (statuses.has('placed')) return 'placeOfferIsAnswered';
  if (statuses.has('waiting')) return 'noPlaceIsOffered';
  if (statuses.has('requested')) return 'requestIsNotAnswered';
  if (statuses.has('declined')) return 'requestWasDeclined';
  return statuses.has('lapsed') ? 'placeOfferHasLapsed' : 'placeIsAlreadyWithdrawn';
}

/** Why nothing can be done with an entry any more; undefined while something can. */
function endOf(entry: Entry | undefined): EnrolmentRefusal | undefined {
  if (entry?.status === 'lapsed') return 'placeOfferHasLapsed';
  if (entry?.status === 'declined') return 'requestWasDeclined';
  return entry === undefined || entry.status === 'withdrawn' ? 'placeIsAlreadyWithdrawn' : undefined;
}
