import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/network/actor';
import { refuse, success } from '../../domain/outcome';
import type { Message } from '../../domain/messages';
import { asActorOf, asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { claimDue } from '../../store/outbox';
import { outbox } from '../../store/schema/messages';
import { collectedWrites } from '../../store/write-ports';
import { freshDatabase, type TestDatabase } from '../support/database';
import { serverAddress } from '../support/server-address';

let db: TestDatabase;
let actor: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  actor = await db.as('coordinator-innherred');
});
beforeEach(() => db.owner.script('delete from outbox'));
afterAll(() => db.close());

const message = (service = 'verdal', objectId: string = stableId('offer', 'probe')): Message => ({
  card: 'groupOffers.serviceOffer', objectId, to: { kind: 'serviceChannel', organisationId: stableId('organisation', service) },
});
const post = (...messages: readonly Message[]) =>
  db.asActor(actor, async (ports) => {
    for (const one of messages) await ports.outbox.post(one);
    return success(undefined);
  });
const rows = () => db.owner.transaction((tx) => tx.select().from(outbox).orderBy(outbox.id));
const claim = () => asSystem(db.database, 'delivery', (tx) => claimDue(tx, db.clock.now(), 10));

describe('A message that follows from a change', () => {
  it('is written with the change, and not at all when the change is refused', async () => {
    await db.asActor(actor, async (ports) => {
      await ports.outbox.post(message());
      return refuse('notAllowed');
    });
    await expect(rows()).resolves.toEqual([]);
  });

  it('holds the card, the object and the recipient, and no text', async () => {
    await post(message());
    const [row] = await rows();
    expect(row).toMatchObject({
      card: 'groupOffers.serviceOffer', objectId: stableId('offer', 'probe'), recipientKind: 'serviceChannel',
      recipient: stableId('organisation', 'verdal'), state: 'waiting', changes: 1, attempts: 0, fault: null,
    });
  });

  it('wakes delivery when it is to be sent at once: not when it may wait, nor when nothing was posted or all was undone', async () => {
    let woken = 0;
    const asActor = asActorOf({ database: db.database, clock: db.clock.now, newId: db.newId, posted: () => (woken += 1) });
    await asActor(actor, async () => success(undefined));
    await asActor(actor, async (ports) => success(await ports.outbox.post({ ...message(), mayWait: 10 })));
    await asActor(actor, async (ports) => {
      await ports.outbox.post(message());
      return refuse('notAllowed');
    });
    expect(woken).toBe(0);
    await asActor(actor, async (ports) => success(await ports.outbox.post(message())));
    expect(woken).toBe(1);
  });

  it('becomes one with those that wait for the same card and recipient', async () => {
    await post(message(), message());
    await post(message());
    await expect(rows()).resolves.toMatchObject([{ state: 'waiting', changes: 3 }]);
  });

  it('becomes one also when many changes are made at the same moment', async () => {
    await Promise.all(Array.from({ length: 8 }, () => post(message())));
    await expect(rows()).resolves.toMatchObject([{ state: 'waiting', changes: 8 }]);
  });

  it('stands for itself for another recipient and another object', async () => {
    await post(message('verdal'), message('levanger'), message('verdal', stableId('offer', 'another')));
    await expect(rows()).resolves.toHaveLength(3);
  });

  it('is a new one when the last is being sent: that card may have been made before this change', async () => {
    await post(message());
    await expect(claim()).resolves.toHaveLength(1);
    await post(message());
    expect((await rows()).map(({ state }) => state).sort()).toEqual(['sending', 'waiting']);
  });

  // An embedded database has one connection: nothing else runs while a transaction is open.
  if (serverAddress() !== undefined) {
    it('waits anew when delivery took the last one while the change was under way', async () => {
      await post(message());
      let duringTheChange: unknown;
      await db.asActor(actor, async (ports) => {
        await ports.outbox.post(message());
        duringTheChange = await claim();
        return success(undefined);
      });
      expect(duringTheChange).toHaveLength(1);
      expect((await rows()).map(({ state }) => state).sort()).toEqual(['sending', 'waiting']);
    });

    it('cannot be taken by delivery between being written and the end of the change', async () => {
      await post(message());
      const by = { clock: db.clock.now, newId: db.newId, personId: actor.scope.personId };
      const duringTheChange = await db.owner.transaction(async (tx) => {
        const writes = collectedWrites(by);
        await writes.outbox.post(message());
        await tx.execute(writes.statement(null) ?? '');
        return claim();
      });
      expect(duringTheChange).toEqual([]);
      await expect(claim()).resolves.toHaveLength(1);
    });
  }
});

describe('The outbox', () => {
  it('is written to by a person through one function alone', async () => {
    await post(message());
    const direct = db.database.transaction(async (tx) => {
      await tx.execute(`select set_config('role', 'fhn_person', true)`);
      await tx.update(outbox).set({ state: 'sent' }).where(eq(outbox.state, 'waiting'));
    });
    await expect(direct).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(rows()).resolves.toMatchObject([{ state: 'waiting' }]);
  });
});
