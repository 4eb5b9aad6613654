import ical, { ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { CalendarEntry } from '../../domain/groupOffers/calendar/calendar-entry';
import type { FeedContent } from '../../domain/groupOffers/calendar/read-feed';
import type { Language } from '../../domain/language';
import { OSLO, type Temporal, type Period } from '../../domain/time';
import { calendarTexts } from '../../texts/calendar';
import { osloTimeZone } from './oslo-time-zone';

/** Counted on when the same content is to be written otherwise, so that calendars fetch it anew. */
export const feedForm = 2;

/** How often a calendar is asked to look, in seconds: twice each working day's half. */
const lookAgain = 4 * 3_600;

/**
 * A feed as iCalendar (RFC 5545). The same content gives the same text. A session or hour keeps its UID when it is moved; a
 * cancelled one stays, as cancelled, so that it disappears from calendars that have it.
 */
export function feedText(
  { networkName, entries, hours }: FeedContent,
  { language, offerPage, hoursPage }: { readonly language: Language; readonly offerPage: (offerId: string) => string; readonly hoursPage: string },
): string {
  const texts = calendarTexts[language];
  const calendar = ical({
    name: networkName === undefined ? texts.own : texts.network(networkName),
    prodId: { company: 'Fosterhjemsnettverk', product: 'Gruppetilbud', language: 'NO' },
    ttl: lookAgain,
    // The calendar itself has no zone: its stamps must be in UTC. The zone stands on each event.
    timezone: { name: null, generator: () => osloTimeZone },
  });
  for (const entry of entries) {
    calendar.createEvent({
      ...eventOf(entry.sessionId, entry),
      summary: texts.summary(entry.titles[language], entry.ordinal, entry.of),
      location: placeText(entry, language),
      url: offerPage(entry.offerId),
    });
  }
  for (const hour of hours) {
    calendar.createEvent({
      ...eventOf(hour.bookingId, hour),
      summary: texts.hour,
      location: hourPlaceText(hour, language),
      class: ICalEventClass.PRIVATE,
      url: hoursPage,
    });
  }
  return calendar.toString();
}

/** What every event of a feed has: who it stays when it is moved, which change this is, and when. */
function eventOf(id: string, { sequence, changedAt, period, cancelled }: Pick<CalendarEntry, 'sequence' | 'changedAt' | 'period' | 'cancelled'>) {
  return {
    id: `${id}@fosterhjemsnettverk`,
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    ...timeOf(period),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

function hourPlaceText({ place }: FeedContent['hours'][number], language: Language): string {
  const texts = calendarTexts[language];
  if (place === null) return texts.placeInTheApp;
  return place.kind === 'teams' ? texts.teams : texts.meetingIn(place.name);
}

function placeText({ place }: CalendarEntry, language: Language): string {
  return place.kind === 'teams' ? calendarTexts[language].teams : place.name;
}

/** In Oslo's own time; in UTC where an end falls in the hour that the autumn change gives twice, and Oslo's would be two. */
function timeOf({ start, end }: Period) {
  const timezone = [start, end].some(isTwice) ? null : OSLO;
  return { start: zoned(start), end: zoned(end), timezone };
}

function zoned(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(OSLO);
}

/** Whether the clock in Oslo shows the same at another instant too. */
function isTwice(instant: Temporal.Instant): boolean {
  const local = zoned(instant).toPlainDateTime();
  return !local.toZonedDateTime(OSLO, { disambiguation: 'earlier' }).equals(local.toZonedDateTime(OSLO, { disambiguation: 'later' }));
}
