import type { Booking } from '../../domain/booking/booking';
import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { Period } from '../../domain/time';
import { bookingTexts } from '../../texts/booking';
import type { FactSet } from '../adaptive-card';
import type { Rendering } from '../frame';
import { whenText } from '../when';
import { counsellorsText, placeText } from './words';

/** A booked hour as every card may show it: no category, no order, no address. */
export interface BookedHourFacts {
  readonly reference: string;
  readonly service: string;
  readonly period: Period;
  readonly place: NamedPlace;
  readonly counsellors: readonly { readonly name: PersonLabelFacts; readonly absent: boolean }[];
}

/** A booked hour as cards show it. */
export function bookedHourFacts({ reference, orderingService, period, place, counsellors }: Booking): BookedHourFacts {
  return { reference, service: orderingService.name, period, place, counsellors };
}

/** Time, place, counsellors, service and reference. */
export function bookedHourElement(facts: BookedHourFacts, { language }: Rendering): FactSet {
  const words = bookingTexts[language];
  return {
    type: 'FactSet',
    facts: [
      { title: words.when, value: whenText(facts.period, language) },
      { title: words.place, value: placeText(facts.place, language) },
      { title: words.counsellors, value: counsellorsText(facts.counsellors, language) },
      { title: words.service, value: facts.service },
      { title: words.reference, value: facts.reference },
    ],
  };
}
