import type { CapacityUnit } from '../../domain/groupOffers/programme';
import type { CancelReason, OfferState } from '../../domain/groupOffers/offer-state';
import type { Counts, GroupOffer } from '../../domain/groupOffers/group-offer';
import type { OfferId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Period } from '../../domain/time';
import { apartTexts } from '../../texts/enrolment-apart';
import { enrolmentTexts } from '../../texts/enrolment';
import { groupOfferTexts } from '../../texts/group-offers';
import { staffingCardTexts } from '../../texts/staffing-cards';
import type { FactSet } from '../adaptive-card';
import { whenText } from '../when';

/** What every card says of an offer: nothing that changes with who enrols. */
export interface OfferFacts {
  readonly offerId: OfferId;
  readonly programme: Readonly<Record<Language, string>>;
  readonly networkName: string;
  readonly capacity: number;
  readonly capacityUnit: CapacityUnit;
  /** A group for parents: it takes no enrolment, so places are no news. */
  readonly forParents?: boolean;
  readonly sessionCount: number;
  readonly first: Period;
  readonly last: Period;
  /** Municipalities by name, each once; `teams` where a session is on Teams. */
  readonly places: readonly ({ readonly municipality: string } | 'teams')[];
}

/** Takes from an offer what its cards show. */
export function offerFacts({ id, programme, network, capacity, capacityUnit, audience, sessions }: GroupOffer): OfferFacts {
  const first = sessions[0]?.period;
  const last = sessions.at(-1)?.period;
  if (first === undefined || last === undefined) throw new Error('an offer without sessions');
  const municipalities = sessions.flatMap(({ place }) => (place.kind === 'municipality' ? [place.name] : []));
  return {
    offerId: id,
    programme: programme.titles,
    networkName: network.name,
    capacity,
    capacityUnit,
    ...(audience === 'parents' ? { forParents: true } : {}),
    sessionCount: sessions.length,
    first,
    last,
    places: [
      ...[...new Set(municipalities)].map((municipality) => ({ municipality })),
      ...(sessions.some(({ place }) => place.kind === 'teams') ? (['teams'] as const) : []),
    ],
  };
}

/** The offer in short, as lines with a heading each. */
export function offerFactSet(facts: OfferFacts, language: Language, more: FactSet['facts'] = []): FactSet {
  const texts = groupOfferTexts[language];
  const staffing = staffingCardTexts[language];
  const places = facts.places.map((place) => (place === 'teams' ? texts.teams : place.municipality));
  return {
    type: 'FactSet',
    facts: [
      { title: texts.network, value: facts.networkName },
      { title: texts.firstSession, value: whenText(facts.first, language) },
      ...(facts.sessionCount === 1
        ? []
        : [
            { title: texts.lastSession, value: whenText(facts.last, language) },
            { title: texts.sessionCount, value: String(facts.sessionCount) },
          ]),
      { title: texts.place, value: places.join(', ') },
      facts.forParents === true
        ? { title: staffing.audience, value: staffing.audiences.parents }
        : { title: texts.capacity, value: texts.capacities[facts.capacityUnit](facts.capacity) },
      ...more,
    ],
  };
}

/** Where an offer stands, in a sentence; with why when it is cancelled. */
export function stateText(state: OfferState, cancelReason: CancelReason | null, language: Language): string {
  const texts = groupOfferTexts[language];
  return cancelReason === null ? texts.states[state] : `${texts.states[state]} ${texts.cancelled.reasons[cancelReason]}`;
}

/** «Dere har 2 plasser og 1 på venteliste. Dere er tilbudt 1 plass: svar i tide.» */
export function ownPlacesText({ requested = 0, ...counts }: Counts, language: Language): string {
  const asked = apartTexts[language].asked(requested);
  if (requested > 0 && counts.placed + counts.offered + counts.waiting === 0) return asked;
  return requested === 0 ? answeredPlacesText(counts, language) : `${answeredPlacesText(counts, language)} ${asked}`;
}

function answeredPlacesText({ placed, offered, waiting }: Counts, language: Language): string {
  const texts = groupOfferTexts[language];
  if (offered > 0 && placed + waiting === 0) return enrolmentTexts[language].held(offered);
  const had = placed === 0 ? texts.ownNone(waiting) : texts.own(placed, waiting);
  return offered === 0 ? had : `${had} ${enrolmentTexts[language].held(offered)}`;
}
