import type { Availability } from '../../../domain/booking/availability';
import type { Booking } from '../../../domain/booking/booking';
import type { Counsellor } from '../../../domain/booking/counsellor';
import { weekOf } from '../../../domain/booking/hour-fault';
import { spanOf } from '../../../domain/booking/spans';
import { travelTable, type TravelTable } from '../../../domain/booking/travel';
import type { Change } from '../../../domain/change';
import type { BaseAgreementId, BookingId, NewId, OrganisationId, PersonId, ReferralId } from '../../../domain/identifiers';
import type { Message } from '../../../domain/messages';
import type { AccessGround, AccessKind } from '../../../domain/referrals/accessLog/access';
import type { BaseAgreement } from '../../../domain/referrals/agreements/agreement';
import { usualSettings, type BaseSettings } from '../../../domain/referrals/base/base-settings';
import type { DraftId } from '../../../domain/referrals/drafts/draft';
import type { NewLogLine } from '../../../domain/referrals/ports';
import type { Mapping } from '../../../domain/referrals/assignment/mapping';
import type { CounsellorBackground } from '../../../domain/referrals/assignment/ports';
import { nobodyPerforms } from '../../../domain/referrals/assignment/assignment';
import { noCourse, referralCategories, type Referral } from '../../../domain/referrals/referral';
import { assignmentInMemory } from '../referrals/assignment/assignment-in-memory';
import { statesAwaitingTheBase } from '../../../domain/referrals/referral-state';
import { osloDate, Temporal, type Period } from '../../../domain/time';
import type { Ports } from '../../../domain/unit-of-work';
import { bookedInMemory } from './booked-in-memory';
import { hoursInMemory } from './hours-in-memory';

export const base = { id: '00000000-0000-7000-8000-000000000001' as OrganisationId, name: 'Kompetansebasen' };
export const verdal = { id: '00000000-0000-7000-8000-000000000002' as OrganisationId, name: 'Verdal' };
export const levanger = { id: '00000000-0000-7000-8000-000000000003' as OrganisationId, name: 'Levanger' };
/** Monday, nine o'clock in Oslo. */
export const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
export const person = (number: number) => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}` as PersonId;

/** A referral from Verdal that waits for the base. */
export const referral: Referral = {
  id: '00000000-0000-7000-8000-000000000009' as ReferralId, version: 1, reference: 'QFTX-MWRD', base, orderingService: verdal,
  senderId: person(90), category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' }, state: 'sent', sentAt: now, urgent: false, awaitsSince: now,
  course: noCourse, performing: nobodyPerforms, escalatedTo: [],
};

/** A counsellor who works on weekdays from eight to half past three and knows COS-P, with whatever is said besides. */
export function counsellor(number: number, rest: Partial<Counsellor> = {}): Counsellor {
  const always = { from: Temporal.PlainDate.from('2020-01-01'), to: null };
  return {
    name: { personId: person(number), role: 'counsellor', ordinal: number, placeName: 'Levanger' },
    homeMunicipality: 'Levanger', skills: ['cosP'], hoursAhead: 0, inTheBase: [always],
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 930, valid: always })),
    ...rest,
  };
}

/** What the base and Verdal have agreed: everything, without an end. */
export const agreement: BaseAgreement = {
  id: '00000000-0000-7000-8000-000000000005' as BaseAgreementId, version: 1, base, parties: [verdal], categories: referralCategories, hoursAYear: null,
  validFrom: Temporal.PlainDate.from('2020-01-01'), validTo: null,
};

/** The same counsellor as the search knows them: from Levanger, without rules, meetings or own service. */
function availabilityOf(one: Counsellor, busy: readonly Period[] = [], rest: Partial<Availability> = {}): Availability {
  return {
    name: one.name, hours: one.hours, inTheBase: one.inTheBase, hoursAhead: one.hoursAhead,
    skills: one.skills.map((skill) => ({ skill, until: null })), ownServiceId: null, homeMunicipalityNumber: '5037', exceptions: [],
    busy: Int32Array.from(busy.flatMap((period) => spanOf(period))), meetings: [],
    rules: { bufferMinutes: 0, mostPerDay: null, mostPerWeek: null, protectedHours: [] },
    ...rest,
  };
}

/** Away for a year around now. */
const allDay: readonly Period[] = [{ start: now.subtract({ hours: 24 }), end: now.add({ hours: 24 * 365 }) }];

/** What stands in the base's own tables. */
export interface BaseFacts {
  /** Instead of what follows from `counsellors` and `busy`. */
  readonly availability?: readonly Availability[];
  readonly travel?: TravelTable;
  readonly counsellors?: readonly Counsellor[];
  readonly busy?: ReadonlyMap<PersonId, readonly Period[]>;
  readonly away?: readonly PersonId[];
  readonly bookings?: readonly Booking[];
  /** What the reader may see; the database hides the rest. */
  readonly referrals?: readonly Referral[];
  readonly backgrounds?: readonly CounsellorBackground[];
  readonly mapping?: Mapping;
  /** The agreements between the base and Verdal; one on everything when absent. */
  readonly agreements?: readonly BaseAgreement[];
  readonly settings?: Partial<BaseSettings>;
}

/** The ports of referrals and booking over plain lists, with every event and message that was written. */
export function baseInMemory(facts: BaseFacts = {}) {
  let born = 100;
  const bookings: Booking[] = [...(facts.bookings ?? [])];
  const referrals: Referral[] = [...(facts.referrals ?? [referral])];
  const log: NewLogLine[] = [];
  const ended: DraftId[] = [];
  const readings: { readonly kind: AccessKind; readonly referralId: ReferralId; readonly ground: AccessGround }[] = [];
  const events: Change[] = [];
  const messages: Message[] = [];
  const counsellors = facts.counsellors ?? [counsellor(1), counsellor(2)];
  const newId: NewId = <Noun extends string>() => {
    born += 1;
    return `00000000-0000-7000-8000-${String(born).padStart(12, '0')}` as ReturnType<typeof newId<Noun>>;
  };
  const findReferral = async (id: ReferralId) => referrals.find((one) => one.id === id);
  const booked = bookedInMemory(bookings, counsellors, referrals);
  const booking: Ports['booking'] = {
    ...booked,
    ...hoursInMemory(base.id, counsellors.map(({ name }) => name.personId)),
    counsellorsOf: async () => counsellors,
    availabilityOf: async () => facts.availability ?? counsellors.map((one) => availabilityOf(one, facts.away?.includes(one.name.personId) === true ? allDay : facts.busy?.get(one.name.personId))),
    availabilityForHour: async (_, __, { people }) => (facts.availability ?? counsellors.map((one) => availabilityOf(one, facts.away?.includes(one.name.personId) === true ? allDay : facts.busy?.get(one.name.personId))))
      .filter(({ name }) => people.includes(name.personId)).map(({ name, ...one }) => ({ ...one, personId: name.personId })),
    takeUpHour: async (referralId, day, of) => {
      const found = referrals.find((one) => one.id === referralId);
      const hours = bookings.filter((one) => one.referralId === referralId && !one.cancelled);
      const baseId = found?.base.id ?? base.id;
      return { referral: found === undefined ? undefined : { ...found, hours }, people: await booking.availabilityForHour(baseId, day, of), settings: await booking.settingsOf(baseId), coordinatorIds: [person(50)], terms: await booking.termsBetween(baseId, of.people, weekOf(day)) };
    },
    takeUpHeld: async (id, today) => {
      const hold = (await booked.ownHolds()).find((one) => one.id === id);
      if (hold === undefined) return { kind: bookings.some((one) => one.id === id) ? 'booked' : 'gone' };
      const place = hold.place.kind === 'teams' ? hold.place : { ...hold.place, name: '' };
      const names = counsellors.map(({ name }) => name).filter(({ personId }) => hold.counsellorIds.includes(personId));
      return { kind: 'own', hold: { ...hold, place }, names, question: await booking.takeUpHour(hold.referralId, osloDate(hold.period.start), { people: hold.counsellorIds, besides: id }, today) };
    },
    travel: async () => facts.travel ?? travelTable([], []),
    estimatedTravel: async () => travelTable([], []),
    busyTimes: async () => facts.busy ?? new Map(),
    find: async (id) => bookings.find((one) => one.id === id),
    ofReferrals: async (ids) => bookings.filter(({ referralId }) => ids.includes(referralId)),
    list: async () => bookings,
    upcomingOf: async (personId) => bookings.filter(({ counsellors: all }) => all.some(({ name }) => name.personId === personId)),
    markAbsent: async (id, personId, _, version) => {
      const at = bookings.findIndex((one) => one.id === id);
      const found = bookings[at];
      if (found === undefined || found.counsellors.some(({ name, absent }) => absent && name.personId === personId)) return false;
      const marked = found.counsellors.map((one) => (one.name.personId === personId ? { ...one, absent: true } : one));
      bookings[at] = { ...found, version, counsellors: marked };
      return true;
    },
  };
  const ofReferrals: Ports['referrals'] = {
    newReference: () => referral.reference,
    coordinatorsOf: async () => [person(50)],
    insert: async ({ baseId: _, orderingServiceId: __, place, ...rest }) => {
      const named = place.kind === 'teams' ? place : { ...place, name: '' };
      referrals.push({ ...rest, awaitsSince: rest.sentAt, base, orderingService: verdal, place: named, state: 'sent', version: 1, course: noCourse, performing: nobodyPerforms, escalatedTo: [] });
    },
    find: findReferral,
    lock: findReferral,
    list: async () => referrals,
    counts: async () => [],
    escalated: async () => [],
    waitingFor: async () => referrals.filter(({ state }) => statesAwaitingTheBase.includes(state)),
    write: async (id, { state, category, orderSummary, place, urgent, awaitsSince, ...course }, version) => {
      const at = referrals.findIndex((one) => one.id === id);
      const found = referrals[at];
      if (found === undefined) return;
      const named = place === undefined ? found.place : place.kind === 'teams' ? place : { ...place, name: 'Verdal' };
      referrals[at] = {
        ...found, state: state ?? found.state, category: category ?? found.category, orderSummary: orderSummary ?? found.orderSummary,
        place: named, urgent: urgent ?? found.urgent, awaitsSince: awaitsSince ?? found.awaitsSince, version, course: { ...found.course, ...course },
      };
    },
    log: async (line) => void log.push(line),
    logOf: async (id) => log.filter(({ referralId }) => referralId === id),
  };
  const network = {
    basesFor: async (id: OrganisationId) => (id === verdal.id ? [{ ...base, key: 'base', kind: 'competenceBase' as const, writtenStandard: 'nb' as const }] : []),
    municipality: async (number: string) => (number === '5038' ? { number, name: 'Verdal' } : undefined),
    labelFacts: async (ids: readonly PersonId[]) => counsellors.map(({ name }) => name).filter(({ personId }) => ids.includes(personId)),
  } as Partial<Ports['network']> as Ports['network'];
  const { backgrounds, mapping } = facts;
  const assignment = assignmentInMemory({
    referrals, personId: person(1), ...(backgrounds === undefined ? {} : { backgrounds }), ...(mapping === undefined ? {} : { mapping }),
  });
  const ports = {
    clock: () => now,
    newId,
    events: { append: async (change: Change) => void events.push(change) },
    outbox: { post: async (message: Message) => void messages.push(message) },
    network,
    booking,
    referrals: ofReferrals,
    assignment,
    accessLog: { note: (kind, read) => void readings.push(...read.map((one) => ({ kind, ...one }))), list: async () => [] } satisfies Ports['accessLog'],
    drafts: { end: async (id: DraftId) => void ended.push(id) } as Partial<Ports['drafts']> as Ports['drafts'],
    capacity: { phoneOf: async () => '74000000' } as Partial<Ports['capacity']> as Ports['capacity'],
    agreements: { between: async () => facts.agreements ?? [agreement] } as Partial<Ports['agreements']> as Ports['agreements'],
    bases: {
      settingsOf: async () => ({ ...usualSettings, ...facts.settings }), kindOf: async () => 'childWelfareService',
    } as Partial<Ports['bases']> as Ports['bases'],
  };
  return { ports, events, messages, readings, bookings, referrals, log, ended, history: booked.history, roles: assignment.roles };
}

/** An hour booked for the referral with these counsellors, by default tomorrow at nine. */
export function bookedHour(counsellors: readonly { number: number; absent?: boolean }[], rest: Partial<Booking> = {}): Booking {
  const start = Temporal.Instant.from('2026-11-24T08:00:00Z');
  const { reference, orderingService, senderId } = referral;
  return {
    id: '00000000-0000-7000-8000-000000000077' as BookingId, version: 1, referralId: referral.id, reference, baseId: base.id,
    orderingService, senderId, period: { start, end: start.add({ hours: 1 }) }, place: { kind: 'teams' }, cancelled: false,
    counsellors: counsellors.map(({ number, absent = false }) => ({ name: counsellor(number).name, absent, asked: false })),
    skill: 'cosP', seats: counsellors.length, cancelReason: null, ...rest,
  };
}
