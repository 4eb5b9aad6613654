import { sql } from 'drizzle-orm';
import { keyOfEdition } from '../../domain/conversations/ownDecks/own-deck';
import { knownDecks } from '../../domain/conversations/ownDecks/known-decks';
import { listOwnDecks } from '../../domain/conversations/ownDecks/see-own-decks';
import { changeDeck, makeDeck } from '../../domain/conversations/ownDecks/write-deck';
import type { Actor } from '../../domain/network/actor';
import { startCardRun } from '../../domain/conversations/start-card-run';
import { asSystem } from '../../store/as-actor';
import { ownDecksStore } from '../../store/conversations/own-decks-store';
import type { Transaction } from '../../store/database';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;

beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
});
afterAll(() => db.close());

const words = (text: string) => ({ nb: text, nn: text });
const content = (...questions: readonly string[]) => ({
  title: words('Ours'), purpose: words('Purpose'), participants: words('All'), deskCalendar: true,
  steps: questions.map((question) => ({ question: words(question), purpose: null, prompts: [words('Help?')], participants: null, minutes: 5, written: false })),
});
const networkId = () => {
  const [own] = coordinator.scope.coordinatedNetworkIds;
  if (own === undefined) throw new Error('the coordinator has no network');
  return own;
};
const make = () => db.asActor(coordinator, (ports) =>
  makeDeck(ports, coordinator, { networkId: networkId(), about: 'family', frameKey: null, content: content('One?') }, []));
const listed = async (actor: Actor) =>
  good(await db.asActor(actor, async (ports) => ({ ok: true as const, value: await listOwnDecks(ports, actor) })));
const count = (actor: Actor) => asPerson(db.database, actor, async (tx) => rowsOf(await tx.execute(sql`
  select (select count(*) from own_deck)::int as decks, (select count(*) from deck_edition)::int as editions`)));

describe('Decks that networks have written, kept', () => {
  it('are listed with the newest edition, and the older one is still there', async () => {
    const first = good(await make());
    const changed = good(await db.asActor(coordinator, (ports) =>
      changeDeck(ports, coordinator, { ownDeckId: first.deck.id, basedOn: 1, content: content('One?', 'Two?') }, [])));
    expect((await listed(coordinator)).find(({ deck }) => deck.id === first.deck.id)).toEqual({ ...changed, networkName: first.networkName });
    const both = [first, changed].map(({ edition }) => keyOfEdition(edition.id));
    const known = await asSystem(db.database, 'delivery', (tx) => knownDecks({ ownDecks: ownDecksStore(tx) }, [], both));
    expect(known.map(({ steps }) => steps.length)).toEqual([1, 2]);
  });

  it('count one of two who change at once', async () => {
    const { deck } = good(await make());
    const change = () => db.asActor(coordinator, (ports) => changeDeck(ports, coordinator, { ownDeckId: deck.id, basedOn: 1, content: content('Changed?') }, []));
    const outcomes = await Promise.all([change(), change()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('Around decks of a network, the database', () => {
  it('keeps a service’s edition readable when the service has left the network', async () => {
    const { edition } = good(await make());
    const contact = await db.as('case-contact-verdal');
    const [organisationId] = contact.scope.organisationIds;
    if (organisationId === undefined) throw new Error('no service');
    const deckKey = keyOfEdition(edition.id);
    good(await db.asActor(contact, (ports) => startCardRun(ports, contact, { organisationId, deckKey, reference: '' }, [])));
    const left: Actor = { ...contact, scope: { ...contact.scope, networkIds: [] } };
    const known = await db.asActor(left, async (ports) => ({ ok: true as const, value: await knownDecks(ports, [], [deckKey]) }));
    expect(good(known)).toHaveLength(1);
    const elsewhere = await db.as('case-contact-midtre-namdal');
    expect(await count({ ...elsewhere, scope: { ...elsewhere.scope, networkIds: [] } })).toEqual([{ decks: 0, editions: 0 }]);
  });

  it('changes no edition, and takes none from who does not write the deck', async () => {
    const { deck, edition } = good(await make());
    const add = (number: number) => (tx: Transaction) => tx.execute(sql`
      insert into deck_edition values (${db.newId()}, ${deck.id}, ${number}, ${JSON.stringify(content('x'))}::jsonb, now())`);
    await expect(asPerson(db.database, await db.as('case-contact-verdal'), add(2))).rejects.toThrow('42501');
    await expect(asPerson(db.database, coordinator, add(1))).rejects.toThrow('23505');
    await expect(asPerson(db.database, coordinator, (tx) => tx.execute(sql`update deck_edition set number = 9 where id = ${edition.id}`))).rejects.toThrow('42501');
  });

  it.each(['county-governor-trondelag', 'coordinator-namdalen', 'administrator'])('shows %s nothing', async (key) => {
    good(await make());
    expect(await count(await db.as(key))).toEqual([{ decks: 0, editions: 0 }]);
  });
});

function rowsOf(result: unknown): unknown[] {
  return (result as { rows: unknown[] }).rows;
}
