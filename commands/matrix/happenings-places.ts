import { changeParticipants } from '../../domain/groupOffers/enrolment/change-participants';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { setAnswerDays } from '../../domain/groupOffers/enrolment/steer-places';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

/** An offer with quotas, where a place has been given back and is offered to one who waits, and another still waits. */
export async function places(act: Act): Promise<void> {
  const networkId = stableId('network', 'innherred');
  const services = ['verdal', 'inn-trondelag'].map((key) => stableId('organisation', key));
  const offerId = await act('coordinator-innherred', (ports, actor) => createOffer(ports, actor, {
    networkId, programmeKey: 'cos-p', capacity: 2, serviceIds: services,
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    quotas: services.map((serviceId, at) => ({ serviceId, places: at })), quotasUntil: '2026-12-15',
    sessions: [{ date: '2027-02-09', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  }));
  await act('coordinator-innherred', (ports, actor) => setAnswerDays(ports, actor, { networkId, workingDays: 4 }));
  await act('coordinator-namdalen', (ports, actor) => setAnswerDays(ports, actor, { networkId: stableId('network', 'namdalen'), workingDays: 2 }));
  const enrol = (key: string, participants: number) =>
    act(`case-contact-${key}`, (ports, actor) => enrolFosterHome(ports, actor, { offerId, participants }));
  await enrol('verdal', 1);
  const { enrolment } = await enrol('inn-trondelag', 1);
  await enrol('inn-trondelag', 1);
  await enrol('verdal', 1);
  await act('case-contact-inn-trondelag', (ports, actor) => changeParticipants(ports, actor, { offerId, enrolmentId: enrolment.id, participants: 1 }));
  await act('case-contact-inn-trondelag', (ports, actor) => withdrawEnrolment(ports, actor, { offerId, enrolmentId: enrolment.id }));
}
