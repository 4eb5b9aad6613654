import { eq } from 'drizzle-orm';
import { askWhichOffer, enrolFromCard } from '../../../bot/handlers/enrol';
import { createFromCard, openOfferForm, useDefaultsInForm } from '../../../bot/handlers/create-offer';
import { showGroups } from '../../../bot/handlers/groups';
import { reportSessionAbsence } from '../../../bot/handlers/leader-absence';
import { askWhichEnrolment, askWithdrawal, showEnrolments, withdrawFromCard } from '../../../bot/handlers/withdraw';
import type { ActionHandler } from '../../../bot/handler';
import type { ChatPlace, Turn } from '../../../bot/turn';
import { parseAction, type Action } from '../../../cards/actions';
import type { AdaptiveCard } from '../../../cards/adaptive-card';
import { serviceOfferCard, serviceOfferFacts } from '../../../cards/groupOffers/service-offer';
import { cardFaults } from '../../../commands/cards/card-faults';
import type { Calendars } from '../../../domain/booking/calendars';
import type { OfferId } from '../../../domain/identifiers';
import type { Language } from '../../../domain/language';
import { asSystem } from '../../../store/as-actor';
import { stableId } from '../../../store/demonstration/stable-id';
import { deliveredServiceOffer } from '../../../store/group-offers-delivery';
import { enrolment, groupOffer, offerQuota } from '../../../store/schema/group-offers';
import { buttonIn, buttonsIn, textIn, valuesIn } from '../../support/card-reading';
import { freshDatabase, type TestDatabase } from '../../support/database';

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

/** A demonstration person who speaks to the bot. */
async function turnOf(personKey: string, kind: ChatPlace['kind'] = 'personal', language?: Language): Promise<Turn> {
  const found = await db.as(personKey);
  const actor = { ...found, language: language ?? found.language };
  return {
    actor,
    account: { tenantId: 'tenant', objectId: personKey },
    place: { kind, chatId: `chat-${personKey}`, tenantId: 'tenant', serviceUrl: 'https://example.no' },
    product: { asActor: db.asActor, clock: db.clock.now, calendars: {} as Calendars, decks: [] },
    rendering: () => ({ language: actor.language, rendering: db.newId<'rendering'>() }),
    tabPage: (path) => `https://example.no/tab/#${path}`,
  };
}

const handlers = {
  'groupOffers.enrol': enrolFromCard,
  'groupOffers.showEnrolments': showEnrolments,
  'groupOffers.askWithdrawal': askWithdrawal,
  'groupOffers.withdraw': withdrawFromCard,
  'groupOffers.openForm': openOfferForm,
  'groupOffers.useDefaults': useDefaultsInForm,
  'groupOffers.create': createFromCard,
  'groupOffers.reportAbsence': reportSessionAbsence,
};

function run(turn: Turn, data: unknown): Promise<AdaptiveCard> {
  const action = parseAction(data);
  if (typeof action === 'string' || !(action.verb in handlers)) throw new Error(`not pressed: ${JSON.stringify(action)}`);
  const handle = handlers[action.verb as keyof typeof handlers] as ActionHandler<Action['verb']>;
  return handle(turn, action);
}

/** Presses a button of a card, with what stands in its inputs and what was typed. */
const press = (turn: Turn, card: AdaptiveCard, title: string, typed: Record<string, string> = {}) =>
  run(turn, { ...buttonIn(card, title).data, ...valuesIn(card), ...typed });

const shown = async (card: AdaptiveCard | undefined | Promise<AdaptiveCard | undefined>) => textIn(await card);

/** Creates an offer by the coordinator's form and answers its id. */
async function created(typed: Record<string, string>): Promise<OfferId> {
  const turn = await turnOf('coordinator-innherred');
  const known = new Set((await allOffers()).map(({ id }) => id));
  const form = await press(turn, await cardOf(showGroups(turn)), 'Nytt gruppetilbud');
  await press(turn, form, 'Åpne for påmelding', typed);
  const [offer] = (await allOffers()).filter(({ id }) => !known.has(id));
  if (offer === undefined) throw new Error('no offer was made');
  return offer.id;
}
const allOffers = () => db.owner.transaction((tx) => tx.select({ id: groupOffer.id, capacity: groupOffer.capacity }).from(groupOffer));
const quotasOf = async (offerId: OfferId) =>
  (await db.owner.transaction((tx) => tx.select().from(offerQuota).where(eq(offerQuota.offerId, offerId)))).map(({ places }) => places);
const enrolmentsOf = (offerId: OfferId) => db.owner.transaction((tx) => tx.select().from(enrolment).where(eq(enrolment.offerId, offerId)));

async function cardOf(card: Promise<AdaptiveCard | undefined>): Promise<AdaptiveCard> {
  const answered = await card;
  if (answered === undefined) throw new Error('no card was answered');
  return answered;
}

/** The card that stands in a service's channel. */
async function channelCard(offerId: OfferId, serviceKey: string): Promise<AdaptiveCard> {
  const facts = await asSystem(db.database, 'delivery', (tx) => deliveredServiceOffer(tx, offerId, stableId('organisation', serviceKey), db.clock.now()));
  if (facts === undefined) throw new Error(`${serviceKey} has no card`);
  return serviceOfferCard(serviceOfferFacts(facts, 'https://example.no'), { language: 'nb', rendering: db.newId<'rendering'>() });
}

describe('A coordinator who makes a group offer by card', () => {
  it('gets a form filled with the programme’s numbers and all services, small enough for every client', async () => {
    const turn = await turnOf('coordinator-innherred');
    const form = await press(turn, await cardOf(showGroups(turn)), 'Nytt gruppetilbud');
    expect(valuesIn(form)).toMatchObject({
      programmeKey: 'tbo-f', capacity: '6', sessions: '16', start: '09:00', firstDate: '2026-12-22', weeksBetween: '1',
    });
    expect(valuesIn(form)['serviceIds']?.split(',')).toHaveLength(3);
    expect(valuesIn(form)['leaderIds']?.split(',')).toEqual(['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)));
    expect(JSON.stringify(form)).toContain('Veileder 1, Levanger (mangler det programmet krever)');
    expect(cardFaults(form)).toEqual([]);
  });

  it('can have the chosen programme’s numbers instead, without losing the day', async () => {
    const turn = await turnOf('coordinator-innherred');
    const form = await press(turn, await cardOf(showGroups(turn)), 'Nytt gruppetilbud');
    const other = await press(turn, form, 'Hent forslag for programmet', { programmeKey: 'cos-p', firstDate: '2027-02-02' });
    expect(valuesIn(other)).toMatchObject({ programmeKey: 'cos-p', capacity: '8', minutes: '120', firstDate: '2027-02-02' });
    expect(textIn(other)).toContain('Plasser (antall personer)');
  });

  it('is told every fault at once, and keeps what was typed', async () => {
    const turn = await turnOf('coordinator-innherred');
    const before = (await allOffers()).length;
    const form = await press(turn, await cardOf(showGroups(turn)), 'Nytt gruppetilbud');
    const refused = await press(turn, form, 'Åpne for påmelding', { capacity: '0', firstDate: '2026-11-20', sessions: '2' });
    expect(textIn(refused)).toContain('Det må være minst én plass.');
    expect(textIn(refused)).toContain('Samling 1: En samling kan ikke ligge i fortiden.');
    expect(valuesIn(refused)).toMatchObject({ capacity: '0', firstDate: '2026-11-20', sessions: '2' });
    expect(await allOffers()).toHaveLength(before);
  });

  it('shares the places equally until a day, by one input, and keeps it when it cannot be done', async () => {
    const turn = await turnOf('coordinator-innherred');
    const form = await press(turn, await cardOf(showGroups(turn)), 'Nytt gruppetilbud');
    const refused = await press(turn, form, 'Åpne for påmelding', { capacity: '2', sharedUntil: '2026-12-15' });
    expect(textIn(refused)).toContain('Det er færre plasser enn tjenester');
    expect([valuesIn(form)['sharedUntil'], valuesIn(refused)['sharedUntil']]).toEqual([undefined, '2026-12-15']);
    expect(await quotasOf(await created({ capacity: '7', sharedUntil: '2026-12-15' }))).toEqual([2, 2, 2]);
  });

  it('is told that leaders are missing, and who does not hold what the programme requires', async () => {
    const turn = await turnOf('coordinator-innherred');
    const form = await press(turn, await cardOf(showGroups(turn)), 'Nytt gruppetilbud');
    expect(await shown(press(turn, form, 'Åpne for påmelding', { leaderIds: '' }))).toContain('Programmet krever flere gruppeledere.');
    const lacking = ['group-leader-bufetat', 'counsellor-levanger-1'].map((key) => stableId('person', key)).join(',');
    expect(await shown(press(turn, await press(turn, await cardOf(showGroups(turn)), 'Nytt gruppetilbud'), 'Åpne for påmelding', { leaderIds: lacking })))
      .toContain('En gruppeleder mangler den opplæringen');
  });

  it('makes it once, however often the button is pressed on the same card', async () => {
    const turn = await turnOf('coordinator-innherred');
    const before = (await allOffers()).length;
    const form = await press(turn, await cardOf(showGroups(turn)), 'Nytt gruppetilbud');
    expect(await shown(press(turn, form, 'Åpne for påmelding'))).toContain('De 3 tjenestene får et kort i kanalen sin.');
    expect(await shown(press(turn, form, 'Åpne for påmelding'))).toContain('Dette har du trykket på før');
    expect(await allOffers()).toHaveLength(before + 1);
  });

  it('may keep it as a draft, which no service hears of or sees', async () => {
    const turn = await turnOf('coordinator-innherred');
    const known = new Set((await allOffers()).map(({ id }) => id));
    const form = await press(turn, await cardOf(showGroups(turn)), 'Nytt gruppetilbud');
    expect(await shown(press(turn, form, 'Lagre som kladd', { firstDate: '2026-11-24' }))).toContain('Bare du og gruppelederne ser den.');
    const [draft] = (await allOffers()).filter(({ id }) => !known.has(id));
    expect(JSON.stringify(await showGroups(turn))).toContain('Kladd: bare koordinatoren');
    expect(JSON.stringify(await showGroups(await turnOf('case-contact-verdal')))).not.toContain(draft?.id ?? 'no draft');
    expect(await asSystem(db.database, 'delivery', (tx) =>
      deliveredServiceOffer(tx, draft?.id ?? db.newId<'offer'>(), stableId('organisation', 'verdal'), db.clock.now()))).toBeUndefined();
  });

  it('has the button alone: no kontaktperson gets the form', async () => {
    const turn = await turnOf('case-contact-verdal');
    expect(buttonsIn(await cardOf(showGroups(turn))).map(({ title }) => title)).not.toContain('Nytt gruppetilbud');
    const coordinators = buttonIn(await cardOf(showGroups(await turnOf('coordinator-innherred'))), 'Nytt gruppetilbud');
    expect(await shown(run(turn, coordinators.data))).toContain('ikke tilgang');
  });
});

describe('A kontaktperson who enrols from the service’s card', () => {
  it('hears of the place, then of the number in line, and the card agrees', async () => {
    const offerId = await created({ capacity: '1' });
    const verdal = await turnOf('case-contact-verdal', 'channel');
    const first = await press(verdal, await channelCard(offerId, 'verdal'), 'Meld på et fosterhjem');
    expect(textIn(first)).toContain('Plassen er deres. Koden får du i en chat mellom oss to.');
    expect(textIn(first)).toContain('Dere har 1 plass.');
    const second = await press(await turnOf('case-contact-levanger', 'channel', 'nn'), await channelCard(offerId, 'levanger'), 'Meld på et fosterhjem');
    expect(textIn(second)).toContain('Gruppa er full. De er nummer 1 på ventelista. Koden får du i ein chat mellom oss to.');
    expect(textIn(second)).toContain('De har 1 på venteliste.');
  });

  it('counts once on the same rendering, and two people on it count twice', async () => {
    const offerId = await created({ capacity: '5' });
    const card = await channelCard(offerId, 'verdal');
    const contact = await turnOf('case-contact-verdal', 'channel');
    await press(contact, card, 'Meld på et fosterhjem');
    expect(await shown(press(contact, card, 'Meld på et fosterhjem'))).toContain('Dette har du trykket på før');
    await press(await turnOf('service-leader-verdal', 'channel'), card, 'Meld på et fosterhjem');
    expect(await enrolmentsOf(offerId)).toHaveLength(2);
  });

  it('is refused on another service’s card, with nothing of that service’s own', async () => {
    const offerId = await created({ capacity: '5' });
    await press(await turnOf('case-contact-verdal', 'channel'), await channelCard(offerId, 'verdal'), 'Meld på et fosterhjem');
    const refused = await shown(press(await turnOf('case-contact-levanger', 'channel'), await channelCard(offerId, 'verdal'), 'Meld på et fosterhjem'));
    expect(refused).toContain('ikke tilgang');
    expect(refused).not.toContain('Dere har');
    expect(await enrolmentsOf(offerId)).toHaveLength(1);
  });

  it('is told on the card that the group has begun', async () => {
    const offerId = await created({ firstDate: '2026-12-01', sessions: '2' });
    const card = await channelCard(offerId, 'verdal');
    const start = db.clock.now();
    try {
      db.clock.set('2026-12-01T08:30:00Z');
      const refused = await press(await turnOf('case-contact-verdal', 'channel'), card, 'Meld på et fosterhjem');
      expect(textIn(refused)).toContain('! Gruppen har begynt.');
      expect(buttonsIn(refused)).toEqual([]);
      expect(await enrolmentsOf(offerId)).toEqual([]);
    } finally {
      db.clock.set(start);
    }
  });
});

describe('«grupper»', () => {
  it('shows a service its own places with a button for each offer, and enrols on the list', async () => {
    const offerId = await created({ capacity: '3', firstDate: '2026-11-24' });
    const turn = await turnOf('case-contact-inn-trondelag');
    const answered = await press(turn, await cardOf(showGroups(turn)), 'Meld på et fosterhjem');
    expect(textIn(answered)).toContain('Plassen er deres.');
    expect(await enrolmentsOf(offerId)).toHaveLength(1);
  });

  it('enrols in each of two offers whose buttons stand on the same rendering', async () => {
    const offerIds = [await created({ firstDate: '2026-11-25' }), await created({ firstDate: '2026-11-26' })];
    const turn = await turnOf('case-contact-levanger');
    const buttons = buttonsIn(await cardOf(showGroups(turn))).filter(({ data }) => offerIds.some((id) => data['offerId'] === id));
    await Promise.all(buttons.map(({ data }) => run(turn, data)));
    expect(await Promise.all(offerIds.map(async (id) => (await enrolmentsOf(id)).length))).toEqual([1, 1]);
  });

  it('shows who runs a group all places taken, and a kontaktperson none but the own', async () => {
    expect(await shown(showGroups(await turnOf('coordinator-innherred')))).toMatch(/\d av \d plasser er tatt/);
    expect(await shown(showGroups(await turnOf('case-contact-inn-trondelag')))).not.toMatch(/av \d plasser/);
  });

  it('shows no numbers and no buttons where others read along', async () => {
    for (const key of ['coordinator-innherred', 'case-contact-verdal']) {
      const card = await cardOf(showGroups(await turnOf(key, 'channel')));
      expect(textIn(card)).not.toMatch(/Dere har|av \d plasser/);
      expect(buttonsIn(card)).toEqual([]);
    }
  });
});

describe('«meld på» and «meld av»', () => {
  it('enrol in the chosen offer and give the place back after a question', async () => {
    const offerId = await created({ capacity: '1' });
    const turn = await turnOf('case-contact-verdal');
    const choice = { offerAndService: `${offerId}/${stableId('organisation', 'verdal')}` };
    expect(await shown(press(turn, await cardOf(askWhichOffer(turn)), 'Meld på', choice))).toContain('Plassen er deres.');
    const [{ id, code } = { id: '', code: '' }] = await enrolmentsOf(offerId);
    const asked = await press(turn, await cardOf(askWhichEnrolment(turn)), 'Gå videre', { offerAndEnrolment: `${offerId}/${id}` });
    expect(textIn(asked)).toContain(`Vil du melde av ${code}?`);
    expect(await shown(press(turn, asked, 'Nei, behold den'))).toContain(code);
    expect((await enrolmentsOf(offerId))[0]?.status).toBe('placed');
    expect(await shown(press(turn, asked, `Meld av ${code}`))).toContain(`${code} er meldt av.`);
    expect((await enrolmentsOf(offerId))[0]?.status).toBe('withdrawn');
  });

  it('offer nothing to who has no service to enrol for', async () => {
    expect(await shown(askWhichOffer(await turnOf('coordinator-innherred')))).toContain('ingen gruppetilbud dere kan melde på');
    expect(await shown(askWhichEnrolment(await turnOf('case-contact-sunnhordland')))).toContain('De har ingen påmeldingar.');
  });

  it('show a service’s codes only where nobody reads along', async () => {
    const offerId = await created({ capacity: '1' });
    await press(await turnOf('case-contact-verdal', 'channel'), await channelCard(offerId, 'verdal'), 'Meld på et fosterhjem');
    const answered = await shown(askWhichEnrolment(await turnOf('case-contact-verdal', 'channel')));
    expect(answered).toContain('i en chat mellom oss to');
    for (const { code } of await enrolmentsOf(offerId)) expect(answered).not.toContain(code);
  });

  it('cannot give back another service’s place', async () => {
    const offerId = await created({ capacity: '1' });
    await press(await turnOf('case-contact-verdal', 'channel'), await channelCard(offerId, 'verdal'), 'Meld på et fosterhjem');
    const [row] = await enrolmentsOf(offerId);
    const turn = await turnOf('case-contact-levanger');
    const answered = await run(turn, {
      v: 1, rendering: db.newId<'rendering'>(), verb: 'groupOffers.withdraw', offerId, enrolmentId: row?.id,
    });
    expect(textIn(answered)).toContain('Vi finner ikke dette.');
    expect((await enrolmentsOf(offerId))[0]?.status).toBe('placed');
  });
});

describe('A group leader’s absence by card', () => {
  it('is reported, and refused to who does not lead the group', async () => {
    const offerId = stableId('offer', 'trygg-base-innherred');
    const data = { v: 1, rendering: db.newId<'rendering'>(), verb: 'groupOffers.reportAbsence', offerId, sessionId: stableId('session', 'trygg-base-innherred/1') };
    expect(await shown(run(await turnOf('group-leader-bufetat'), data))).toContain('Forfallet er meldt.');
    expect(await shown(run(await turnOf('case-contact-verdal'), data))).toContain('ikke tilgang');
  });
});
