import { inspect } from 'node:util';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/network/actor';
import type { OrganisationId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { asSystem } from '../../store/as-actor';
import { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { event, person } from '../../store/schema/network';
import { takenAction } from '../../store/schema/messages';
import { good } from '../support/outcomes';
import { freshDatabase, type TestDatabase } from '../support/database';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let actor: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  actor = await db.as('case-contact-verdal');
});
afterAll(() => db.close());

const append = (ports: Ports, nounId: string, version = 1) => ports.events.append({ noun: 'person', nounId, what: 'tried', version });
const eventsOf = (nounId: string) => db.owner.transaction((tx) => tx.select().from(event).where(eq(event.nounId, nounId)));

describe('A transaction under an actor', () => {
  it('keeps what a use case wrote, with who did it and when', async () => {
    const nounId = db.newId();
    await db.asActor(actor, async (ports) => success(await append(ports, nounId)));
    expect(await eventsOf(nounId)).toMatchObject([{ personId: actor.scope.personId, systemActor: null, what: 'tried' }]);
    expect((await eventsOf(nounId))[0]?.at.equals(db.clock.now())).toBe(true);
  });

  it('undoes everything when the use case refuses, and answers the refusal with its fields', async () => {
    const nounId = db.newId();
    const outcome = await db.asActor(actor, async (ports) => {
      await append(ports, nounId);
      return refuse('placeIsNotYours', 'place');
    });
    expect(outcome).toEqual({ ok: false, refusal: 'placeIsNotYours', fields: [{ field: 'place', fault: 'placeIsNotYours' }] });
    await expect(eventsOf(nounId)).resolves.toEqual([]);
  });

  it('undoes everything when something is thrown, and throws it on', async () => {
    const nounId = db.newId();
    const bug = new Error('a bug');
    await expect(db.asActor(actor, async (ports) => {
      await append(ports, nounId);
      throw bug;
    })).rejects.toBe(bug);
    await expect(eventsOf(nounId)).resolves.toEqual([]);
  });

  it('leaves no scope and no role behind for the next', async () => {
    await db.asActor(actor, async () => success(undefined));
    const rows = await db.database.transaction((tx) => rowsOf(
      tx, sql`select current_user::text = session_user::text as itself, coalesce(current_setting('app.person', true), '') as person`,
    ));
    expect(rows).toEqual([{ itself: true, person: '' }]);
  });

  it('sees two actors at the same moment apart', async () => {
    const keys = ['case-contact-verdal', 'case-contact-levanger', 'coordinator-innherred', 'administrator'];
    const seen = await Promise.all(keys.map(async (key) => {
      const one = await db.as(key);
      return good(await db.asActor(one, async (ports) => {
        await append(ports, stableId('probe', key));
        return success(one.scope.personId);
      }));
    }));
    for (const [index, key] of keys.entries()) {
      expect(await eventsOf(stableId('probe', key))).toMatchObject([{ personId: seen[index] }]);
    }
  });
});

describe('A fault of the database', () => {
  const secret = 'Ola 10915596784';
  const faultOf = async (work: () => Promise<unknown>) => work().then(() => undefined, (fault: unknown) => fault);

  it('reaches nobody with the text that was written', async () => {
    const fault = await faultOf(() => db.asActor(actor, async (ports) =>
      success(await ports.network.organisation(secret as OrganisationId))));
    expect(fault).toBeInstanceOf(DatabaseFault);
    expect((fault as DatabaseFault).code).toBe('22P02');
    expect(inspect(fault, { depth: null, showHidden: true })).not.toContain('10915596784');
  });

  it('names the constraint, and nothing of the row', async () => {
    const nounId = db.newId<'probe'>();
    const fault = await faultOf(() => asSystem(db.database, 'setUp', async (tx) => {
      await tx.insert(person).values({
        id: nounId as never, key: secret, language: 'en' as never, validFrom: sql`current_date`, demonstration: true,
      });
    }));
    expect(fault).toMatchObject({ code: '23514', constraint: 'person_language_check' });
    expect(inspect(fault, { depth: null, showHidden: true })).not.toContain('10915596784');
  });

  it('is a refusal when somebody else changed the same', async () => {
    const outcome = await db.asActor(actor, async (ports) => {
      await append(ports, db.newId());
      // What PostgreSQL says of a deadlock or a failed serialization.
      throw Object.assign(new Error(secret), { code: '40P01' });
    });
    expect(outcome).toMatchObject({ ok: false, refusal: 'changedMeanwhile' });
  });
});

describe('An action pressed on a card', () => {
  const take = (rendering: string, by = actor, verb = 'network.linkChannel') =>
    db.asActor(by, async (ports) => success(await ports.takeAction(rendering, verb)));

  it('counts once however often it arrives, also at the same moment', async () => {
    const rendering = db.newId();
    const taken = await Promise.all(Array.from({ length: 5 }, () => take(rendering)));
    expect(taken.map(good).filter(Boolean)).toHaveLength(1);
    expect(good(await take(rendering))).toBe(false);
  });

  it('counts for each person, each button and each rendering', async () => {
    const rendering = db.newId();
    const other = await db.as('case-contact-levanger');
    const taken = [await take(rendering), await take(rendering, other), await take(rendering, actor, 'network.actAs'), await take(db.newId())];
    expect(taken.map(good)).toEqual([true, true, true, true]);
  });

  it('may be pressed again after a refusal', async () => {
    const rendering = db.newId();
    await db.asActor(actor, async (ports) => {
      await ports.takeAction(rendering, 'network.linkChannel');
      return refuse('notAllowed');
    });
    expect(good(await take(rendering))).toBe(true);
    const marks = await db.owner.transaction((tx) => tx.select().from(takenAction)
      .where(and(eq(takenAction.rendering, rendering), eq(takenAction.personId, actor.scope.personId))));
    expect(marks).toHaveLength(1);
  });
});

describe('An answer kept for an Idempotency-Key', () => {
  /** What the server does with a request: answer as before, or do it and keep the answer. */
  const request = (key: string, digest: string, nounId: string, by = actor) =>
    db.asActor(by, async (ports) => {
      const claimed = await ports.keptAnswers.claim(key, digest);
      if (claimed === 'usedForAnother') return refuse('keyIsUsedForAnotherRequest');
      if (claimed !== 'claimed') return success(claimed.answer);
      await append(ports, nounId);
      const answer = { made: nounId };
      await ports.keptAnswers.keep(key, answer);
      return success<unknown>(answer);
    });

  it('is heard again by everyone who repeats the request, and the change is made once', async () => {
    const nounId = db.newId();
    const key = db.newId();
    const answers = await Promise.all(Array.from({ length: 4 }, () => request(key, 'digest', nounId)));
    expect(answers.map(good)).toEqual(Array.from({ length: 4 }, () => ({ made: nounId })));
    await expect(eventsOf(nounId)).resolves.toHaveLength(1);
  });

  it('is not given to another request under the same key', async () => {
    const key = db.newId();
    await request(key, 'digest', db.newId());
    await expect(request(key, 'another digest', db.newId())).resolves.toMatchObject({ refusal: 'keyIsUsedForAnotherRequest' });
  });

  it('is the person’s own: the same key of another is another request', async () => {
    const [key, mine, theirs] = [db.newId(), db.newId(), db.newId()];
    await request(key, 'digest', mine);
    expect(good(await request(key, 'digest', theirs, await db.as('case-contact-levanger')))).toEqual({ made: theirs });
  });

  it('is not kept for a request that was refused', async () => {
    const [key, nounId] = [db.newId(), db.newId()];
    await db.asActor(actor, async (ports) => {
      await ports.keptAnswers.claim(key, 'digest');
      return refuse('notAllowed');
    });
    expect(good(await request(key, 'digest', nounId))).toEqual({ made: nounId });
  });
});
