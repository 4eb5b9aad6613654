import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { Assignment, BookedPorts } from '../../../domain/booking/booked/ports';
import type { Hold, NewHour } from '../../../domain/booking/booked/hold';
import type { MeetingPlace } from '../../../domain/booking/meeting-place';
import type { Skill } from '../../../domain/booking/skills';
import type { BookingId, OrganisationId, PersonId, ReferralId } from '../../../domain/identifiers';
import type { PersonLabelFacts } from '../../../domain/network/person-label';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { peopleIn } from '../../network/people';
import { bookingLog } from '../../schema/booking';
import { membership } from '../../schema/network';
import type { CollectedWrites } from '../../write-ports';
import { placeColumns, placeFrom } from '../place';
import { watchedHoursIn } from './watched-hours';

/** Holding, booking and changing hours, by functions of the database that check whose it is and write all or nothing. */
export function hourChangesIn(tx: Transaction, writes: Pick<CollectedWrites, 'hour' | 'note'>): BookedPorts {
  return {
    ...watchedHoursIn(tx),
    lockCounsellors: async (people, ofBooking) => {
      await tx.execute(sql`select lock_counsellors(${arrayText(people)}, ${ofBooking ?? null})`);
    },
    writeHour: async ({ id, referralId, baseId, period, place, skill, counsellors, answerBy, heldUntil, heldAs, referralAfter }) => {
      const { placeKind, municipalityNumber } = placeColumns(place);
      writes.hour({
        id, referralId, baseId, people: arrayText(people(counsellors)), asks: asksText(counsellors), answerBy, skill, placeKind, municipalityNumber,
        start: period.start, end: period.end, heldUntil, heldAs, ...referralAfter,
      });
    },
    ownHolds: async () => (await holdsIn(tx)).map(holdOf),
    giveUpHolds: async () => {
      await tx.execute(sql`select give_up_holds()`);
    },
    moveHour: async (id, { start, end }, counsellors, answerBy, version) => {
      await tx.execute(sql`select move_hour(${id}, ${start.toString()}, ${end.toString()}, ${arrayText(people(counsellors))}, ${asksText(counsellors)},
        ${answerBy?.toString() ?? null}, ${version})`);
    },
    cancelHour: async (id, reason, version) => {
      await tx.execute(sql`select cancel_hour(${id}, ${reason}, ${version})`);
    },
    swapCounsellor: async (id, swap, version) => {
      await tx.execute(sql`select swap_counsellor(${id}, ${swap.out}, ${swap.in}, ${swap.ask}, ${swap.answerBy?.toString() ?? null}, ${version})`);
    },
    logHour: async ({ id, bookingId, at, personId, role, what, formerStart, personOut, personIn, version }) => {
      writes.note('bookings', {
        id, booking_id: bookingId, at: at.toString(), person_id: personId, role, what, former_start: formerStart?.toString(),
        person_out: personOut, person_in: personIn, version,
      });
    },
    historyOf: async (id) => {
      const rows = await tx.select().from(bookingLog).where(eq(bookingLog.bookingId, id)).orderBy(asc(bookingLog.version), asc(bookingLog.id));
      const swapped = rows.flatMap(({ personOut, personIn }) => [personOut, personIn]).filter((one) => one !== null);
      const names = swapped.length === 0 ? [] : await peopleIn(tx).labelFacts([...new Set(swapped)]);
      const named = (personId: PersonId | null) => names.find((name) => name.personId === personId) ?? null;
      return rows.map(({ personOut, personIn, personId: _, version: __, ...line }) => ({ ...line, out: named(personOut), in: named(personIn) }));
    },
    assignments: async (id) => {
      const { rows } = (await tx.execute(sql`
        select a.*, starts_at::text as starts, ends_at::text as ends, answer_by::text as last_day from assignments_to_answer(${id ?? null}) a`)) as { rows: AssignmentRow[] };
      const names = rows.length === 0 ? [] : await peopleIn(tx).labelFacts([...new Set(rows.map((row) => row.person_id))]);
      return rows.flatMap((row) => names.filter(({ personId }) => personId === row.person_id).map((name) => assignmentOf(row, name)));
    },
    answerAssignment: async (id, personId, answer, { logId, role, version }) => {
      await tx.execute(sql`select answer_assignment(${id}, ${personId}, ${answer}, ${version}, ${logId}, ${role})`);
    },
    leadersOf: async (serviceId, on) => {
      const rows = await tx.selectDistinct({ personId: membership.personId }).from(membership).where(and(
        eq(membership.role, 'serviceLeader'), eq(membership.organisationId, serviceId),
        lte(membership.validFrom, on), or(isNull(membership.validTo), gt(membership.validTo, on)),
      )).orderBy(asc(membership.personId));
      return rows.map(({ personId }) => personId);
    },
    loadOf: async (baseId, { start, end }) => {
      const { rows } = (await tx.execute(sql`select person_id, minutes from load_of_base(${baseId}, ${start.toString()}, ${end.toString()})`)) as {
        rows: { person_id: PersonId; minutes: number }[];
      };
      return new Map(rows.map((row) => [row.person_id, row.minutes]));
    },
  };
}

interface HoldRow {
  readonly id: BookingId;
  readonly referral_id: ReferralId;
  readonly base_id: OrganisationId;
  readonly people: string;
  readonly skill: Skill;
  readonly place_kind: MeetingPlace['kind'];
  readonly municipality_number: string | null;
  readonly starts: string;
  readonly ends: string;
  readonly until: string;
}

async function holdsIn(tx: Transaction): Promise<readonly HoldRow[]> {
  const { rows } = (await tx.execute(sql`
    select h.id, h.referral_id, h.base_id, array_to_string(h.person_ids, ',') as people, h.skill, h.place_kind, h.municipality_number,
      h.starts_at::text as starts, h.ends_at::text as ends, h.held_until::text as until
    from hold_standing(null) h`)) as { rows: HoldRow[] };
  return rows;
}

function holdOf(row: HoldRow): Hold {
  const place = placeFrom({ placeKind: row.place_kind, municipalityNumber: row.municipality_number, municipalityName: null });
  return {
    id: row.id, referralId: row.referral_id, baseId: row.base_id, skill: row.skill, counsellorIds: row.people.split(',') as PersonId[],
    place: place.kind === 'teams' ? place : { kind: 'municipality', municipalityNumber: place.municipalityNumber },
    period: { start: instantFrom(row.starts), end: instantFrom(row.ends) }, heldUntil: instantFrom(row.until),
  };
}

interface AssignmentRow {
  readonly booking_id: BookingId;
  readonly version: number;
  readonly person_id: PersonId;
  readonly base_id: OrganisationId;
  readonly base_name: string;
  readonly skill: Skill;
  readonly place_kind: MeetingPlace['kind'];
  readonly municipality_number: string | null;
  readonly municipality_name: string | null;
  readonly starts: string;
  readonly ends: string;
  readonly last_day: string;
}

function assignmentOf(row: AssignmentRow, name: PersonLabelFacts): Assignment {
  return {
    bookingId: row.booking_id, version: row.version, personId: row.person_id, name, base: { id: row.base_id, name: row.base_name }, skill: row.skill,
    place: placeFrom({ placeKind: row.place_kind, municipalityNumber: row.municipality_number, municipalityName: row.municipality_name }),
    period: { start: instantFrom(row.starts), end: instantFrom(row.ends) }, answerBy: Temporal.PlainDate.from(row.last_day),
  };
}

function instantFrom(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'));
}

function people(counsellors: NewHour['counsellors']): readonly PersonId[] {
  return counsellors.map(({ personId }) => personId);
}

function asksText(counsellors: NewHour['counsellors']): string {
  return arrayText(counsellors.map(({ ask }) => ask ?? 'null'));
}

function arrayText(values: readonly string[]): string {
  return `{${values.join(',')}}`;
}
