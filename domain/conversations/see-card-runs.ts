import type { CardRunId } from '../identifiers';
import type { Actor } from '../network/actor';
import type { Organisation } from '../network/organisation';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { CardRun } from './card-run';
import { cardRunPolicy } from './card-run-policy';
import type { CardRunPage } from './ports';

/** One conversation with a family. Refuses: `notFound`, `notAllowed`. */
export async function seeCardRun(
  ports: Pick<Ports, 'cardRuns'>,
  actor: Actor,
  id: CardRunId,
): Promise<Outcome<CardRun, 'notFound' | 'notAllowed'>> {
  const run = await ports.cardRuns.find(id);
  if (run === undefined) return refuse('notFound');
  return cardRunPolicy.permits(actor, 'run', run) ? success(run) : refuse('notAllowed');
}

/** The conversations with families of the actor's services, the newest first, at most `limit`. */
export async function listCardRuns(ports: Pick<Ports, 'cardRuns'>, actor: Actor, page: CardRunPage): Promise<readonly CardRun[]> {
  const found = await ports.cardRuns.list(page);
  return found.filter((run) => cardRunPolicy.permits(actor, 'run', run));
}

/** The services in which the actor has conversations with families; none for everybody else. */
export async function servicesToRunIn(ports: Pick<Ports, 'network'>, actor: Actor): Promise<readonly Organisation[]> {
  const services: Organisation[] = [];
  for (const organisationId of actor.scope.organisationIds) {
    if (!cardRunPolicy.permits(actor, 'run', { organisationId })) continue;
    const service = await ports.network.organisation(organisationId);
    if (service !== undefined) services.push(service);
  }
  return services;
}
