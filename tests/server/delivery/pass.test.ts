import type { AdaptiveCard } from '../../../cards/adaptive-card';
import { cardFrame } from '../../../cards/frame';
import { DeliveryFault } from '../../../bot/delivery-fault';
import { openTeams } from '../../../bot/teams';
import { success } from '../../../domain/outcome';
import { deliverDue, type DeliveryParts } from '../../../server/delivery/pass';
import { asSystem } from '../../../store/as-actor';
import { claimDue, wakeWaiting } from '../../../store/outbox';
import { rememberChat } from '../../../store/known-chats';
import { outbox } from '../../../store/schema/messages';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { startConnector, type TeamsConnector } from '../../support/teams-connector';

const listener = {
  said: () => Promise.resolve(undefined),
  pressed: () => Promise.reject(new Error('not used here')),
  searched: () => Promise.reject(new Error('not used here')), linked: () => Promise.reject(new Error('not used here')),
  submitted: () => Promise.reject(new Error('not used here')), arrived: () => Promise.resolve(),
};

let db: TestDatabase;
let connector: TeamsConnector;
let parts: DeliveryParts;
let shown: string;
let chatId: string;
let chats = 0;

beforeAll(async () => {
  db = await freshDatabase();
  connector = await startConnector();
  parts = {
    database: db.database,
    clock: db.clock.now,
    teams: openTeams(undefined, listener, () => undefined),
    isAdmitted: () => Promise.resolve(true),
    render: () => Promise.resolve(cardSaying(shown)),
    pacing: { busyUntil: () => undefined, sentTo: () => undefined },
    jitter: () => 1,
    failed: () => undefined,
  };
});
afterAll(async () => {
  await connector.stop();
  await db.close();
});
beforeEach(async () => {
  chatId = `19:chat-${(chats += 1)}@thread.v2`;
  shown = 'first';
  await comeToKnow();
});

function cardSaying(title: string): AdaptiveCard {
  return cardFrame({ language: 'nb', rendering: '' }, { title, body: [] });
}

function comeToKnow(): Promise<void> {
  const seen = { tenantId: 'tenant', chatId, serviceUrl: connector.serviceUrl, at: db.clock.now() };
  return asSystem(db.database, 'signOn', (tx) => rememberChat(tx, seen));
}

async function change(objectId: string, to = chatId, mayWait = 0): Promise<void> {
  const actor = await db.as('coordinator-innherred');
  await db.asActor(actor, async (ports) => {
    await ports.outbox.post({ card: 'conversations.discussion', objectId, to: { kind: 'chat', chatId: to }, mayWait });
    return success(undefined);
  });
}

function later(seconds: number): void {
  db.clock.set(db.clock.now().add({ seconds }));
}

const titles = () => connector.cardsIn(chatId).map(({ card }) => card.fallbackText);
const states = async (objectId: string) => {
  const rows = await db.owner.transaction((tx) => tx.select().from(outbox));
  return rows.filter((row) => row.objectId === objectId).map(({ state }) => state).sort();
};

describe('Delivering what follows from a change', () => {
  it('sends one card, and edits it at the next change', async () => {
    const object = db.newId();
    await change(object);
    await deliverDue(parts);
    shown = 'second';
    await change(object);
    await deliverDue(parts);
    expect(titles()).toEqual(['second']);
    expect(await states(object)).toEqual(['sent', 'sent']);
  });

  it('makes several changes that wait into one message, with what is true at delivery', async () => {
    const object = db.newId();
    for (let changes = 0; changes < 20; changes += 1) await change(object);
    shown = 'last';
    await deliverDue(parts);
    await deliverDue(parts);
    expect(connector.cardsIn(chatId)).toMatchObject([{ edits: 0, card: { fallbackText: 'last' } }]);
  });

  it('lets changes wait that may, until one comes that may not', async () => {
    const object = db.newId();
    await change(object, chatId, 10);
    await deliverDue(parts);
    expect(titles()).toEqual([]);
    await change(object);
    await deliverDue(parts);
    expect(titles()).toEqual(['first']);
    await change(object, chatId, 10);
    shown = 'second';
    later(10);
    await deliverDue(parts);
    expect(titles()).toEqual(['second']);
  });

  it('sends nothing to a chat of a tenant that is not admitted, and sends it when it is', async () => {
    const object = db.newId();
    await change(object);
    await deliverDue({ ...parts, isAdmitted: (tenantId) => Promise.resolve(tenantId !== 'tenant') });
    expect([titles(), await states(object)]).toEqual([[], ['waiting']]);
    later(600);
    await deliverDue(parts);
    expect([titles(), await states(object)]).toEqual([['first'], ['sent']]);
  });

  it('sends nothing for a change that was refused', async () => {
    const actor = await db.as('coordinator-innherred');
    await db.asActor(actor, async (ports) => {
      await ports.outbox.post({ card: 'conversations.discussion', objectId: db.newId(), to: { kind: 'chat', chatId } });
      return { ok: false, refusal: 'notAllowed', fields: [] };
    });
    await deliverDue(parts);
    expect(titles()).toEqual([]);
  });
});

describe('When Teams does not take a message', () => {
  it('tries again after a 5xx, and not before the time a 429 asks for', async () => {
    const object = db.newId();
    await change(object);
    connector.refuseNext({ status: 502 }, { status: 429, retryAfterSeconds: 120 });
    await deliverDue(parts);
    later(3);
    await deliverDue(parts);
    later(60);
    await deliverDue(parts);
    expect(titles()).toEqual([]);
    later(61);
    await deliverDue(parts);
    expect(titles()).toEqual(['first']);
  });

  it('sends the card anew when the old one is gone', async () => {
    const object = db.newId();
    await change(object);
    await deliverDue(parts);
    connector.forget(connector.cardsIn(chatId)[0]?.id ?? '');
    await change(object);
    await deliverDue(parts);
    expect(titles()).toEqual(['first']);
  });

  it('gives up on a chat that the bot was put out of', async () => {
    const object = db.newId();
    await change(object);
    connector.refuseNext({ status: 403 });
    await deliverDue(parts);
    expect(await states(object)).toEqual(['undeliverable']);
  });

  it('lets a newer change take the place of the one that failed', async () => {
    const object = db.newId();
    await change(object);
    const send = async (): Promise<string> => {
      await change(object);
      throw new DeliveryFault('later', 500, undefined);
    };
    await deliverDue({ ...parts, teams: { ...parts.teams, send } });
    await deliverDue(parts);
    expect(titles()).toEqual(['first']);
    expect(await states(object)).toEqual(['sent', 'superseded']);
  });
});

describe('When the bot has not been where the message is for', () => {
  it('waits, and delivers once it has', async () => {
    const object = db.newId();
    chatId = `${chatId}-unknown`;
    await change(object);
    await deliverDue(parts);
    expect(titles()).toEqual([]);
    await comeToKnow();
    await asSystem(db.database, 'delivery', (tx) => wakeWaiting(tx, db.clock.now()));
    await deliverDue(parts);
    expect(titles()).toEqual(['first']);
  });

  it('gives up after two weeks', async () => {
    const object = db.newId();
    await change(object, '19:nobody-has-been-here');
    later(15 * 24 * 3_600);
    await deliverDue(parts);
    expect(await states(object)).toEqual(['undeliverable']);
  });
});

describe('Several workers', () => {
  it('send each message once', async () => {
    const objects = Array.from({ length: 12 }, () => db.newId<'conversation'>());
    for (const object of objects) await change(object);
    await Promise.all([deliverDue(parts), deliverDue(parts), deliverDue(parts)]);
    expect(titles()).toHaveLength(objects.length);
  });

  it('take over what another one claimed and never finished', async () => {
    const object = db.newId();
    await change(object);
    await asSystem(db.database, 'delivery', (tx) => claimDue(tx, db.clock.now(), 50));
    await deliverDue(parts);
    expect(titles()).toEqual([]);
    later(121);
    await deliverDue(parts);
    expect(titles()).toEqual(['first']);
  });

  it('do not send a card while an older rendering of it is under way', async () => {
    const object = db.newId();
    await change(object);
    await asSystem(db.database, 'delivery', (tx) => claimDue(tx, db.clock.now(), 50));
    await change(object);
    await deliverDue(parts);
    expect(titles()).toEqual([]);
  });
});
