import type { AdaptiveCard, Input } from '../../cards/adaptive-card';
import { bookingTexts } from '../../texts/booking';
import { buttonsIn, textIn } from '../support/card-reading';
import { personalChat, startProductInTeams, type Chat, type ProductInTeams } from '../support/product-in-teams';

const channel = (name: string, tenant: string): Chat => ({
  kind: 'channel', id: `19:${name}@thread.tacv2`, tenantId: `00000000-0000-4000-8000-000000000${tenant}`,
});
const innTrondelag = channel('inn-trondelag', '200');
const verdal = channel('verdal', '300');
const levanger = channel('levanger', '400');
const network = channel('nettverk', '100');
const base = channel('kompetansebasen', '100');
const enrolling = [
  ['case-contact-inn-trondelag', innTrondelag], ['case-contact-verdal', verdal], ['case-contact-levanger', levanger],
] as const;
const meeting: Chat = { kind: 'groupChat', id: '19:meeting@thread.v2', tenantId: '00000000-0000-4000-8000-000000000100' };

let product: ProductInTeams;
beforeAll(async () => {
  product = await startProductInTeams();
  for (const chat of [innTrondelag, verdal, levanger, network, base]) await product.arrive('coordinator-innherred', chat);
});
afterAll(() => product.stop());

/** What an input holds before anything is typed: a client sends it along when nothing is changed. */
function filledIn(card: AdaptiveCard): Record<string, string> {
  const inputs = (JSON.stringify(card).match(/"type":"Input/g) ?? []).length === 0 ? [] : collectInputs(card.body);
  return Object.fromEntries(inputs.flatMap((input) => (input.value === undefined ? [] : [[input.id, String(input.value)]])));
}

function collectInputs(node: unknown): Input[] {
  if (Array.isArray(node)) return node.flatMap(collectInputs);
  if (typeof node !== 'object' || node === null) return [];
  const { type } = node as { type?: unknown };
  if (typeof type === 'string' && type.startsWith('Input.')) return [node as Input];
  return Object.values(node).flatMap(collectInputs);
}

function optionOf(card: AdaptiveCard, id: string, at = 0): string {
  const input = collectInputs(card.body).find((candidate) => candidate.id === id);
  if (input?.type !== 'Input.ChoiceSet') throw new Error(`no choice ${id}`);
  return input.choices[at]?.value ?? '';
}

const lying = (chat: Chat, title: RegExp): AdaptiveCard => {
  const found = product.connector.cardsIn(chat.id).filter(({ card }) => title.test(card.fallbackText)).at(-1);
  if (found === undefined) throw new Error(`no card ${title} in ${chat.id}`);
  return found.card;
};

async function api<T>(personKey: string, path: string): Promise<T> {
  const response = await fetch(product.url + path, { headers: { authorization: `Bearer ${await product.token(personKey)}` } });
  if (response.status !== 200 && response.status !== 403) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

interface OwnEnrolment {
  readonly code: string;
  readonly status: string;
  readonly positionInLine?: number;
}

interface SeenOffer {
  readonly id: string;
  readonly state: string;
  readonly capacity: number;
  readonly places: Readonly<Record<string, number | boolean>>;
}

/** The offer of this test, as a person sees it in the tab: no other one has two places. */
async function offerSeenBy(person: string): Promise<SeenOffer> {
  const { items } = await api<{ items: readonly SeenOffer[] }>(person, '/api/offers');
  return items.find(({ capacity }) => capacity === 2)!;
}

async function ownEnrolments(person: string): Promise<readonly OwnEnrolment[]> {
  const { id } = await offerSeenBy(person);
  return (await api<{ ownEnrolments: readonly OwnEnrolment[] }>(person, `/api/offers/${id}`)).ownEnrolments;
}

describe('Job one: a group offer across services', () => {
  const coordinator = 'coordinator-innherred';

  it('is created by the coordinator, and each invited service gets a card in its own channel', async () => {
    const groups = await product.say(coordinator, 'grupper');
    const form = await product.press(coordinator, groups!, 'Nytt gruppetilbud');
    const created = await product.press(coordinator, form, 'Åpne for påmelding', { ...filledIn(form), capacity: '2' });
    expect(textIn(created)).toContain('Gruppetilbudet er åpnet');
    await product.delivered();
    for (const chat of [innTrondelag, verdal, levanger]) expect(textIn(lying(chat, /Gruppetilbud/))).toContain('Det er ledige plasser.');
    expect(textIn(lying(network, /^Gruppetilbud/))).not.toMatch(/ledige plasser|Dere har/);
  });

  it('lets several services enrol at once from their cards, and puts the one too many on the waiting list', async () => {
    const answers = await Promise.all(
      enrolling.map(([person, chat]) => product.press(person, lying(chat, /Gruppetilbud/), 'Meld på et fosterhjem', {}, chat)),
    );
    const texts = answers.map(textIn);
    expect(texts.filter((text) => text.includes('Plassen er deres'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('nummer 1 på ventelisten'))).toHaveLength(1);
  });

  it('tells each of them the code in the chat with the bot, where no edit of the shared card can take it away', async () => {
    await Promise.all(enrolling.map(([person]) => product.say(person, 'hjelp')));
    await product.delivered();
    for (const [person, chat] of enrolling) {
      const [{ code }] = (await ownEnrolments(person)) as [OwnEnrolment];
      expect(textIn(lying(personalChat(person), /Påmeldt/))).toContain(code);
      expect(textIn(lying(chat, /Gruppetilbud/))).not.toContain(code);
    }
  });

  it('takes effect once when the same press arrives again', async () => {
    await product.delivered();
    const card = lying(verdal, /Gruppetilbud/);
    await Promise.all([1, 2, 3].map(() => product.press('case-contact-verdal', card, 'Meld på et fosterhjem', {}, verdal)));
    expect(await ownEnrolments('case-contact-verdal')).toHaveLength(2);
  });

  it('shows the same on the cards and in the tab, and to a service no other service’s number', async () => {
    await product.delivered();
    const mine = await offerSeenBy('case-contact-levanger');
    expect(mine.state).toBe('full');
    expect(Object.keys(mine.places).sort()).toEqual(['free', 'ownOffered', 'ownPlaced', 'ownWaiting']);
    const shown = textIn(lying(levanger, /Gruppetilbud/));
    expect(shown).toContain('Alle plassene er tatt');
    expect(shown).toContain(mine.places['ownPlaced'] === 1 ? 'Dere har 1 plass' : 'Dere har 1 på venteliste');
    expect((await offerSeenBy(coordinator)).places).toMatchObject({ taken: 2, waiting: 2 });
  });

  it('offers a withdrawn place to the first in line in its own channel, where it is taken with one press and said by the card to all', async () => {
    const services = await Promise.all(enrolling.map(async ([person, chat]) => ({ person, chat, mine: await ownEnrolments(person) })));
    const first = services.find(({ mine }) => mine.some(({ positionInLine }) => positionInLine === 1))!;
    const gives = services.find(({ mine }) => mine.some(({ status }) => status === 'placed'))!;
    const code = gives.mine.find(({ status }) => status === 'placed')!.code;
    const choose = await product.say(gives.person, 'meld av');
    const [input] = collectInputs(choose!.body);
    const option = input?.type === 'Input.ChoiceSet' ? input.choices.find(({ title }) => title.startsWith(code)) : undefined;
    const confirm = await product.press(gives.person, choose!, 'Gå videre', { [input!.id]: option!.value });
    await product.press(gives.person, confirm, `Meld av ${code}`);
    await product.delivered();
    const asked = lying(first.chat, /Tilbud om plass/);
    expect(textIn(asked)).toContain('Plassen holdes av til fristen');
    expect(textIn(asked)).not.toContain(first.mine.find(({ positionInLine }) => positionInLine === 1)!.code);
    expect(textIn(await product.press(first.person, asked, 'Ja takk', {}, first.chat))).toContain('Plassen er deres');
    expect(textIn(await product.press(first.person, asked, 'Nei takk', {}, first.chat))).toContain('Dere har allerede svart ja');
    expect((await ownEnrolments(first.person)).map(({ status }) => status)).toContain('placed');
    await product.delivered();
    expect(textIn(lying(first.chat, /Tilbud om plass/))).toContain('Dere svarte ja');
  });

  it('refuses somebody from a service that is not invited, and writes nothing', async () => {
    const answer = await product.press('case-contact-ytre-namdal', lying(verdal, /Gruppetilbud/), 'Meld på et fosterhjem');
    expect(textIn(answer)).toMatch(/!/);
    expect((await offerSeenBy(coordinator)).places).toMatchObject({ taken: 2, waiting: 1 });
  });
});

describe('Job two: a henvendelse, and an hour with two veiledere', () => {
  const secretNeed = 'Ønsker hjelp til å snakke om samvær.';

  it('is sent by a kontaktperson, and its substance is in no channel', async () => {
    const form = await product.say('case-contact-verdal', 'ny henvendelse');
    const sent = await product.press('case-contact-verdal', form!, 'Send henvendelsen', {
      ...filledIn(form!), category: optionOf(form!, 'category', 1), place: optionOf(form!, 'place'), orderSummary: secretNeed,
    });
    expect(textIn(sent)).toContain('Henvendelsen er sendt');
    await product.delivered();
    expect(textIn(lying(base, /henvendelse/i))).not.toContain(secretNeed);
  });

  it('refuses a text with an identity number, keeps what was typed, and does not send it', async () => {
    const form = await product.say('case-contact-verdal', 'ny henvendelse');
    const answer = await product.press('case-contact-verdal', form!, 'Send henvendelsen', {
      ...filledIn(form!), category: optionOf(form!, 'category'), place: optionOf(form!, 'place'), orderSummary: 'Gjelder 10915596784',
    });
    expect(textIn(answer)).toContain('ser ut til å ha et fødselsnummer');
    expect(await api<{ items: unknown[] }>('coordinator-base', '/api/referrals')).toMatchObject({ items: [expect.anything()] });
  });

  it('is answered by the base’s coordinator with two veiledere who have the skill, and the service hears of it', async () => {
    await product.say('coordinator-base', 'hjelp');
    await product.delivered();
    const waiting = await product.say('coordinator-base', 'ledig tid');
    expect(textIn(waiting)).toContain(secretNeed);
    const ask = await product.press('coordinator-base', waiting!, buttonsIn(waiting!)[0]!.title);
    const hours = await product.press('coordinator-base', ask, 'Vis ledige tider', { ...filledIn(ask), counsellors: '2' });
    const booked = await product.press('coordinator-base', hours, buttonsIn(hours)[0]!.title, { chosen: optionOf(hours, 'chosen') });
    expect(textIn(booked)).toMatch(/✓/);
    await product.delivered();
    expect(textIn(lying(verdal, /Svar på henvendelsen/))).toContain('Veiledere');
    const { items } = await api<{ items: { counsellors: unknown[] }[] }>('coordinator-base', '/api/bookings');
    expect(items).toMatchObject([{ counsellors: [expect.anything(), expect.anything()] }]);
  });

  it('is never seen by the Statsforvalter, Bufetat or another service', async () => {
    for (const person of ['county-governor-trondelag', 'group-leader-bufetat', 'case-contact-levanger', 'coordinator-innherred']) {
      const { items = [] } = await api<{ items?: unknown[] }>(person, '/api/referrals');
      expect([person, items]).toEqual([person, []]);
    }
  });
});

describe('Job three: a samtalekort in a network meeting’s chat', () => {
  const facilitator = 'coordinator-innherred';
  const participant = 'foster-care-advisor-innherred';
  const lines = ['Tre tjenester er med', 'To grupper er i gang', 'Vi mangler ledere'];

  it('is started by the facilitator with one word, and its card comes into the chat', async () => {
    await product.say(facilitator, '<at>Fosterhjemsnettverk</at> samtalekort', meeting);
    await product.delivered();
    expect(textIn(lying(meeting, /./))).toContain('Hvor er vi?');
  });

  it('takes contributions from several at once, hides them until they are shown, and loses none', async () => {
    const card = lying(meeting, /./);
    await Promise.all([
      product.press(facilitator, card, 'Bidra', { text: 'Tre tjenester er med' }, meeting),
      product.press(participant, card, 'Bidra', { text: 'To grupper er i gang' }, meeting),
      product.press('case-contact-verdal', card, 'Bidra', { text: 'Vi mangler ledere' }, meeting),
    ]);
    await product.delivered();
    const hidden = textIn(lying(meeting, /./));
    expect(hidden).toContain('3 bidrag er skrevet');
    for (const said of lines) expect(hidden).not.toContain(said);
    await product.press(facilitator, lying(meeting, /./), 'Vis bidragene', {}, meeting);
    await product.delivered();
    const shown = textIn(lying(meeting, /./));
    for (const said of lines) expect(shown).toContain(said);
  });

  it('is moved on by the facilitator alone', async () => {
    const card = lying(meeting, /./);
    expect(textIn(await product.press(participant, card, 'Neste spørsmål', {}, meeting))).toContain('Bare møtelederen');
    await product.press(facilitator, card, 'Neste spørsmål', {}, meeting);
    await product.delivered();
    expect(textIn(lying(meeting, /./))).toContain('Hvor skal vi?');
  });

  it('ends with a card that holds the summary, which can be brought back', async () => {
    await product.press(facilitator, lying(meeting, /./), 'Avslutt', { agreements: 'Felles kurs i mars\nNy leder læres opp' }, meeting);
    await product.delivered();
    const closing = textIn(lying(meeting, /Oppsummering/));
    for (const line of ['Felles kurs i mars', 'Ny leder læres opp', 'Vi mangler ledere']) expect(closing).toContain(line);
    for (const over of ['Bidra', 'Neste spørsmål', 'Avslutt']) expect(buttonsIn(lying(meeting, /Oppsummering/))).not.toContain(over);
    const last = await product.say(participant, 'avtalt sist', meeting);
    expect(textIn(last)).toContain('Felles kurs i mars');
  });

  it('was one card in the chat all the way', () => {
    expect(product.connector.cardsIn(meeting.id).filter(({ card }) => /Oppsummering/.test(card.fallbackText))).toHaveLength(1);
  });
});

describe('Choosing who one is', () => {
  it('brings what waits for the new person into the chat at once', async () => {
    const chat: Chat = { kind: 'personal', id: 'a:shared', tenantId: '00000000-0000-4000-8000-000000000900' };
    const { items: booked } = await api<{ items: { counsellors: { label: string }[] }[] }>('coordinator-base', '/api/bookings');
    const { items: people } = await api<{ items: { key: string; label: string }[] }>('coordinator-base', '/api/local/people');
    const { key } = people.find(({ label }) => label === booked[0]!.counsellors[0]!.label)!;
    const who = await product.say('case-contact-levanger', 'bytt person', chat);
    await product.press('case-contact-levanger', who!, 'Velg', { personKey: key }, chat);
    await product.delivered();
    expect(product.connector.cardsIn(chat.id).map(({ card }) => card.fallbackText)).toEqual(expect.arrayContaining([bookingTexts.nb.booked.title]));
  });
});

describe('What cannot be an activity', () => {
  it('is answered 400, and changes nothing', async () => {
    expect(await product.post({ type: 'message' })).toMatchObject({ status: 400 });
    expect(await product.post([])).toMatchObject({ status: 400 });
    expect(await product.post('{"text":')).toMatchObject({ status: 400 });
  });

  it('and a card from another version is told to be old', async () => {
    const form = await product.say('case-contact-verdal', 'hjelp');
    const old: AdaptiveCard = {
      ...form!,
      actions: [{
        type: 'Action.Execute', title: 'Gammel', verb: 'groupOffers.enrol', data: { v: 0, verb: 'groupOffers.enrol' },
        fallback: { type: 'Action.Submit', title: 'Gammel', data: {} },
      }],
    };
    expect(textIn(await product.press('case-contact-verdal', old, 'Gammel'))).toContain('eldre versjon');
  });
});
