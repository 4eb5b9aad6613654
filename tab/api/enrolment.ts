import { answerPlaceOffer } from '../../domain/groupOffers/enrolment/answer-place-offer';
import { changeParticipants } from '../../domain/groupOffers/enrolment/change-participants';
import { enrolFosterHome, enrolFosterHomes } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { seePlaces } from '../../domain/groupOffers/enrolment/see-places';
import { changePlaces, givePriority, setAnswerDays } from '../../domain/groupOffers/enrolment/steer-places';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import { readId, type EnrolmentId, type OfferId, type OrganisationId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { enrolmentOperations as ops } from '../contract/enrolment';
import type { AnswerOf } from '../contract/operation';
import { presentEnrolment, presentPlaces } from './enrolment-presenter';
import { handler, type ApiHandler } from './handler';

/** Who gets a place: enrolments, answers to place offers, and the coordinator's steering. */
export function enrolmentHandlers(): readonly ApiHandler[] {
  return [...ownHandlers(), ...steeringHandlers()];
}

/** What a service does with its own enrolments. */
function ownHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.enrolFosterHome, async ({ actor, params, body: { serviceId, participants }, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const enrolled = await enrolFosterHome(ports, actor, { offerId, participants, ...forService(serviceId) });
        return enrolled.ok ? success(presentEnrolment(enrolled.value)) : enrolled;
      })),
    handler(ops.enrolHousehold, async ({ actor, params, body: { serviceId, homes }, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const enrolled = await enrolFosterHomes(ports, actor, { offerId, homes, ...forService(serviceId) });
        return enrolled.ok ? success({ items: enrolled.value.map(presentEnrolment) }) : enrolled;
      })),
    handler(ops.withdrawEnrolment, async ({ actor, params, run }) =>
      run(async (ports) => {
        const path = enrolmentIn(params);
        if (path === undefined) return refuse('notFound');
        const withdrawn = await withdrawEnrolment(ports, actor, path);
        return withdrawn.ok ? success(presentEnrolment({ enrolment: withdrawn.value })) : withdrawn;
      })),
    handler(ops.answerPlaceOffer, async ({ actor, params, body: { answer }, run }) =>
      run(async (ports) => {
        const path = enrolmentIn(params);
        if (path === undefined) return refuse('notFound');
        const answered = await answerPlaceOffer(ports, actor, { ...path, answer });
        return answered.ok ? success({ items: answered.value.map((enrolment) => presentEnrolment({ enrolment })) }) : answered;
      })),
    handler(ops.setParticipants, async ({ actor, params, body: { participants }, run }) =>
      run(async (ports) => {
        const path = enrolmentIn(params);
        if (path === undefined) return refuse('notFound');
        const changed = await changeParticipants(ports, actor, { ...path, participants });
        return changed.ok ? success(presentEnrolment({ enrolment: changed.value })) : changed;
      })),
  ];
}

/** What the coordinator steers. */
function steeringHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.getPlaces, async ({ actor, params, run }) => run((ports) => placesOf(ports, actor, readId<'offer'>(params.offerId)))),
    handler(ops.changePlaces, async ({ actor, params, body, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const quotas = body.quotas.map(({ serviceId, places }) => ({ serviceId: serviceId as OrganisationId, places }));
        const changed = await changePlaces(ports, actor, { ...body, offerId, basedOn, quotas });
        return changed.ok ? placesOf(ports, actor, offerId) : changed;
      })),
    handler(ops.givePriority, async ({ actor, params, body: { priority }, run }) =>
      run(async (ports) => {
        const path = enrolmentIn(params);
        if (path === undefined) return refuse('notFound');
        const given = await givePriority(ports, actor, { ...path, priority });
        return given.ok ? placesOf(ports, actor, path.offerId) : given;
      })),
    handler(ops.setAnswerDays, async ({ actor, params, body: { workingDays }, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const set = await setAnswerDays(ports, actor, { networkId, workingDays });
        return set.ok ? success({ workingDays: set.value }) : set;
      })),
  ];
}

/** What the coordinator steers by, for the answer to a read or a change. */
export async function placesOf(
  ports: Ports, actor: Actor, offerId: OfferId | undefined,
): Promise<Outcome<AnswerOf<typeof ops.getPlaces>, 'notAllowed' | 'notFound'>> {
  if (offerId === undefined) return refuse('notFound');
  const seen = await seePlaces(ports, actor, offerId);
  return seen.ok ? success(presentPlaces(seen.value)) : seen;
}

/** An enrolment in its offer, as the path names it. */
export function enrolmentIn(params: { readonly offerId: string; readonly enrolmentId: string }): { offerId: OfferId; enrolmentId: EnrolmentId } | undefined {
  const offerId = readId<'offer'>(params.offerId);
  const enrolmentId = readId<'enrolment'>(params.enrolmentId);
  return offerId === undefined || enrolmentId === undefined ? undefined : { offerId, enrolmentId };
}

function forService(serviceId: string | undefined): { serviceId?: OrganisationId } {
  return serviceId === undefined ? {} : { serviceId: serviceId as OrganisationId };
}
