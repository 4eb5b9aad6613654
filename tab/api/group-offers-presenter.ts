import { madeUpOrdinal, stretchOf, type Session } from '../../domain/groupOffers/group-offer';
import { sumOf, type OfferView } from '../../domain/groupOffers/offer-view';
import type { ProgrammeChoice } from '../../domain/groupOffers/list-programmes';
import type { OfferDetail } from '../../domain/groupOffers/see-offer';
import type { Language } from '../../domain/language';
import { Temporal } from '../../domain/time';
import { groupOfferTexts } from '../../texts/group-offers';
import { networkTexts } from '../../texts/network';
import type { groupOfferOperations as ops } from '../contract/group-offers';
import type { AnswerOf } from '../contract/operation';
import { presentEnrolment } from './enrolment-presenter';

type Summary = AnswerOf<typeof ops.listOffers>['items'][number];
type Detail = AnswerOf<typeof ops.getOffer>;

/** An offer as a line of a list, with what the reader may know of its places. */
export function presentOffer({ offer, state, free, begun, own, all, may }: OfferView, language: Language): Summary {
  const { start, end } = stretchOf(offer.sessions);
  const ownPlaces = sumOf(own);
  return {
    id: offer.id,
    version: offer.version,
    programme: { key: offer.programme.key, title: offer.programme.titles[language] },
    network: offer.network,
    state,
    capacity: offer.capacity,
    capacityUnit: offer.capacityUnit,
    keepApart: offer.keepApart,
    audience: offer.audience,
    sessionCount: offer.sessions.length,
    firstStart: start.toString(),
    lastEnd: end.toString(),
    ...nextOf(offer, begun),
    places: {
      ownPlaced: ownPlaces.placed,
      ownOffered: ownPlaces.offered,
      ownWaiting: ownPlaces.waiting,
      ...(ownPlaces.requested === undefined ? {} : { ownRequested: ownPlaces.requested }),
      free,
      ...(all === undefined ? {} : { taken: all.total.placed + all.total.offered, offered: all.total.offered, waiting: all.total.waiting, requested: all.total.requested ?? 0 }),
    },
    may: { ...may, steps: [...may.steps] },
    ...(offer.cancelReason === null ? {} : { cancelReason: offer.cancelReason }),
  };
}

/** A whole offer with its sessions, services and the reader's own enrolments. */
export function presentOfferDetail(detail: OfferDetail, language: Language): Detail {
  const { offer, begun, own, all, quotas, sessionsWithAbsence, ledSessions } = detail;
  return {
    ...presentOffer(detail, language),
    sessions: allSessions(offer).map(({ session, cancelled }) => ({
      ...presentSession(session, language),
      absenceReported: sessionsWithAbsence.has(session.id),
      led: ledSessions.has(session.id),
      cancelled,
      begun: begun.has(session.id),
      ...madeUp(offer, session),
    })),
    leaders: offer.leaders.map((leader) => ({ personId: leader.personId, label: networkTexts[language].personLabel(leader) })),
    services: offer.services.map(({ id, name }) => {
      const places = all?.services.find(({ serviceId }) => serviceId === id);
      return {
        id,
        name,
        own: own.some(({ serviceId }) => serviceId === id),
        ...(places === undefined ? {} : { placed: places.placed, offered: places.offered, waiting: places.waiting }),
        ...((quotas.get(id) ?? 0) > 0 ? { quota: quotas.get(id) } : {}),
      };
    }),
    ...(offer.quotasUntil === null ? {} : { quotasUntil: offer.quotasUntil.toString() }),
    ownEnrolments: detail.ownEnrolments.map(presentEnrolment),
  };
}

/** When the next session is of a group that has begun; nothing of others. */
function nextOf({ sessions }: OfferView['offer'], begun: OfferView['begun']): { readonly nextStart?: string } {
  const next = sessions.filter(({ id }) => !begun.has(id)).map(({ period }) => period.start).sort((one, other) => Temporal.Instant.compare(one, other))[0];
  return begun.size === 0 || next === undefined ? {} : { nextStart: next.toString() };
}

/** A programme with its proposals for a new offer. */
export function presentProgramme(
  { key, titles, capacityUnit, defaults, leaders, requires, candidates }: ProgrammeChoice,
  language: Language,
): AnswerOf<typeof ops.listProgrammes>['items'][number] {
  return {
    key,
    title: titles[language],
    defaultSessions: defaults.sessions,
    defaultMinutes: defaults.minutes,
    defaultCapacity: defaults.capacity,
    defaultWeeksBetween: defaults.weeksBetween,
    capacityUnit,
    leaders,
    requires,
    ...(candidates === undefined ? {} : { candidates: [...candidates] }),
  };
}

/** What a session is held instead of, and what is held instead of a cancelled one. */
function madeUp(offer: OfferDetail['offer'], session: Session): Pick<Detail['sessions'][number], 'makesUpFor' | 'madeUpBy'> {
  const makesUpFor = madeUpOrdinal(offer, session);
  const madeUpBy = offer.sessions.find((other) => other.makesUpFor === session.id)?.ordinal;
  return { ...(makesUpFor === undefined ? {} : { makesUpFor }), ...(madeUpBy === undefined ? {} : { madeUpBy }) };
}

/** Held and cancelled together, in order of time. */
function allSessions({ sessions, cancelledSessions }: OfferDetail['offer']) {
  return [
    ...sessions.map((session) => ({ session, cancelled: false })), ...cancelledSessions.map((session) => ({ session, cancelled: true })),
  ].sort((one, other) => Temporal.Instant.compare(one.session.period.start, other.session.period.start));
}

function presentSession({ id, ordinal, period, place }: Session, language: Language): Omit<Detail['sessions'][number], 'absenceReported' | 'led' | 'cancelled' | 'begun'> {
  return {
    id,
    ordinal,
    start: period.start.toString(),
    end: period.end.toString(),
    place: presentPlace(place, language),
  };
}

/** Where a session is held: a municipality or Teams, and never a venue. */
export function presentPlace(place: Session['place'], language: Language): Detail['sessions'][number]['place'] {
  return place.kind === 'teams'
    ? { kind: 'teams', label: groupOfferTexts[language].teams }
    : { kind: 'municipality', municipalityNumber: place.municipalityNumber, label: place.name };
}
