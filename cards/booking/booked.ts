import type { Booking } from '../../domain/booking/booking';
import type { BookingId, PersonId } from '../../domain/identifiers';
import { bookingTexts } from '../../texts/booking';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { bookedHourElement, bookedHourFacts, type BookedHourFacts } from './booked-hour';

export interface BookedFacts extends BookedHourFacts {
  readonly bookingId: BookingId;
  readonly cancelled: boolean;
  /** Whether the counsellor who gets the card has reported absence. */
  readonly ownAbsence: boolean;
  readonly page: string;
}

/** The card's facts for the counsellor who gets it. */
export function bookedFacts(booking: Booking, own: { readonly personId: PersonId; readonly page: string }): BookedFacts {
  return {
    ...bookedHourFacts(booking),
    bookingId: booking.id,
    cancelled: booking.cancelled,
    ownAbsence: booking.counsellors.some(({ name, absent }) => absent && name.personId === own.personId),
    page: own.page,
  };
}

/** Tells a counsellor, in their own chat, of an hour they are booked for; one press says that they cannot come. */
export function bookedCard(facts: BookedFacts, rendering: Rendering): AdaptiveCard {
  const words = bookingTexts[rendering.language].booked;
  const open = openPage(words.openTab, facts.page);
  const report = execute(rendering, { title: words.reportAbsence, verb: 'booking.reportAbsence', payload: { bookingId: facts.bookingId } });
  const said = facts.cancelled ? words.cancelled : facts.ownAbsence ? words.absent : undefined;
  return cardFrame(rendering, {
    title: words.title,
    body: [bookedHourElement(facts, rendering), ...(said === undefined ? [] : [text(said, { weight: 'bolder' })])],
    actions: said === undefined ? [report, open] : [open],
  });
}
