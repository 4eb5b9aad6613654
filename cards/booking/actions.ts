import type { BookingId, PersonId, ReferralId } from '../../domain/identifiers';
import { idIn, numberIn, readNothing, textIn, uuid, yesIn, type Fields, type PayloadReader } from '../payload';

/** What is asked for when looking for a free hour. */
export interface HourQuestion {
  readonly referralId: ReferralId;
  readonly skill: string;
  readonly counsellors: number;
  readonly minutes: number;
  /** `2026-11-21`, the first day to look at. */
  readonly from: string;
  readonly weeks: number;
}

/** One of the free hours on the card. */
export interface ChosenHour {
  /** `2026-11-21T08:30:00Z` */
  readonly start: string;
  readonly counsellorIds: readonly PersonId[];
}

/** The verbs of the booking area's cards. */
export interface BookingPayloads {
  'booking.showWaiting': Record<string, never>;
  'booking.askForHour': { readonly referralId: ReferralId };
  /** The same question, to be changed. */
  'booking.changeQuestion': HourQuestion;
  'booking.findHours': HourQuestion;
  /** `chosen` is undefined when no hour was chosen. */
  'booking.book': HourQuestion & { readonly chosen: ChosenHour | undefined };
  'booking.reportAbsence': { readonly bookingId: BookingId };
  /** The same from the list of all of one's own hours, which is shown again. */
  'booking.reportAbsenceInList': { readonly bookingId: BookingId };
  /** Yes or no to an hour, by who is asked or for whom one leads. */
  'booking.answerAssignment': { readonly bookingId: BookingId; readonly personId: PersonId; readonly accept: boolean };
  'booking.findSubstitutes': { readonly bookingId: BookingId };
  /** `substitute` is undefined when nobody was chosen, or the other goes on alone. */
  'booking.replace': {
    readonly bookingId: BookingId; readonly version: number; readonly out: PersonId | null; readonly alone: boolean;
    readonly substitute?: PersonId | undefined;
  };
}

export const bookingReaders: { readonly [V in keyof BookingPayloads]: PayloadReader<BookingPayloads[V]> } = {
  'booking.showWaiting': readNothing,
  'booking.askForHour': (fields) => withId(idIn<'referral'>(fields, 'referralId'), (referralId) => ({ referralId })),
  'booking.changeQuestion': readQuestion,
  'booking.findHours': readQuestion,
  'booking.book': (fields) => {
    const question = readQuestion(fields);
    return question === undefined ? undefined : { ...question, chosen: readChosen(textIn(fields, 'chosen')) };
  },
  'booking.reportAbsence': (fields) => withId(idIn<'booking'>(fields, 'bookingId'), (bookingId) => ({ bookingId })),
  'booking.reportAbsenceInList': (fields) => withId(idIn<'booking'>(fields, 'bookingId'), (bookingId) => ({ bookingId })),
  'booking.answerAssignment': (fields) => withId(idIn<'booking'>(fields, 'bookingId'), (bookingId) =>
    withId(idIn<'person'>(fields, 'personId'), (personId) => ({ bookingId, personId, accept: yesIn(fields, 'accept') }))),
  'booking.findSubstitutes': (fields) => withId(idIn<'booking'>(fields, 'bookingId'), (bookingId) => ({ bookingId })),
  'booking.replace': (fields) => withId(idIn<'booking'>(fields, 'bookingId'), (bookingId) => ({
    bookingId, version: numberIn(fields, 'version') ?? 0, out: idIn<'person'>(fields, 'out') ?? null, alone: yesIn(fields, 'alone'),
    substitute: idIn<'person'>(fields, 'substitute'),
  })),
};

/** A free hour as the value of a choice: `2026-11-21T08:30:00Z|ID|ID`. */
export function chosenValue({ start, counsellorIds }: ChosenHour): string {
  return [start, ...counsellorIds].join('|');
}

function readChosen(value: string): ChosenHour | undefined {
  const [start, ...ids] = value.split('|');
  if (start === undefined || ids.length < 1 || ids.length > 2 || !ids.every((id) => uuid.test(id))) return undefined;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(start) ? { start, counsellorIds: ids as PersonId[] } : undefined;
}

function readQuestion(fields: Fields): HourQuestion | undefined {
  return withId(idIn<'referral'>(fields, 'referralId'), (referralId) => ({
    referralId,
    skill: textIn(fields, 'skill'),
    counsellors: numberIn(fields, 'counsellors') ?? 0,
    minutes: numberIn(fields, 'minutes') ?? 0,
    from: textIn(fields, 'from'),
    weeks: numberIn(fields, 'weeks') ?? 0,
  }));
}

function withId<Id, Payload>(id: Id | undefined, payload: (id: Id) => Payload): Payload | undefined {
  return id === undefined ? undefined : payload(id);
}
