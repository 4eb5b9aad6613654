import { v4, v7 } from 'uuid';
import { standingDeckKey } from '../../../domain/conversations/deck';
import { decks } from '../../../cards/samtalekort/decks';
import { startConversation } from '../../../domain/conversations/start-conversation';
import type { Conversation } from '../../../domain/conversations/conversation';
import type { NewId } from '../../../domain/identifiers';
import type { Actor } from '../../../domain/network/actor';
import { actorFrom } from '../../../domain/network/scope';
import { osloDate, Temporal, type Clock } from '../../../domain/time';
import { compose } from '../../../server/composition';
import { readConfig } from '../../../server/config';
import { openLog } from '../../../server/log';
import { asActorOf, asSystem } from '../../../store/as-actor';
import { stableId } from '../../../store/demonstration/stable-id';
import { linkAccount, personOnRecord } from '../../../store/sign-on';
import { startBareEcho } from '../../../tests/support/bare-echo';
import { listening } from '../../../tests/support/listening';
import { openBenchServer, type BenchServer } from '../bench-server';
import { startCountingTeams, type CountingTeams } from './counting-teams';

export const people = 60;
const tenantId = '00000000-0000-4000-8000-000000000900';
const chatId = '19:bench-discussion@thread.v2';
const networkId = stableId('network', 'innherred');
const newId: NewId = <Noun extends string>() => v7() as ReturnType<typeof newId<Noun>>;

/** The whole product and the bare echo, each behind its own port, with sixty people who press. */
export interface DiscussionStage {
  readonly server: BenchServer;
  readonly teams: CountingTeams;
  readonly conversation: Conversation;
  /** Presses a button as the person with this number; answers the milliseconds it took and the card as text. */
  press(at: 'product' | 'echo', person: number, verb: string, fields: object): Promise<{ readonly ms: number; readonly card: string }>;
  stop(): Promise<void>;
}

/** Starts a discussion of the three questions in a chat of sixty. */
export async function openDiscussionStage(): Promise<DiscussionStage> {
  const clock: Clock = () => Temporal.Now.instant();
  const server = await openBenchServer(clock);
  await server.owner.script(Array.from({ length: people - 1 }, (_, at) => personStatements(at + 1)).join('\n'));
  const teams = await startCountingTeams();
  const { app, stop } = compose(readConfig({ LOG_LEVEL: 'silent' }), { database: server.database, clock, log: openLog('silent') });
  const [product, echo] = [await listening(app), await startBareEcho()];
  const keys = ['coordinator-innherred', ...Array.from({ length: people - 1 }, (_, at) => keyOf(at + 1))];
  const coordinator = await asSystem(server.database, 'signOn', async (tx): Promise<Actor> => {
    const found = [];
    for (const key of keys) {
      const person = await personOnRecord(tx, { key }, osloDate(clock()));
      if (person === undefined) throw new Error(`there is no ${key}`);
      await linkAccount(tx, { tenantId, objectId: key }, { id: newId<'linkedAccount'>(), personId: person.personId, at: clock() });
      found.push(actorFrom(person));
    }
    const [first] = found;
    if (first === undefined) throw new Error('nobody is there');
    return first;
  });
  const activity = (person: number, rest: object) => ({
    channelId: 'msteams', id: 'activity', serviceUrl: teams.serviceUrl, locale: 'nb-NO', from: { id: `29:${person}`, aadObjectId: keys[person] },
    recipient: { id: '28:product' }, conversation: { id: chatId, conversationType: 'groupChat', tenantId }, channelData: { tenant: { id: tenantId } }, ...rest,
  });
  const post = (url: string, body: object) =>
    fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  await post(product.url, activity(0, { type: 'installationUpdate', action: 'add' }));
  const started = await asActorOf({ database: server.database, clock, newId })(coordinator, (ports) => startConversation(ports, coordinator, {
    networkId, deckKey: standingDeckKey, chatId, phases: ['checkIn', 'think', 'group', 'vote', 'discuss'], authorship: 'anonymous',
  }, decks));
  if (!started.ok) throw new Error(started.refusal);
  return {
    server, teams, conversation: started.value.conversation,
    press: async (at, person, verb, fields) => {
      const data = { v: 1, rendering: v4(), verb, ...fields };
      const body = activity(person, { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } } });
      const begun = performance.now();
      const response = await post(at === 'product' ? product.url : echo.url, body);
      const card = await response.text();
      const ms = performance.now() - begun;
      if (response.status !== 200) throw new Error(`${at} answered ${response.status}`);
      return { ms, card };
    },
    stop: async () => {
      await product.stop();
      await stop();
      await echo.stop();
      await teams.stop();
      await server.stop();
    },
  };
}

function keyOf(at: number): string {
  return `bench-member-${at}`;
}

function personStatements(at: number): string {
  const key = keyOf(at);
  return `
    insert into person (id, key, language, valid_from, demonstration) values ('${stableId('person', key)}', '${key}', 'nb', '2020-01-01', true);
    insert into membership (id, person_id, role, organisation_id, valid_from, demonstration)
      values ('${stableId('membership', key)}', '${stableId('person', key)}', 'caseContact', '${stableId('organisation', 'verdal')}', '2020-01-01', true);`;
}
