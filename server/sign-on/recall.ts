import type { Account, Actor } from '../../domain/network/actor';
import type { SignOn } from './sign-on';

/** Who accounts were when they were last looked up. Whether they are that still, each transaction finds out (`Actor.remembered`). */
export interface Recall {
  /** Looks the account up afresh, and remembers it. */
  lookUp(account: Account): Promise<Actor | undefined>;
  /** Whom the account was when it was last looked up, for one press; undefined when it has not been. */
  recalled(account: Account): Actor | undefined;
  /** Hears from a transaction of somebody recalled whether they were still what was remembered. */
  heard(actor: Actor, isStillSo: boolean): void;
  /** Whether something was done as somebody recalled, and they were still what was remembered each time. */
  held(actor: Actor): boolean;
}

/** Of so many accounts; after that all are looked up anew. */
const most = 10_000;

export function recallOver(signOn: Pick<SignOn, 'markedActor'>): Recall {
  const known = new Map<string, Actor>();
  const heardOf = new WeakMap<Actor, boolean>();
  return {
    lookUp: async (account) => {
      const found = await signOn.markedActor({ account });
      if (known.size >= most) known.clear();
      if (found === undefined) known.delete(keyOf(account));
      else known.set(keyOf(account), { ...found.actor, remembered: { ...account, mark: found.mark } });
      return found?.actor;
    },
    recalled: (account) => {
      const actor = known.get(keyOf(account));
      // One object for each press: what is heard of one says nothing of another.
      return actor === undefined ? undefined : { ...actor };
    },
    heard: (actor, isStillSo) => void heardOf.set(actor, isStillSo && heardOf.get(actor) !== false),
    held: (actor) => heardOf.get(actor) === true,
  };
}

function keyOf({ tenantId, objectId }: Account): string {
  return `${tenantId} ${objectId}`;
}
