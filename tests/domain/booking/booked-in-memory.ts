import type { Assignment, BookedPorts } from '../../../domain/booking/booked/ports';
import type { Hold } from '../../../domain/booking/booked/hold';
import type { NewHourLogLine } from '../../../domain/booking/booked/history';
import type { Booking } from '../../../domain/booking/booking';
import type { Counsellor } from '../../../domain/booking/counsellor';
import type { Referral } from '../../../domain/referrals/referral';
import type { BookingId, PersonId } from '../../../domain/identifiers';

/** What is asked of whom, as the fake remembers it. */
interface Asked {
  readonly bookingId: BookingId;
  readonly personId: PersonId;
}

/** Holding, booking and changing over plain lists; one actor's holds, and nobody quicker. */
export function bookedInMemory(bookings: Booking[], counsellors: readonly Counsellor[], referrals: Referral[]): BookedPorts & { readonly history: readonly NewHourLogLine[] } {
  let holds: Hold[] = [];
  const history: NewHourLogLine[] = [];
  let asked: Asked[] = [];
  const named = (personId: PersonId) => counsellors.find(({ name }) => name.personId === personId)?.name ?? { personId, role: 'counsellor' as const, ordinal: 9, placeName: '' };
  const change = (id: BookingId, to: (booking: Booking) => Booking) => {
    const at = bookings.findIndex((one) => one.id === id);
    const found = bookings[at];
    if (found !== undefined) bookings[at] = to(found);
  };
  const ask = (bookingId: BookingId, people: readonly { readonly personId: PersonId; readonly ask: unknown }[]) => {
    asked = [...asked.filter((one) => one.bookingId !== bookingId), ...people.filter(({ ask: wants }) => wants !== null).map(({ personId }) => ({ bookingId, personId }))];
    return people.map(({ personId, ask: wants }) => ({ name: named(personId), absent: false, asked: wants !== null }));
  };
  return {
    history,
    ownHours: async () => [],
    clashes: async () => [],
    settleClash: async () => undefined,
    hoursInCalendars: async () => [],
    lockCounsellors: async () => undefined,
    writeHour: async (hour) => {
      const { id, referralId, baseId, period, skill, place, counsellors: people, heldUntil, referralAfter } = hour;
      holds = holds.filter((hold) => hold.id === hour.heldAs && heldUntil !== null);
      if (heldUntil !== null) {
        holds.push({ id, referralId, baseId, period, skill, place, heldUntil, counsellorIds: people.map(({ personId }) => personId) });
        return;
      }
      const at = referrals.findIndex((one) => one.id === referralId);
      const referral = referrals[at] ?? referrals[0];
      if (referral === undefined) return;
      if (at >= 0) referrals[at] = { ...referral, ...referralAfter };
      const { reference, orderingService, senderId } = referral;
      bookings.push({
        id, version: 1, referralId, reference, baseId, orderingService, senderId, period, skill, seats: people.length, cancelled: false, cancelReason: null,
        place: place.kind === 'teams' ? place : { ...place, name: '' }, counsellors: ask(id, people),
      });
    },
    ownHolds: async () => holds,
    giveUpHolds: async () => void (holds = []),
    moveHour: async (id, period, people, _, version) => change(id, (one) => ({ ...one, period, version, counsellors: ask(id, people) })),
    cancelHour: async (id, cancelReason, version) => change(id, (one) => ({ ...one, cancelled: true, cancelReason, version })),
    swapCounsellor: async (id, { out, in: comes, ask: wants }, version) => change(id, (one) => ({
      ...one, version, seats: comes === null ? one.seats - 1 : one.seats,
      counsellors: [
        ...one.counsellors.filter(({ name }) => name.personId !== out),
        ...(comes === null ? [] : ask(id, [{ personId: comes, ask: wants }])),
      ],
    })),
    logHour: async (line) => void history.push(line),
    historyOf: async () => [],
    assignments: async (id) => asked.filter(({ bookingId }) => id === undefined || bookingId === id).flatMap(({ bookingId, personId }): readonly Assignment[] => {
      const found = bookings.find((one) => one.id === bookingId && !one.cancelled);
      return found === undefined ? [] : [{
        bookingId, personId, name: named(personId), version: found.version, base: { id: found.baseId, name: '' }, skill: found.skill, place: found.place, period: found.period,
        answerBy: found.period.start.toZonedDateTimeISO('Europe/Oslo').toPlainDate(),
      }];
    }),
    answerAssignment: async (id, personId, answer, { version }) => {
      asked = asked.filter((one) => one.bookingId !== id || one.personId !== personId);
      change(id, (one) => ({
        ...one, version, counsellors: answer === 'declined' ? one.counsellors.filter(({ name }) => name.personId !== personId)
          : one.counsellors.map((who) => (who.name.personId === personId ? { ...who, asked: false } : who)),
      }));
    },
    leadersOf: async () => [],
    loadOf: async () => new Map(),
  };
}
