import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { concernsAttendance } from './attendance/concerns-attendance';
import type { OfferDetail } from './offer';

interface OfferSection {
  /** Its part of the address, and the name of its label in the texts. */
  readonly key: 'places' | 'requests' | 'apart' | 'swaps' | 'staffing' | 'gathering' | 'attendance' | 'afterwards' | 'calendar';
  /** Whether this reader has something to do there. */
  readonly shownTo: (offer: OfferDetail) => boolean;
  readonly Body: LazyExoticComponent<ComponentType<{ offer: OfferDetail }>>;
}

/** What an offer's page shows besides its first section, in this order; each is fetched when it is gone to. */
const sections: readonly OfferSection[] = [
  {
    key: 'places',
    shownTo: ({ may }) => may.manage,
    Body: lazy(() => import('./enrolment/places-section').then(({ PlacesSection }) => ({ default: PlacesSection }))),
  },
  {
    // Where it is off, it can be turned on as long as nobody has asked for a place.
    key: 'requests', shownTo: ({ may, keepApart, state, places }) => may.steerPlaces
      && (keepApart || state === 'draft' || (state === 'open' && places.taken === 0 && places.waiting === 0)),
    Body: lazy(() => import('./enrolment/requests-section').then(({ RequestsSection }) => ({ default: RequestsSection }))),
  },
  {
    key: 'apart', shownTo: ({ may, keepApart }) => keepApart && (may.enrol || may.withdraw),
    Body: lazy(() => import('./enrolment/apart-section').then(({ ApartSection }) => ({ default: ApartSection }))),
  },
  {
    // Where the coordinator answers every request, nobody swaps, nor in a group that has begun.
    key: 'swaps', shownTo: ({ may, keepApart, state }) => !keepApart && state !== 'running' && state !== 'completed' && (may.enrol || may.withdraw),
    Body: lazy(() => import('./enrolment/swaps-section').then(({ SwapsSection }) => ({ default: SwapsSection }))),
  },
  {
    key: 'staffing', shownTo: ({ may }) => may.manage,
    Body: lazy(() => import('./staffing/staffing-section').then((page) => ({ default: page.StaffingSection }))),
  },
  {
    key: 'gathering', shownTo: ({ may }) => may.planGathering || may.stateHeads,
    Body: lazy(() => import('./gathering/gathering-section').then((section) => ({ default: section.GatheringSection }))),
  },
  {
    key: 'attendance', shownTo: concernsAttendance,
    Body: lazy(() => import('./attendance/attendance-section').then(({ AttendanceSection }) => ({ default: AttendanceSection }))),
  },
  {
    key: 'afterwards', shownTo: ({ state }) => state === 'running' || state === 'completed',
    Body: lazy(() => import('./afterwards/afterwards-section').then((section) => ({ default: section.AfterwardsSection }))),
  },
  {
    key: 'calendar', shownTo: ({ state, may, services }) =>
      state !== 'cancelled' && state !== 'completed' && (may.manage || may.reportAbsence || services.some(({ own }) => own)),
    Body: lazy(() => import('./calendar/calendar-section').then((section) => ({ default: section.CalendarSection }))),
  },
];

export function sectionsFor(offer: OfferDetail): readonly OfferSection[] {
  return sections.filter(({ shownTo }) => shownTo(offer));
}
