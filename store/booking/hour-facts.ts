import { sql, type SQL } from 'drizzle-orm';
import type { HourAvailability, Meeting } from '../../domain/booking/availability';
import type { Days, WorkingHours } from '../../domain/booking/counsellor';
import { usualSettings, type Consent } from '../../domain/booking/hours/terms';
import type { AvailabilityOfSome, BookingPorts, HourInQuestion } from '../../domain/booking/ports';
import type { Skill } from '../../domain/booking/skills';
import type { OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { labelsAmong, type RoleRow } from '../network/people';
import { placeIn, referralToBook, type MunicipalityNamed, type ToBook } from '../referrals/to-book';
import { minutePairs } from './minute-pairs';

type HoursRow = readonly [spentOn: 'base' | 'protected', weekday: number, from: number, to: number, validFrom: string, validTo: string | null];

type MeetingRow = readonly [start: number, end: number, municipalityNumber: string | null];

/** As the database writes it down: days as text, what is missing as null. */
interface Facts {
  readonly inTheBase: readonly (readonly [from: string, to: string | null])[] | null;
  readonly home: string | null;
  readonly ownService: OrganisationId | null;
  readonly skills: readonly Skill[] | null;
  readonly hours: readonly HoursRow[] | null;
  readonly exceptions: readonly (readonly [day: string, minutes: readonly number[]])[] | null;
  readonly rules: readonly [buffer: number, mostPerDay: number | null, mostPerWeek: number | null] | null;
  readonly away: readonly (readonly [start: number, end: number])[] | null;
  /** What they are booked for and, where nothing is booked yet, what others hold. */
  readonly booked: readonly (readonly [...MeetingRow, isHeld: boolean])[] | null;
  readonly sessions: readonly MeetingRow[] | null;
}

/** Where the actor does not coordinate the base, the referral alone. */
interface TakenUp {
  readonly referral: ToBook | null;
  readonly people?: readonly (readonly [PersonId, Facts])[] | null;
  readonly coordinators?: readonly PersonId[] | null;
  readonly settings?: readonly [holdMinutes: number, answerDays: number] | null;
  readonly terms?: readonly (readonly [PersonId, ownService: OrganisationId | null, Consent, lent: number | null, from: string, to: string | null])[] | null;
}

/** What became of a hold; of the actor's own, its hour with what the places and people are called. */
type HeldTakenUp = { readonly standing: 'booked' | 'others' | 'gone' } | {
  readonly standing: 'own';
  readonly hold: readonly [ReferralId, base: OrganisationId, people: readonly PersonId[], Skill, start: string, end: string, heldUntil: string];
  readonly municipality: MunicipalityNamed | null;
  readonly names: readonly (readonly [PersonId, ordinal: number | null, RoleRow['role'], validTo: string | null, place: string | null, kind: RoleRow['placeKind']])[] | null;
  readonly taken: TakenUp;
};

/** What decides about one hour of some people, in one question. */
export function hourFactsIn(tx: Transaction): Pick<BookingPorts, 'availabilityForHour' | 'takeUpHour' | 'takeUpHeld'> {
  return {
    availabilityForHour: async (baseId, day, of) => {
      const { rows } = (await tx.execute(sql`
        select person_id, facts from hour_facts(${inQuestion(baseId, day, of)})`)) as { rows: readonly { person_id: PersonId; facts: Facts }[] };
      return rows.map(({ person_id: personId, facts }) => availabilityFrom(personId, facts));
    },
    takeUpHour: async (referralId, day, of, today) => {
      const { rows: [answer] } = (await tx.execute(sql`
        select take_up_hour(${inQuestion(referralId, day, of)}, ${today.toString()}::date) as taken`)) as { rows: readonly { taken: TakenUp }[] };
      return questionFrom(referralId, answer?.taken ?? { referral: null });
    },
    takeUpHeld: async (id, today) => {
      const { rows: [answer] } = (await tx.execute(sql`
        select take_up_held(${id}, ${today.toString()}::date) as held`)) as { rows: readonly { held: HeldTakenUp }[] };
      const held = answer?.held ?? { standing: 'gone' };
      if (held.standing !== 'own') return { kind: held.standing };
      const [referralId, baseId, counsellorIds, skill, start, end, heldUntil] = held.hold;
      const roles = (held.names ?? []).map(([personId, ordinal, role, validTo, placeName, placeKind]): RoleRow => ({ personId, ordinal, role, validTo, placeName, placeKind }));
      return {
        kind: 'own', question: questionFrom(referralId, held.taken), names: labelsAmong(counsellorIds, roles),
        hold: {
          id, referralId, baseId, counsellorIds, skill, place: placeIn(held.municipality),
          period: { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) }, heldUntil: Temporal.Instant.from(heldUntil),
        },
      };
    },
  };
}

function questionFrom(referralId: ReferralId, { referral, people, coordinators, settings, terms }: TakenUp): HourInQuestion {
  const [holdMinutes, answerDays] = settings ?? [usualSettings.holdMinutes, usualSettings.answerDays];
  return {
    referral: referral === null ? undefined : referralToBook(referralId, referral),
    people: (people ?? []).map(([personId, facts]) => availabilityFrom(personId, facts)),
    settings: { holdMinutes, answerDays },
    coordinatorIds: [...coordinators ?? []].sort(),
    terms: (terms ?? []).map(([personId, ownServiceId, consent, lentMinutesAWeek, from, to]) =>
      ({ personId, ownServiceId, consent, lentMinutesAWeek, valid: daysFrom(from, to) })),
  };
}

/** What the database is asked with: base or referral, people, the local day, and the hour that keeps nobody from itself. */
function inQuestion(of: OrganisationId | ReferralId, day: Temporal.PlainDate, { people, besides }: AvailabilityOfSome): SQL {
  return sql`${of}, ${`{${people.join(',')}}`}::uuid[], ${day.toString()}::date, ${besides ?? null}::uuid`;
}

function availabilityFrom(personId: PersonId, facts: Facts): HourAvailability {
  const hoursOf = (wanted: 'base' | 'protected') => (facts.hours ?? []).filter(([spentOn]) => spentOn === wanted).map(workingHoursFrom);
  const [bufferMinutes, mostPerDay, mostPerWeek] = facts.rules ?? [0, null, null];
  const booked = facts.booked ?? [];
  const busy = [...facts.away ?? [], ...booked.filter(([,,, isHeld]) => isHeld)];
  const meetings = [...booked.filter(([,,, isHeld]) => !isHeld), ...facts.sessions ?? []];
  return {
    personId,
    ownServiceId: facts.ownService,
    skills: (facts.skills ?? []).map((skill) => ({ skill, until: null })),
    homeMunicipalityNumber: facts.home ?? '',
    inTheBase: (facts.inTheBase ?? []).map(([from, to]) => daysFrom(from, to)),
    hours: hoursOf('base'),
    exceptions: (facts.exceptions ?? []).map(([day, minutes]) => ({ day: Temporal.PlainDate.from(day), hours: minutePairs(minutes) })),
    busy: Int32Array.from(busy.sort(byStart).flatMap(([start, end]) => [start, end])),
    meetings: meetings.sort(byStart).map(([start, end, municipalityNumber]): Meeting => ({ span: [start, end], municipalityNumber })),
    rules: { bufferMinutes, mostPerDay, mostPerWeek, protectedHours: hoursOf('protected') },
  };
}

function byStart([one]: readonly [start: number, ...unknown[]], [other]: readonly [start: number, ...unknown[]]): number {
  return one - other;
}

function workingHoursFrom([, weekday, fromMinute, toMinute, validFrom, validTo]: HoursRow): WorkingHours {
  return { weekday, fromMinute, toMinute, valid: daysFrom(validFrom, validTo) };
}

function daysFrom(from: string, to: string | null): Days {
  return { from: Temporal.PlainDate.from(from), to: to === null ? null : Temporal.PlainDate.from(to) };
}
