import type { SenderAccount } from '../../bot/turn';
import type { NewId, PersonId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { actorFrom } from '../../domain/network/scope';
import { osloDate, type Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { findPerson, linkAccount, listPeople, type Wanted } from '../../store/sign-on';

/** Finds out who somebody is to the product, afresh each time: a membership that ended yesterday gives nothing today. */
export interface SignOn {
  actor(wanted: Wanted): Promise<Actor | undefined>;
  /** Local mode: the demonstration people. */
  people(): Promise<readonly (PersonLabelFacts & { readonly key: string })[]>;
  /** Local mode: the account is the person from now on; undefined when there is no such person. */
  actAs(account: SenderAccount, personKey: string): Promise<Actor | undefined>;
}

/** Sign-on over the product's own records of people, accounts and memberships. */
export function signOnOver({ database, clock, newId }: { database: Database; clock: Clock; newId: NewId }): SignOn {
  const find = async (wanted: Wanted) => {
    const person = await findPerson(database, wanted, osloDate(clock()));
    return person === undefined ? undefined : actorFrom(person);
  };
  const link = (account: SenderAccount, personId: PersonId) =>
    asSystem(database, 'signOn', (tx) => linkAccount(tx, account, { id: newId(), personId, at: clock() }));

  return {
    actor: find,
    people: () => asSystem(database, 'signOn', (tx) => listPeople(tx, osloDate(clock()))),
    actAs: async (account, personKey) => {
      const actor = await find({ key: personKey });
      if (actor !== undefined) await link(account, actor.scope.personId);
      return actor;
    },
  };
}
