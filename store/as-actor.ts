import { sql, type SQL } from 'drizzle-orm';
import type { NewId } from '../domain/identifiers';
import type { Actor, Scope, SystemActor } from '../domain/network/actor';
import { refuse } from '../domain/outcome';
import { osloDate, type Clock } from '../domain/time';
import type { AsActor } from '../domain/unit-of-work';
import type { Database, Transaction } from './database';
import { DatabaseFault, refusalOf, mayBeTriedAgain, withoutContent } from './database-faults';
import { decisionIn } from './groupOffers/enrolment/decide-in-turn';
import { personPorts } from './person-ports';
import { isOutdatedRecord, stillOnRecord } from './still-on-record';
import { turnsAtOffers } from './groupOffers/enrolment/turns';
import { collectedWrites } from './write-ports';

export interface StoreParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Hears that messages wait that are to be delivered at once. */
  readonly posted?: () => void;
  /** Hears of an actor who was remembered whether what is on record was still the same. */
  readonly remembered?: (actor: Actor, isStillSo: boolean) => void;
}

/** Ends the transaction without an error when a use case refuses. */
class Refused extends Error {}

/** How often work is done again that met what nobody could know before it was written. */
const mostTries = 3;

/**
 * Transactions under a person: PostgreSQL sees the same scope as the policies do. Work that decided on what is no more, or drew
 * what had been drawn before, is undone and done again. Nothing is done as an actor who was remembered and is on record as something
 * else now: `changedMeanwhile`.
 */
export function asActorOf(parts: StoreParts): AsActor {
  const turns = turnsAtOffers();
  return async (actor, work) => {
    const heard = (isStillSo: boolean) => {
      if (actor.remembered !== undefined) parts.remembered?.(actor, isStillSo);
    };
    for (let tried = 1; ; tried += 1) {
      const decision = decisionIn(turns, { locking: tried > 1 });
      const writes = collectedWrites({ ...parts, personId: actor.scope.personId });
      let refusal: Awaited<ReturnType<typeof work>> | undefined;
      try {
        const { value: outcome, rows, onDisk } = await parts.database.framed(begunAs(actor, parts.clock), async (tx) => {
          const done = await work(personPorts({ ...parts, tx, personId: actor.scope.personId, writes, decision }));
          if (!done.ok) {
            refusal = done;
            throw new Refused();
          }
          return { value: done, last: writes.statement(decision.decidedOn()), sent: decision.sent };
        });
        const [written] = rows as readonly { readonly asDecided: boolean }[];
        decision.end(written?.asDecided === true);
        // Nobody is answered before it is on disk; the locks were given up before that.
        if (written !== undefined && !onDisk) await parts.database.flushed();
        if (writes.postsAtOnce()) parts.posted?.();
        heard(true);
        return outcome;
      } catch (fault) {
        if (refusal !== undefined && fault instanceof Refused) {
          heard(true);
          return refusal;
        }
        const reduced = withoutContent(fault);
        if (tried < mostTries && reduced instanceof DatabaseFault && mayBeTriedAgain(reduced)) continue;
        const named = reduced instanceof DatabaseFault ? refusalOf(reduced) : undefined;
        if (named === undefined) throw reduced;
        heard(!isOutdatedRecord(reduced));
        return refuse(named);
      } finally {
        decision.end(false);
      }
    }
  };
}

/** A transaction of one of the product's own workers, with that worker's narrow rights. */
export async function asSystem<T>(
  database: Database,
  actor: SystemActor,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    const { value } = await database.framed([becomeSystem(actor)], async (tx) => ({ value: await work(tx), last: undefined }));
    return value;
  } catch (fault) {
    throw withoutContent(fault);
  }
}

/** One question under a worker's rights, with its transaction in one message; answers its rows. */
export async function askSystem(database: Database, actor: SystemActor, question: SQL): Promise<readonly unknown[]> {
  try {
    const { rows } = await database.framed([becomeSystem(actor)], async () => ({ value: undefined, last: question }));
    return rows;
  } catch (fault) {
    throw withoutContent(fault);
  }
}

function becomeSystem(actor: SystemActor): SQL {
  return sql`select set_config('role', ${roleOf[actor]}, true)`;
}

const roleOf: Readonly<Record<SystemActor, string>> = {
  signOn: 'fhn_sign_on',
  delivery: 'fhn_delivery',
  setUp: 'fhn_set_up',
  reminders: 'fhn_reminders',
  afterwards: 'fhn_afterwards',
  placeKeeper: 'fhn_place_keeper',
  calendar: 'fhn_calendar',
  calendarReader: 'fhn_calendar_reader',
  referralKeeper: 'fhn_referral_keeper',
  retention: 'fhn_retention',
  membershipKeeper: 'fhn_membership_keeper',
  mailer: 'fhn_mailer',
};

/**
 * Gives the transaction a person’s rights and scope, as `asActorOf` does, and what the clock shows; also for tests that ask
 * the database itself.
 */
export async function becomePerson(tx: Transaction, scope: Scope, clock?: Clock): Promise<void> {
  await tx.execute(personOf(scope, clock));
}

/** What was remembered of an actor is found out about first, under the rights of sign-on: nothing is done as somebody who is no longer that. */
function begunAs({ scope, remembered }: Actor, clock: Clock): readonly SQL[] {
  const person = personOf(scope, clock);
  return remembered === undefined ? [person] : [becomeSystem('signOn'), stillOnRecord(remembered, osloDate(clock())), person];
}

function personOf(scope: Scope, clock: Clock | undefined): SQL {
  return sql`select
    set_config('role', 'fhn_person', true),
    set_config('app.now', ${clock?.().toString() ?? ''}, true),
    set_config('app.person', ${scope.personId}, true),
    set_config('app.memberships', ${arrayText(rolesHeld(scope))}, true),
    set_config('app.organisations', ${arrayText(scope.organisationIds)}, true),
    set_config('app.networks', ${arrayText(scope.networkIds)}, true),
    set_config('app.coordinated_networks', ${arrayText(scope.coordinatedNetworkIds)}, true)`;
}

function rolesHeld({ memberships }: Scope): readonly string[] {
  return memberships.map(({ role, organisationId, networkId }) => `${role}:${organisationId ?? networkId ?? ''}`);
}

function arrayText(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
