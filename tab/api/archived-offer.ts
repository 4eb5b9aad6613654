import { leadersOf } from '../../domain/groupOffers/group-offer';
import type { OrganisationId, PersonId } from '../../domain/identifiers';
import type { OfferMaterial } from '../../domain/keeping/archive/read-networks-material';
import type { Language } from '../../domain/language';
import { networkTexts } from '../../texts/network';
import { networkPackages, type ArchivedOffer } from '../contract/archive-package-network';
import { offerPaper } from './archived-offer-paper';
import type { PackageContent } from './archive-package';
import { presentPlace } from './group-offers-presenter';

/** A group as the network's package holds it: what it was, who led it, how many came, and what it taught. */
export function offerPackage(material: OfferMaterial): PackageContent {
  return { stem: 'gruppetilbud', data: archivedOffer(material, 'nb'), schema: networkPackages.groupOffer.schema(), paper: (standard) => offerPaper(archivedOffer(material, standard), standard) };
}

/** As data, where only places and people are words, in one written standard. */
function archivedOffer(material: OfferMaterial, language: Language): ArchivedOffer {
  const { subject, offer, places, attendance, completions, changes, people, evaluation, experience } = material;
  const personOf = (id: PersonId) => {
    const found = people.find(({ personId }) => personId === id);
    return found === undefined ? undefined : networkTexts[language].personLabel(found);
  };
  const serviceOf = (id: OrganisationId) => offer.services.find((service) => service.id === id)?.name ?? '';
  const cancelled = new Set(offer.cancelledSessions.map(({ id }) => id));
  return {
    schema: 'fosterhjemsnettverk/gruppetilbud', schemaVersion: 1, reference: subject.reference, version: subject.version, network: offer.network.name,
    programme: { key: offer.programme.key, nb: offer.programme.titles.nb, nn: offer.programme.titles.nn },
    stage: offer.stage, cancelReason: offer.cancelReason, audience: offer.audience, capacity: offer.capacity, capacityUnit: offer.capacityUnit,
    leaders: offer.leaders.flatMap(({ personId }) => personOf(personId) ?? []),
    sessions: [...offer.sessions, ...offer.cancelledSessions].sort((one, other) => one.ordinal - other.ordinal).map((session) => ({
      ordinal: session.ordinal, startsAt: session.period.start.toString(), endsAt: session.period.end.toString(), place: presentPlace(session.place, language).label,
      cancelled: cancelled.has(session.id), leaders: leadersOf(offer, session).flatMap((id) => personOf(id) ?? []),
      attendance: (attendance.find((one) => one.session.id === session.id)?.services ?? [])
        .map(({ serviceId, places: taken, attended }) => ({ service: serviceOf(serviceId), places: taken, attended })),
    })),
    services: offer.services.map(({ id, name }) => {
      const own = places.find(({ serviceId }) => serviceId === id);
      return { name, places: own?.placed ?? 0, waiting: own?.waiting ?? 0, completed: completions.find(({ serviceId }) => serviceId === id)?.completed ?? null };
    }),
    changes: changes.map((change) => ({
      at: change.at.toString(), ordinal: change.ordinal, what: change.what,
      leaderOut: change.what === 'leader' && change.personOut !== null ? personOf(change.personOut) ?? null : null,
      leaderIn: change.what === 'leader' && change.personIn !== null ? personOf(change.personIn) ?? null : null,
    })),
    evaluation: evaluation?.results === undefined || evaluation.respondents === undefined ? null
      : { respondents: evaluation.respondents, questions: evaluation.results.map(({ question, counts, mean }) => ({ question, counts: [...counts], mean })) },
    experiences: experience?.shared === undefined ? null : {
      edition: experience.shared.edition, sharedAt: experience.shared.sharedAt.toString(),
      worked: experience.shared.worked, toChange: experience.shared.toChange, practical: experience.shared.practical,
    },
  };
}
