import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Browser, type Page } from 'playwright-core';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { apiAs, type ApiAs } from '../support/api-as';
import { buildTab } from '../support/built-tab';
import { buttonsIn, textIn } from '../support/card-reading';
import { launchChromium } from '../support/chromium';
import { startProductInTeams, type Chat, type ProductInTeams } from '../support/product-in-teams';
import { openTabAs } from '../support/tab-window';

/** Ten members at their own machines, an eleventh on the telephone, and three guests. */
const members = [
  'coordinator-innherred', 'foster-care-advisor-innherred', 'case-contact-verdal', 'case-contact-inn-trondelag', 'case-contact-levanger',
  'service-leader-verdal', 'service-leader-inn-trondelag', 'counsellor-verdal-1', 'counsellor-inn-trondelag-1', 'counsellor-inn-trondelag-2',
];
const guests = ['case-contact-midtre-namdal', 'group-leader-bufetat', 'coordinator-fosterhjemsnettverk'];
const [facilitator = '', ...others] = members;
const [inAWindow = '', ...onTheCard] = guests;
/** Those who write on the card in the chat, and those who write in the tab's way. */
const byCard = [...others.slice(0, 4), ...onTheCard];
const byApi = others.slice(4);
const voices = [...members, ...guests, 'on the telephone'];

/** Five organisations' tenants, and the meeting's chat in the first of them. */
const tenant = (number: number) => `00000000-0000-4000-8000-00000000090${number}`;
const tenantOf = (key: string) => tenant(/verdal|innherred/.test(key) ? 1 : /inn-trondelag/.test(key) ? 2 : /levanger/.test(key) ? 3 : /midtre-namdal/.test(key) ? 4 : 5);
const chat: Chat = { kind: 'groupChat', id: '19:meeting-of-fourteen@thread.v2', tenantId: tenant(1) };
const phone = { viewport: { width: 320, height: 640 } };

interface Detail {
  readonly id: string;
  readonly version: number;
  readonly phase: string;
  readonly leftOut: number;
  readonly minutesAt?: string;
  readonly steps: readonly { readonly key: string; readonly current: boolean; readonly count: number; readonly contributions: readonly { readonly id: string; readonly text: string }[] }[];
  readonly themes: readonly { readonly id: string; readonly text: string; readonly others: readonly object[]; readonly votes?: number }[];
  readonly signals: { readonly ready: number; readonly votesCast: number };
}

let product: ProductInTeams;
let browser: Browser;
let id: string;
let lead: Page;
let guest: Page;
const api = new Map<string, ApiAs>();
const as = (key: string): ApiAs => {
  const found = api.get(key);
  if (found === undefined) throw new Error(`${key} is not signed in`);
  return found;
};
const detail = (key = facilitator) => as(key).ask<Detail>(`conversations/${id}`);

beforeAll(async () => {
  await buildTab();
  [product, browser] = await Promise.all([startProductInTeams({ tenantOf }), launchChromium()]);
  for (const key of [...members, ...guests]) api.set(key, await apiAs(product.url, key));
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** The one card of the meeting, as it lies in the chat when everything has been delivered. */
async function cardNow(): Promise<AdaptiveCard> {
  await product.delivered();
  const lying = product.connector.cardsIn(chat.id);
  const [card] = lying;
  if (card === undefined || lying.length > 1) throw new Error(`${lying.length} cards lie in the chat`);
  return card.card;
}

/** Everybody presses twice, as one does when the network is slow; the second press is answered and changes nothing. */
async function pressTwice(key: string, card: AdaptiveCard, title: string, typed: Record<string, string> = {}): Promise<void> {
  await product.press(key, card, title, typed, chat);
  await product.press(key, card, title, typed, chat);
}

const questions = ['Hvor er vi?', 'Hvor skal vi?', 'Hvordan kommer vi oss dit?'];
const lineOf = (voice: string, question: number) => `Bidrag ${voices.indexOf(voice) + 1} til spørsmål ${question}`;

/** All fourteen write to the question at hand: on the card, in the tab's way, in two windows, and by telephone. */
async function everybodyWrites(question: number): Promise<void> {
  const stepKey = (await detail()).steps.find(({ current }) => current)?.key;
  const card = await cardNow();
  for (const key of byCard) await pressTwice(key, card, 'Bidra', { text: lineOf(key, question) });
  const send = async (key: string, text: string, more: object = {}) => {
    const body = { contributionId: randomUUID(), stepKey, text, ...more };
    for (let twice = 0; twice < 2; twice += 1) await as(key).ask(`conversations/${id}/contributions`, body);
  };
  for (const key of byApi) await send(key, lineOf(key, question));
  await send(facilitator, lineOf('on the telephone', question), { byTelephone: true });
  for (const [window, key] of [[lead, facilitator], [guest, inAWindow]] as const) {
    await window.getByRole('heading', { level: 2, name: questions[question - 1] ?? '', exact: true }).waitFor();
    await window.getByLabel('Ditt bidrag').fill(lineOf(key, question));
    await window.getByRole('button', { name: 'Bidra', exact: true }).click();
  }
  await lead.getByText('14 bidrag er skrevet.').waitFor();
}

describe('A meeting of fourteen people from five tenants, three of them guests and one on the telephone', () => {
  it('begins on the card in the chat, with what was planned', async () => {
    const networks = (await as(facilitator).ask<{ networks: readonly { readonly id: string }[] }>('me')).networks;
    await as(facilitator).ask('conversations/planned', {
      networkId: networks[0]?.id, deckKey: 'tre-sporsmal', date: '2026-11-23', time: '09:30', authorship: 'anonymous', votesEach: 3,
      phases: ['checkIn', 'think', 'reveal', 'group', 'vote', 'discuss', 'agree'],
    });
    await product.arrive(facilitator, chat);
    await product.say(facilitator, 'samtalekort', chat);
    expect(textIn(await cardNow())).toContain('Innsjekk');
    const { items } = await as(facilitator).ask<{ items: readonly { readonly id: string }[] }>('conversations');
    id = items[0]?.id ?? '';
  });

  it('lets three guests in, each by one click of the facilitator', async () => {
    const [now, card] = [product.db.clock.now().toString(), await cardNow()];
    const people = await as(facilitator).ask<{ items: readonly { readonly key: string; readonly label: string }[] }>('local/people');
    const labelOf = (key: string) => people.items.find((one) => one.key === key)?.label ?? key;
    guest = await openTabAs(browser, labelOf(inAWindow), { url: product.url, now, options: phone });
    await guest.goto(`${product.url}/tab/#/conversations/${id}`);
    await guest.getByRole('button', { name: 'Be om å bli med' }).click();
    for (const key of onTheCard) {
      const door = await product.press(key, card, 'Jeg er klar', {}, chat);
      expect(textIn(door)).toContain('Innherred har en samtale');
      await pressTwice(key, door, 'Be om å bli med');
    }
    lead = await openTabAs(browser, 'Koordinator, Innherred', { url: product.url, now });
    await lead.goto(`${product.url}/tab/#/conversations/${id}`);
    await lead.getByText('3 venter på å bli sluppet inn.').waitFor();
    for (const label of guests.map(labelOf)) {
      await lead.getByRole('button', { name: `Slipp inn ${label}` }).click();
      await lead.getByText(label, { exact: true }).waitFor({ state: 'detached' });
    }
    await guest.getByRole('button', { name: 'Jeg er klar' }).click();
    for (const key of byCard) await pressTwice(key, await cardNow(), 'Jeg er klar');
    for (const key of byApi) await as(key).ask(`conversations/${id}/ready`, { ready: true }, 'PUT');
    await lead.getByText(`${byCard.length + byApi.length + 1} er klare.`).waitFor();
    await lead.getByRole('button', { name: 'Begynn' }).click();
  });

  it.each([1, 2, 3])('keeps every line of question %i once, and shows nobody’s before the facilitator does', async (question) => {
    await lead.getByRole('button', { name: 'Vis bidragene' }).waitFor();
    await everybodyWrites(question);
    const hidden = await detail('case-contact-levanger');
    expect(hidden.steps[question - 1]?.contributions.map(({ text }) => text)).toEqual([lineOf('case-contact-levanger', question)]);
    await lead.getByRole('button', { name: 'Vis bidragene' }).click();
    await lead.getByRole('button', { name: question === 3 ? 'Samle bidragene' : 'Neste spørsmål' }).waitFor();
    const shown = (await detail(inAWindow)).steps[question - 1]?.contributions.map(({ text }) => text) ?? [];
    expect([...shown].sort()).toEqual(voices.map((voice) => lineOf(voice, question)).sort());
    await lead.getByRole('button', { name: question === 3 ? 'Samle bidragene' : 'Neste spørsmål' }).click();
  });

  it('groups, and loses no line in it', async () => {
    await lead.getByRole('button', { name: 'Gå til avstemning' }).waitFor();
    const heads = (await detail()).steps.map(({ contributions }) => contributions[0]?.id);
    const rest = (await detail()).steps.flatMap(({ contributions }, at) => contributions.slice(1).map((line) => ({ line: line.id, to: heads[at] })));
    await Promise.all(rest.map(({ line, to }, at) =>
      as(byApi[at % byApi.length] ?? '').ask(`conversations/${id}/contributions/${line}/theme`, { to }, 'PUT')));
    expect((await detail()).themes.map((theme) => theme.others.length)).toEqual([13, 13, 13]);
    await lead.getByRole('button', { name: 'Gå til avstemning' }).click();
    await lead.getByRole('button', { name: 'Snakk om temaene' }).waitFor();
  });

  it('counts each one’s votes once', async () => {
    const themes = (await detail()).themes.map((theme) => theme.id);
    const card = await cardNow();
    for (const key of byCard) await pressTwice(key, card, 'Gi stemmer', { themes: themes.join(',') });
    for (const key of [...byApi, inAWindow, facilitator]) {
      for (let twice = 0; twice < 2; twice += 1) await as(key).ask(`conversations/${id}/contributions/${themes[0]}/votes`, { votes: 3 }, 'PUT');
    }
    const [cards, whole] = [byCard.length, 3 * (byApi.length + 2)];
    await lead.getByText(`${3 * cards + whole} stemmer er gitt.`).waitFor();
    await lead.getByRole('button', { name: 'Snakk om temaene' }).click();
    await lead.getByText(`Tema 1 av 3 · ${cards + whole} stemmer`).waitFor();
    await guest.getByText(`Tema 1 av 3 · ${cards + whole} stemmer`).waitFor();
    for (const at of [2, 3]) {
      await lead.getByRole('button', { name: 'Neste tema' }).click();
      await lead.getByText(`Tema ${at} av 3 · ${cards} stemmer`).waitFor();
    }
    await lead.getByRole('button', { name: 'Bli enige' }).click();
  });

  it('ends with minutes that everybody has approved, and in which nothing is left out', async () => {
    await lead.getByRole('button', { name: 'Avslutt samtalen' }).click();
    await lead.getByLabel('Avtale 1', { exact: true }).fill('Felles kurs i mars');
    await lead.getByRole('button', { name: 'Avslutt og lagre' }).click();
    await lead.getByRole('heading', { level: 2, name: 'Det vi ble enige om' }).waitFor();
    const card = await cardNow();
    for (const key of byCard) await pressTwice(key, card, 'Godkjenn bidragene mine');
    for (const key of byApi) await as(key).ask(`conversations/${id}/approval`, {}, 'PUT');
    for (const window of [guest, lead]) {
      await window.getByRole('button', { name: 'Godkjenn bidragene mine' }).click();
      await window.getByText('Takk, bidragene dine er godkjent.').waitFor();
    }
    await lead.getByRole('button', { name: 'Godkjenn referatet' }).click();
    await lead.getByRole('button', { name: 'Last ned referatet (.docx)' }).waitFor();
    await guest.reload();
    await guest.getByRole('button', { name: 'Last ned referatet (.docx)' }).waitFor();
    const minutes = await detail(inAWindow);
    expect(minutes).toMatchObject({ leftOut: 0, minutesAt: expect.any(String) as string });
    expect(minutes.steps.flatMap(({ contributions }) => contributions.map(({ text }) => text)).sort())
      .toEqual([1, 2, 3].flatMap((question) => voices.map((voice) => lineOf(voice, question))).sort());
  });

  it('has left one card in the chat, one request of each guest, and nothing that says who wrote', async () => {
    const card = await cardNow();
    expect(textIn(card)).toContain('Felles kurs i mars');
    expect(buttonsIn(card).map(({ verb }) => verb)).toEqual([]);
    const { rows } = (await product.db.owner.transaction((tx) => tx.execute(sql`select
      (select count(*)::int from admission) as requests, (select count(*)::int from contribution) as lines,
      (select count(*)::int from contribution where pseudonym is not null or person_id is not null) as told, (select count(*)::int from discussion_key where conversation_id = ${id}) as keys`))) as { rows: object[] };
    expect(rows[0]).toEqual({ requests: 3, lines: 42, told: 0, keys: 0 });
  });
});
