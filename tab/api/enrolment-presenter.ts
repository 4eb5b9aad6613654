import type { OwnEnrolment } from '../../domain/groupOffers/enrolment/enrolment';
import type { InLine, SteeredPlaces } from '../../domain/groupOffers/enrolment/see-places';
import type { OrganisationId } from '../../domain/identifiers';
import type { enrolmentOperations as ops } from '../contract/enrolment';
import type { AnswerOf } from '../contract/operation';

/** An enrolment by its code; who it is for is nowhere. */
export function presentEnrolment({ enrolment, positionInLine }: OwnEnrolment): AnswerOf<typeof ops.enrolFosterHome> {
  const { id, code, status, participants, householdId, priority, answerBy } = enrolment;
  return {
    id, code, status, participants, householdId, priority,
    ...(positionInLine === undefined ? {} : { positionInLine }),
    ...(status === 'offered' && answerBy !== null ? { answerBy: answerBy.toString() } : {}),
  };
}

/** What the coordinator steers places by: services by name, and no codes. */
export function presentPlaces({ offer, quotas, quotasReleased, line, requests, answerDays }: SteeredPlaces): AnswerOf<typeof ops.getPlaces> {
  const service = (serviceId: OrganisationId) =>
    ({ id: serviceId, name: offer.services.find(({ id }) => id === serviceId)?.name ?? '' });
  const household = ({ enrolmentId, serviceId, homes, priority, heldBack }: InLine) => ({
    enrolmentId, service: service(serviceId), homes: homes.length, participants: homes.reduce<number>((sum, count) => sum + count, 0), priority, heldBack,
  });
  return {
    version: offer.version,
    capacity: offer.capacity,
    capacityUnit: offer.capacityUnit,
    quotas: offer.services.map(({ id }) => ({ service: service(id), places: quotas.get(id) ?? 0 })),
    ...(offer.quotasUntil === null ? {} : { quotasUntil: offer.quotasUntil.toString() }),
    quotasReleased,
    answerDays,
    line: line.map(household),
    keepApart: offer.keepApart,
    requests: requests.map(household),
  };
}
