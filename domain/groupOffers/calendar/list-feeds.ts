import type { Actor } from '../../network/actor';
import type { Network } from '../../network/organisation';
import { success, type Success } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { Feed } from './feed';
import { feedPolicy } from './policy';

/** One calendar that the actor can have, and the address that is in force for it. */
export interface CalendarChoice {
  /** Absent for the actor's own sessions. */
  readonly network?: Pick<Network, 'id' | 'name'>;
  readonly feed?: Feed;
}

/** Every calendar that the actor can have: the own sessions first, then each network of the actor's by name. */
export async function listFeeds(
  { calendar, network }: Pick<Ports, 'calendar' | 'network'>,
  actor: Actor,
): Promise<Success<readonly CalendarChoice[]>> {
  const feeds = await calendar.feeds();
  const found = await Promise.all(actor.scope.networkIds.map((id) => network.network(id)));
  const networks = found.flatMap((one) => (one === undefined ? [] : [{ id: one.id, name: one.name }]))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  const choices: readonly CalendarChoice[] = [{}, ...networks.map((one) => ({ network: one }))];
  return success(choices
    .filter((choice) => feedPolicy.permits(actor, 'follow', { networkId: choice.network?.id ?? null }))
    .map((choice) => {
      const feed = feeds.find(({ networkId }) => networkId === (choice.network?.id ?? null));
      return feed === undefined ? choice : { ...choice, feed };
    }));
}
