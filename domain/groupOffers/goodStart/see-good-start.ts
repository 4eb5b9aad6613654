import type { GoodStartPlanId, OrganisationId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { Organisation } from '../../network/organisation';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { GoodStartPlan } from './good-start-plan';
import { goodStartPolicy } from './policy';
import type { Training } from './ports';
import { isTrained, nextTrainingDayFrom } from './training';

/** A kontaktperson who may follow plans, and how far their training has come. */
export interface Follower {
  readonly person: PersonLabelFacts;
  readonly training: Training;
  readonly trained: boolean;
  /** The first day that the next day of training can be on; absent without a bound. */
  readonly nextDayFrom?: Temporal.PlainDate;
}

/** A service of the actor's with its kontaktpersoner. */
export interface GoodStartService {
  readonly service: Organisation;
  readonly followers: readonly Follower[];
}

/** A plan with its service and who follows it; a follower who has left is still named, and has no training here. */
export interface GoodStartPlanSeen {
  readonly plan: GoodStartPlan;
  readonly service: GoodStartService;
  readonly follower: Pick<Follower, 'person' | 'trained'>;
}

type Needed = Pick<Ports, 'goodStart' | 'network' | 'clock'>;

/** The actor's own services with their plans and training (EGS-05, EGS-06); nothing for everybody else. */
export async function listGoodStart(
  ports: Needed,
  actor: Actor,
): Promise<{ readonly plans: readonly GoodStartPlanSeen[]; readonly services: readonly GoodStartService[] }> {
  const services: GoodStartService[] = [];
  for (const organisationId of actor.scope.organisationIds) {
    if (goodStartPolicy.permits(actor, 'follow', { organisationId })) services.push(...await serviceOf(ports, organisationId));
  }
  const plans: GoodStartPlanSeen[] = [];
  for (const plan of await ports.goodStart.plans()) {
    const service = services.find((one) => one.service.id === plan.organisationId);
    if (service !== undefined) plans.push(await withFollower(ports, plan, service));
  }
  return { plans, services };
}

/** One plan of the actor's own service. Refuses: `notFound`, also what is another service's. */
export async function seeGoodStartPlan(ports: Needed, actor: Actor, id: GoodStartPlanId): Promise<Outcome<GoodStartPlanSeen, 'notFound'>> {
  const plan = await ports.goodStart.plan(id);
  if (plan === undefined || !goodStartPolicy.permits(actor, 'follow', plan)) return refuse('notFound');
  const [service] = await serviceOf(ports, plan.organisationId);
  return service === undefined ? refuse('notFound') : success(await withFollower(ports, plan, service));
}

async function serviceOf({ goodStart, network, clock }: Needed, organisationId: OrganisationId): Promise<readonly GoodStartService[]> {
  const service = await network.organisation(organisationId);
  if (service === undefined) return [];
  const labels = await network.labelFacts(await goodStart.contactsOf(organisationId, osloDate(clock())));
  const trainings = await goodStart.training(organisationId);
  return [{ service, followers: labels.map((person) => followerOf(person, trainings)) }];
}

function followerOf(person: PersonLabelFacts, trainings: readonly Training[]): Follower {
  const training = trainings.find(({ personId }) => personId === person.personId) ?? { personId: person.personId, days: [], version: 0 };
  const nextDayFrom = nextTrainingDayFrom(training.days);
  return { person, training, trained: isTrained(training.days), ...(nextDayFrom === undefined ? {} : { nextDayFrom }) };
}

async function withFollower({ network }: Needed, plan: GoodStartPlan, service: GoodStartService): Promise<GoodStartPlanSeen> {
  const known = service.followers.find(({ person }) => person.personId === plan.followerId);
  const [person = unknownPerson(plan.followerId)] = known === undefined ? await network.labelFacts([plan.followerId]) : [known.person];
  return { plan, service, follower: { person, trained: known?.trained ?? false } };
}

function unknownPerson(personId: PersonId): PersonLabelFacts {
  return { personId, role: 'caseContact', ordinal: null, placeName: '' };
}
