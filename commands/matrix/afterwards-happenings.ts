import { issueCertificate, revokeCertificate } from '../../domain/groupOffers/afterwards/issue-certificate';
import { saveExperience } from '../../domain/groupOffers/afterwards/save-experience';
import { stateCompletion } from '../../domain/groupOffers/afterwards/state-completion';
import { endGoodStartPlan, tickGoodStartPlan } from '../../domain/groupOffers/goodStart/change-plan';
import { recordTraining } from '../../domain/groupOffers/goodStart/record-training';
import { startGoodStartPlan } from '../../domain/groupOffers/goodStart/start-plan';
import type { GoodStartPlanId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

const inInnherred = stableId('offer', 'matrix-over-innherred');
const inNamdalen = stableId('offer', 'matrix-over-namdalen');

/** What people do after the groups that are over. */
export async function letThingsHappenAfterwards(act: Act): Promise<void> {
  await experiences(act);
  await goodStart(act);
  await certificates(act);
}

/** One group's experiences are shared twice and written on, another's are shared once. */
async function experiences(act: Act): Promise<void> {
  const save = (person: string, offerId: typeof inInnherred, basedOn: number, worked: string, share: boolean) =>
    act(person, (ports, actor) => saveExperience(ports, actor, { offerId, basedOn, worked, toChange: '', practical: '', share }));
  await save('foster-care-advisor-innherred', inInnherred, 0, 'Words of the matrix', true);
  await save('counsellor-verdal-1', inInnherred, 1, 'Words of the matrix, better put', true);
  await save('counsellor-verdal-1', inInnherred, 2, 'Words that are not shared', false);
  await save('group-leader-bufetat', inNamdalen, 0, 'Other words of the matrix', true);
}

/** Two services follow a new foster home each, and one of them has ended another plan. */
async function goodStart(act: Act): Promise<void> {
  const start = (service: string, last: string) => act(`case-contact-${service}`, (ports, actor) => startGoodStartPlan(ports, actor, {
    id: `00000000-0000-4000-8000-0000000009${last}` as GoodStartPlanId, organisationId: stableId('organisation', service), followerId: actor.scope.personId,
  }));
  await start('midtre-namdal', '01');
  const id = await start('verdal', '02');
  await act('service-leader-verdal', (ports, actor) => tickGoodStartPlan(ports, actor, { id, basedOn: 1, theme: 'newFamily', what: 'film', ticked: true }));
  const ended = await start('verdal', '03');
  await act('case-contact-verdal', (ports, actor) => endGoodStartPlan(ports, actor, { id: ended, basedOn: 1 }));
  for (const service of ['verdal', 'midtre-namdal']) {
    await act(`case-contact-${service}`, (ports, actor) => recordTraining(ports, actor, {
      organisationId: stableId('organisation', service), personId: actor.scope.personId, basedOn: 0, days: [Temporal.PlainDate.from('2026-09-01')],
    }));
  }
}

/** One certificate that counts, one that is revoked, and some that are left to issue. */
async function certificates(act: Act): Promise<void> {
  const state = (leader: string, offerId: typeof inInnherred, service: string) => act(leader, (ports, actor) =>
    stateCompletion(ports, actor, { offerId, serviceId: stableId('organisation', service), completed: 1, basedOn: 0 }));
  const issue = (service: string, offerId: typeof inInnherred) => act(`case-contact-${service}`, (ports, actor) =>
    issueCertificate(ports, actor, { offerId, serviceId: stableId('organisation', service) }));
  await state('counsellor-verdal-1', inInnherred, 'verdal');
  await state('coordinator-innherred', inInnherred, 'inn-trondelag');
  await state('group-leader-bufetat', inNamdalen, 'midtre-namdal');
  const certificateId = await issue('verdal', inInnherred);
  await act('service-leader-verdal', (ports, actor) => revokeCertificate(ports, actor, { offerId: inInnherred, certificateId }));
  await issue('midtre-namdal', inNamdalen);
}
