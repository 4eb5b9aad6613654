import type { SenderAccount } from '../../bot/turn';
import type { NewId, PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Account, Actor } from '../../domain/network/actor';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { actorFrom } from '../../domain/network/scope';
import { osloDate, type Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { strangerIn } from '../../store/network/access';
import { findPerson, linkAccount, listPeople, type Wanted } from '../../store/sign-on';

/** Finds out who somebody is to the product, afresh each time: a membership that ended yesterday gives nothing today. */
export interface SignOn {
  actor(wanted: Wanted): Promise<Actor | undefined>;
  /** The same, with a mark of what is on record. */
  markedActor(wanted: Wanted): Promise<{ readonly actor: Actor; readonly mark: string } | undefined>;
  /** An account that is nobody's, as an actor with an empty scope: the same one each time it has asked for something. */
  stranger(account: Account, language: Language): Promise<Actor>;
  /** Local mode: the demonstration people. */
  people(): Promise<readonly { readonly key: string; readonly label: PersonLabelFacts | undefined }[]>;
  /** Local mode: the account is the person from now on; undefined when there is no such person. */
  actAs(account: SenderAccount, personKey: string): Promise<Actor | undefined>;
}

/** Sign-on over the product's own records of people, accounts and memberships. */
export function signOnOver({ database, clock, newId }: { database: Database; clock: Clock; newId: NewId }): SignOn {
  const markedActor = async (wanted: Wanted) => {
    const found = await findPerson(database, wanted, osloDate(clock()));
    return found === undefined ? undefined : { actor: actorFrom(found.person), mark: found.mark };
  };
  const find = async (wanted: Wanted) => (await markedActor(wanted))?.actor;
  const link = (account: SenderAccount, personId: PersonId) =>
    asSystem(database, 'signOn', (tx) => linkAccount(tx, account, { id: newId(), personId, at: clock() }));

  return {
    actor: find,
    markedActor,
    stranger: async (account, language) => {
      const asked = await asSystem(database, 'signOn', (tx) => strangerIn(tx, account));
      const nobody = actorFrom({ personId: asked ?? newId<'person'>(), language, memberships: [], organisationNetworks: [] });
      return { ...nobody, stranger: account };
    },
    people: () => asSystem(database, 'signOn', (tx) => listPeople(tx, osloDate(clock()))),
    actAs: async (account, personKey) => {
      const actor = await find({ key: personKey });
      if (actor !== undefined) await link(account, actor.scope.personId);
      return actor;
    },
  };
}
