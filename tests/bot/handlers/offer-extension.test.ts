import type { MessagingExtensionResponse } from 'botbuilder';
import { sql } from 'drizzle-orm';
import type { AdaptiveCard } from '../../../cards/adaptive-card';
import { createOffer } from '../../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../../domain/groupOffers/enrolment/enrol-foster-homes';
import type { OfferId } from '../../../domain/identifiers';
import { stableId } from '../../../store/demonstration/stable-id';
import { cardFaults } from '../../../commands/cards/card-faults';
import { textIn } from '../../support/card-reading';
import { good } from '../../support/outcomes';
import { startProductInTeams, type ProductInTeams } from '../../support/product-in-teams';
import { rowsOf } from '../../support/rows';

let product: ProductInTeams;
let offerId: OfferId;
let draftId: OfferId;
const known = new Set<string>();

// COS-P in Levanger, in the network of Innherred, with Verdal's place in it; and a draft of EFST.
beforeAll(async () => {
  product = await startProductInTeams();
  const { db } = product;
  const coordinator = await db.as('coordinator-innherred');
  const create = (programmeKey: string, draft: boolean, date: string) => db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey, capacity: 7, draft, serviceIds: [stableId('organisation', 'verdal')],
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    sessions: [{ date, start: '09:00', minutes: 120, place: { kind: 'municipality', municipalityNumber: '5037' } }],
  }));
  offerId = good(await create('cos-p', false, '2027-02-02'));
  draftId = good(await create('efst', true, '2027-02-03'));
  const contact = await db.as('case-contact-verdal');
  good(await db.asActor(contact, (ports) => enrolFosterHome(ports, contact, { offerId })));
});
afterAll(() => product.stop());

/** Asks from the box in a chat between colleagues, which the bot has no part in. */
async function ask(person: string, name: string, value: unknown) {
  if (person !== 'nobody' && !known.has(person)) await product.say(person, 'hjelp');
  known.add(person);
  const { status, body } = await product.post({
    type: 'invoke', name: `composeExtension/${name}`, value, channelId: 'msteams', id: 'activity', serviceUrl: product.connector.serviceUrl, locale: 'nn-NO',
    from: { id: `29:${person}`, aadObjectId: `object-${person}` }, recipient: { id: '28:fosterhjemsnettverk' },
    conversation: { id: '19:colleagues@unq.gbl.spaces', conversationType: 'personal', tenantId: '00000000-0000-4000-8000-000000000900' },
    channelData: { tenant: { id: '00000000-0000-4000-8000-000000000900' } },
  });
  const { composeExtension } = (body ?? {}) as MessagingExtensionResponse;
  return {
    status, composeExtension,
    found: (composeExtension?.attachments ?? []).map(({ preview, content }) => ({
      ...(preview?.content as { title: string; text: string }), card: content as AdaptiveCard,
    })),
  };
}
const search = (person: string, text: string, queryOptions = { skip: 0, count: 25 }) =>
  ask(person, 'query', { commandId: 'searchOffers', parameters: [{ name: 'text', value: text }], queryOptions });
const paste = (person: string, path: string, origin = 'http://localhost:3978') => ask(person, 'queryLink', { url: `${origin}/tab/#/offers/${path}` });

describe('Searching for an offer where one writes', () => {
  it('finds it by programme, network and municipality, the next first', async () => {
    expect((await search('case-contact-verdal', '')).found.map(({ title }) => title)).toEqual(['Trygg Base', 'COS-P – Trygghetssirkelen']);
    for (const text of ['cos', 'TRYGGHETSSIRKELEN innherred', 'levanger cos-p']) {
      expect((await search('case-contact-verdal', text)).found.map(({ title }) => title)).toEqual(['COS-P – Trygghetssirkelen']);
    }
  });

  it('gives one line for the list and a card that every client takes, with the one button that opens the tab', async () => {
    const { found: [one], composeExtension } = await search('case-contact-verdal', 'cos');
    expect([composeExtension?.type, one?.text]).toEqual(['result', 'Innherred · fra 2. februar 2027 · Levanger']);
    expect(one && cardFaults(one.card)).toEqual([]);
    expect(one?.card.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Se og meld på', url: `http://localhost:3978/tab/#/offers/${offerId}` }]);
  });

  it('gives the coordinator, who sees the counts, a card without them', async () => {
    const { found: [one] } = await search('coordinator-innherred', 'cos');
    // Nothing but the capacity, which the offer was announced with.
    expect(textIn(one?.card).match(/\d+ (personer|plasser?|av)|ledig|venteliste/g)).toEqual(['7 personer']);
    expect(JSON.stringify(one?.card)).not.toMatch(/Action\.Execute|"rendering"/);
  });

  it('finds nothing that the searcher may not see, and never a draft', async () => {
    const elsewhere = await search('case-contact-midtre-namdal', 'cos');
    expect([elsewhere.found, elsewhere.composeExtension?.type]).toEqual([[], 'message']);
    expect((await search('coordinator-innherred', 'efst')).found).toEqual([]);
  });

  it('goes on page by page, and ends', async () => {
    const pages = [];
    for (const skip of [0, 1, 2]) pages.push((await search('case-contact-verdal', '', { skip, count: 1 })).found.map(({ title }) => title));
    expect(pages).toEqual([['Trygg Base'], ['COS-P – Trygghetssirkelen'], []]);
  });

  it('takes what people type as words, whatever marks are in it', async () => {
    for (const text of ['%', '_', `'; drop table enrolment; --`, '\\', '{{DATE()}}']) {
      expect((await search('case-contact-verdal', text)).status).toBe(200);
      expect((await search('case-contact-verdal', text)).found).toEqual([]);
    }
  });

  it('is answered in the searcher’s own language', async () => {
    expect((await search('case-contact-sunnhordland', 'cos')).composeExtension?.text).toMatch(/^Vi fann ingen gruppetilbod/);
  });

  it('tells somebody unknown what to do, and shows nothing', async () => {
    const { composeExtension } = await search('nobody', '');
    expect(composeExtension).toEqual({ type: 'message', text: 'Skriv «byt person» til appen i ein chat, og vel kven du er.' });
  });

  it('is not taken for a chat that the bot can write in', async () => {
    const chats = await product.db.owner.transaction((tx) => rowsOf(tx, sql`select chat_id from personal_chat where chat_id like '19:%' union select chat_id from chat`));
    expect(chats).toEqual([]);
  });
});

describe('A link to an offer', () => {
  it('unfolds to its card, also the link of one of its sections', async () => {
    for (const path of [offerId, `${offerId}/attendance`]) {
      expect((await paste('case-contact-verdal', path)).found.map(({ title }) => title)).toEqual(['COS-P – Trygghetssirkelen']);
    }
  });

  it('stays a link for who may not see the offer, for a draft, for other addresses and for somebody unknown', async () => {
    const answers = [
      await paste('case-contact-midtre-namdal', offerId), await paste('coordinator-innherred', draftId), await paste('nobody', offerId),
      await paste('case-contact-verdal', offerId, 'https://elsewhere.example'), await paste('case-contact-verdal', 'new'),
    ];
    for (const { status, composeExtension } of answers) expect([status, composeExtension]).toEqual([200, undefined]);
  });
});
