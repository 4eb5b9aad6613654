import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { BookingId, OfferId, SessionId } from '../../domain/identifiers';
import type { Period } from '../../domain/time';
import { bookingTexts } from '../../texts/booking';
import type { AdaptiveCard, CardElement, ExecuteAction } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { whenText } from '../when';
import { placeText } from './words';

/** Something the reader is to hold: a booked hour, or a session of a group that they lead. */
export interface OwnHour {
  readonly what:
    | { readonly kind: 'booking'; readonly bookingId: BookingId; readonly reference: string; readonly service: string }
    | { readonly kind: 'session'; readonly offerId: OfferId; readonly sessionId: SessionId; readonly programme: string };
  readonly period: Period;
  readonly place: NamedPlace;
  readonly absent: boolean;
}

export interface OwnHoursFacts {
  /** The next first. */
  readonly hours: readonly OwnHour[];
  readonly more: number;
  readonly page: string;
}

/** «forfall»: one's own hours, each with a button that says one cannot come. No reason is asked for. */
export function ownHoursCard({ hours, more, page }: OwnHoursFacts, rendering: Rendering): AdaptiveCard {
  const words = bookingTexts[rendering.language].absence;
  return cardFrame(rendering, {
    title: words.title,
    body: [
      text(hours.length === 0 ? words.none : words.intro),
      ...hours.map((hour) => hourElement(hour, rendering)),
      ...(more === 0 ? [] : [text(words.more(more))]),
    ],
    actions: [openPage(words.openTab, page)],
  });
}

function hourElement({ what, period, place, absent }: OwnHour, rendering: Rendering): CardElement {
  const words = bookingTexts[rendering.language];
  const named = what.kind === 'booking' ? `${what.service}, ${what.reference}` : `${words.absence.session}: ${what.programme}`;
  return {
    type: 'Container',
    separator: true,
    items: [
      text(whenText(period, rendering.language), { weight: 'bolder' }),
      text(`${named}. ${placeText(place, rendering.language)}`, { spacing: 'none' }),
      absent ? text(words.absence.reported) : { type: 'ActionSet', actions: [reportButton(what, rendering)] },
    ],
  };
}

function reportButton(what: OwnHour['what'], rendering: Rendering): ExecuteAction {
  const title = bookingTexts[rendering.language].absence.report;
  return what.kind === 'booking'
    ? execute(rendering, { title, verb: 'booking.reportAbsenceInList', payload: { bookingId: what.bookingId } })
    : execute(rendering, { title, verb: 'groupOffers.reportAbsence', payload: { offerId: what.offerId, sessionId: what.sessionId } });
}
