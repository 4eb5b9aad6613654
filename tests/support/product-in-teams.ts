import { and, inArray, isNull, ne, or } from 'drizzle-orm';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { osloDate } from '../../domain/time';
import { compose } from '../../server/composition';
import { readConfig } from '../../server/config';
import { openLog } from '../../server/log';
import { asSystem } from '../../store/as-actor';
import { outbox } from '../../store/schema/messages';
import { linkAccount, personOnRecord } from '../../store/sign-on';
import { buttonIn } from './card-reading';
import { freshDatabase, type TestDatabase } from './database';
import { listening } from './listening';
import { startConnector, type TeamsConnector } from './teams-connector';

/** Where a person speaks to the bot. */
export interface Chat {
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly id: string;
  readonly tenantId: string;
}

/** The whole product with a Teams that several people at once can use. */
export interface ProductInTeams {
  readonly url: string;
  readonly db: TestDatabase;
  readonly connector: TeamsConnector;
  /** Posts an activity as it is. */
  post(activity: unknown, authorization?: string): Promise<{ status: number; body: unknown }>;
  /** The bot comes to know the chat, as when it is installed there. */
  arrive(personKey: string, chat: Chat): Promise<void>;
  /** Writes to the bot and answers the last card in the chat. */
  say(personKey: string, text: string, chat?: Chat): Promise<AdaptiveCard | undefined>;
  /** Presses a button of a card, with what was typed, and answers the card in its place. */
  press(personKey: string, card: AdaptiveCard, title: string, typed?: Record<string, string>, chat?: Chat): Promise<AdaptiveCard>;
  /** A token of the local sign-in, for the API. */
  token(personKey: string): Promise<string>;
  /** Resolves when the outbox holds nothing that could be sent now. */
  delivered(): Promise<void>;
  stop(): Promise<void>;
}

const tenantId = '00000000-0000-4000-8000-000000000900';

/** A person's own chat with the bot. */
export function personalChat(personKey: string): Chat {
  return { kind: 'personal', id: `a:${personKey}`, tenantId };
}

/**
 * Starts the product on a database and a connector of its own.
 * @param tenantOf where each person's account lives; all in one tenant when absent
 */
export async function startProductInTeams({ tenantOf = () => tenantId }: { readonly tenantOf?: (personKey: string) => string } = {}): Promise<ProductInTeams> {
  const db = await freshDatabase();
  const connector = await startConnector();
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const { app, deliver, stop } = compose(config, { database: db.database, clock: db.clock.now, log: openLog('silent') });
  const server = await listening(app);
  const known = new Set<string>();
  const objectIdOf = (personKey: string) => `object-${personKey}`;

  const post: ProductInTeams['post'] = async (activity, authorization) => {
    const response = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  const link = async (personKey: string): Promise<void> => {
    if (known.has(personKey)) return;
    await asSystem(db.database, 'signOn', async (tx) => {
      const person = await personOnRecord(tx, { key: personKey }, osloDate(db.clock.now()));
      if (person === undefined) throw new Error(`no demonstration person has the key ${personKey}`);
      const account = { tenantId: tenantOf(personKey), objectId: objectIdOf(personKey) };
      await linkAccount(tx, account, { id: db.newId(), personId: person.personId, at: db.clock.now() });
    });
    known.add(personKey);
  };
  const activity = async (personKey: string, chat: Chat, rest: object): Promise<object> => {
    await link(personKey);
    return {
      channelId: 'msteams', id: 'activity', serviceUrl: connector.serviceUrl, locale: 'nb-NO',
      from: { id: `29:${personKey}`, aadObjectId: objectIdOf(personKey) }, recipient: { id: '28:fosterhjemsnettverk' },
      // The account's tenant; the chat's own is where the channel lives.
      conversation: { id: chat.id, conversationType: chat.kind, tenantId: tenantOf(personKey) },
      channelData: { tenant: { id: chat.tenantId } },
      ...rest,
    };
  };
  return {
    url: server.url,
    db,
    connector,
    post,
    arrive: async (personKey, chat) => {
      await post(await activity(personKey, chat, { type: 'installationUpdate', action: 'add', conversation: { id: chat.id, conversationType: chat.kind, tenantId: chat.tenantId } }));
    },
    say: async (personKey, text, chat = personalChat(personKey)) => {
      const before = connector.cardsIn(chat.id).length;
      await post(await activity(personKey, chat, { type: 'message', text }));
      return connector.cardsIn(chat.id).slice(before).at(-1)?.card;
    },
    press: async (personKey, card, title, typed = {}, chat = personalChat(personKey)) => {
      const button = buttonIn(card, title);
      const action = { type: 'Action.Execute', title, verb: button.verb, data: { ...button.data, ...typed } };
      const { body } = await post(await activity(personKey, chat, { type: 'invoke', name: 'adaptiveCard/action', value: { action } }));
      return (body as { value: AdaptiveCard }).value;
    },
    token: async (personKey) => {
      const response = await fetch(`${server.url}/api/local/sign-in`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person: personKey }),
      });
      return ((await response.json()) as { token: string }).token;
    },
    delivered: () => settled(db, deliver),
    stop: async () => {
      await server.stop();
      await stop();
      await connector.stop();
      await db.close();
    },
  };
}

/** Lets the clock go on, a second a time, until nothing but what nobody can be reached with is left. */
async function settled(db: TestDatabase, deliver: () => Promise<void>): Promise<void> {
  for (let seconds = 0; seconds < 600; seconds += 1) {
    await deliver();
    const open = await db.owner.transaction((tx) =>
      tx.select({ id: outbox.id }).from(outbox).where(and(inArray(outbox.state, ['waiting', 'sending']), isReachable)),
    );
    if (open.length === 0) return;
    db.clock.set(db.clock.now().add({ seconds: 1 }));
  }
  throw new Error('the outbox did not come to rest');
}

const isReachable = or(isNull(outbox.fault), ne(outbox.fault, 'noAddress'));
