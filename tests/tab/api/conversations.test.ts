import type { Calendars } from '../../../domain/booking/calendars';
import type { Actor } from '../../../domain/network/actor';
import { decks } from '../../../cards/samtalekort/decks';
import type { ApiHandler } from '../../../tab/api/handler';
import { conversationsHandlers } from '../../../tab/api/conversations';
import { discussionHandlers } from '../../../tab/api/discussion';
import { conversationOperations as ops } from '../../../tab/contract/conversations';
import { discussionOperations as talk } from '../../../tab/contract/discussion';
import type { Operation } from '../../../tab/contract/operation';
import { askOperation, type Asked } from '../../support/ask-operation';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

let db: TestDatabase;
let handlers: readonly ApiHandler[];
let coordinator: Actor;
let networkId: string;

beforeAll(async () => {
  db = await freshDatabase();
  const product = { asActor: db.asActor, clock: db.clock.now, calendars: {} as Calendars, decks };
  handlers = [...conversationsHandlers(product), ...discussionHandlers(product)];
  coordinator = await db.as('coordinator-innherred');
  networkId = coordinator.scope.coordinatedNetworkIds[0] ?? '';
});
afterAll(() => db.close());

const ask = <O extends Operation>(operation: O, actor: Actor, request?: Asked) =>
  askOperation({ handlers, asActor: db.asActor }, operation, actor, request);

const start = async () => good(await ask(ops.startConversation, coordinator, { body: { networkId, deckKey: 'tre-sporsmal' } }));

describe('The API for conversations', () => {
  it('answers every operation of its contract', () => {
    expect(handlers.map(({ operation }) => operation)).toEqual([...Object.values(ops), ...Object.values(talk)]);
  });

  it('lists the decks in the reader’s language', async () => {
    const nynorsk = await db.as('case-contact-sunnhordland');
    expect(good(await ask(ops.listDecks, nynorsk)).items[0]).toMatchObject({ key: 'tre-sporsmal', title: 'Kvar er vi? Kvar skal vi? Korleis kjem vi oss dit?' });
  });

  it('goes from start to closing, and tells who leads by role and place', async () => {
    const { id, ...started } = await start();
    const params = { conversationId: id };
    expect(started).toMatchObject({
      version: 1, state: 'running', network: { id: networkId, name: 'Innherred' }, facilitator: { label: 'Koordinator, Innherred' },
      currentStep: { key: 'hvor-er-vi', ordinal: 1, of: 3 }, may: { contribute: true, facilitate: true },
    });
    const member = await db.as('case-contact-verdal');
    const written = good(await ask(ops.contribute, member, { params, body: { stepKey: 'hvor-er-vi', text: 'Vi er i gang' } }));
    expect(written.steps[0]?.contributions).toMatchObject([{ text: 'Vi er i gang', own: true }]);
    expect(written.may).toEqual({
      contribute: true, facilitate: false, signalReady: true, group: false, vote: false, takeOver: false, plan: false, approve: false, makeMinutes: false, sendOn: false, archive: false,
    });
    const moved = good(await ask(ops.moveOn, coordinator, { params, basedOn: 1 }));
    expect(moved).toMatchObject({ phase: 'reveal', next: 'nextQuestion', currentStep: { ordinal: 1 } });
    expect(moved.steps[0]?.contributions).toMatchObject([{ text: 'Vi er i gang', own: false }]);
    const closed = good(await ask(ops.closeConversation, coordinator, { params, body: { agreements: ['Gruppe i mai'] }, basedOn: 2 }));
    expect(closed).toMatchObject({ state: 'closed', version: 3, agreements: ['Gruppe i mai'], may: { contribute: false, facilitate: false } });
    expect(good(await ask(ops.getConversation, member, { params }))).toMatchObject({ state: 'closed', agreements: ['Gruppe i mai'] });
  });

  it('takes what people do in a discussion, and says what each may do', async () => {
    const member = await db.as('case-contact-verdal');
    const asked = good(await ask(ops.startConversation, coordinator, {
      body: { networkId, deckKey: 'tre-sporsmal', phases: ['group', 'vote', 'discuss'], authorship: 'named', votesEach: 2 },
    }));
    const params = { conversationId: asked.id };
    const write = async (text: string) => good(await ask(ops.contribute, member, { params, body: { stepKey: 'hvor-er-vi', text } })).steps[0]?.contributions.at(-1)?.id ?? '';
    const [line, other] = [await write('Ett'), await write('To')];
    for (const basedOn of [1, 2, 3]) good(await ask(ops.moveOn, coordinator, { params, basedOn }));
    expect(good(await ask(talk.signalReady, member, { params, body: { ready: true } })).signals).toMatchObject({ ready: 1, ownReady: true });
    const grouped = good(await ask(talk.groupLines, member, { params: { ...params, contributionId: other }, body: { to: line } }));
    expect(grouped).toMatchObject({ phase: 'group', themes: [{ id: line, others: [{ id: other, text: 'To' }] }], may: { group: true, vote: false } });
    expect(grouped.steps[0]?.contributions[0]).toMatchObject({ author: 'Kontaktperson, Verdal' });
    good(await ask(ops.moveOn, coordinator, { params, basedOn: 4 }));
    expect(good(await ask(talk.vote, member, { params: { ...params, contributionId: line }, body: { votes: 2 } })).themes).toEqual([
      { id: line, text: 'Ett', others: [{ id: other, text: 'To' }], ownVotes: 2 },
    ]);
    expect(good(await ask(talk.setTimer, coordinator, { params, body: { minutes: 5 } })).timerEndsAt).toBeDefined();
    const { items } = good(await ask(talk.listFacilitators, coordinator, { params }));
    expect(items.map(({ label }) => label)).toContain('Fosterhjemsressurs, Innherred');
    const handed = good(await ask(talk.handOver, coordinator, { params, body: { to: items[0]?.id ?? '' }, basedOn: 5 }));
    expect(handed).toMatchObject({ facilitator: items[0], may: { facilitate: false, takeOver: true } });
  });

  it('refuses an old version and what only the facilitator may do', async () => {
    const params = { conversationId: (await start()).id };
    expect(await ask(ops.moveOn, coordinator, { params, basedOn: 9 })).toMatchObject({ refusal: 'versionIsOld' });
    expect(await ask(ops.moveOn, await db.as('case-contact-verdal'), { params, basedOn: 1 })).toMatchObject({ refusal: 'onlyTheFacilitator' });
  });

  it('knows nothing of it for other networks', async () => {
    const params = { conversationId: (await start()).id };
    const outside = await db.as('case-contact-ytre-namdal');
    expect(await ask(ops.getConversation, outside, { params })).toMatchObject({ refusal: 'notFound' });
    expect(good(await ask(ops.listConversations, outside)).items).toEqual([]);
  });

  it('lists page by page, the newest first', async () => {
    const newest = [await start(), await start(), await start()].map(({ id }) => id).reverse();
    const first = good(await ask(ops.listConversations, coordinator, { query: { limit: 2, networkId } }));
    const second = good(await ask(ops.listConversations, coordinator, { query: { limit: 2, networkId, cursor: first.nextCursor } }));
    expect([...first.items, ...second.items].map(({ id }) => id).slice(0, 3)).toEqual(newest);
    expect(await ask(ops.listConversations, coordinator, { query: { cursor: 'page two' } })).toMatchObject({ refusal: 'inputIsInvalid' });
  });
});
