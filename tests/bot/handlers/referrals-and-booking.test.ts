import { sql } from 'drizzle-orm';
import { sendFromExtension } from '../../../bot/handlers/referral-extension';
import { actionRoutes, commandRoutes } from '../../../bot/routes';
import type { CommandName } from '../../../bot/command';
import type { ActionHandler } from '../../../bot/handler';
import type { Turn } from '../../../bot/turn';
import { parseAction, type Verb } from '../../../cards/actions';
import type { AdaptiveCard, Choice } from '../../../cards/adaptive-card';
import type { Calendars } from '../../../domain/booking/calendars';
import { bookingTexts } from '../../../texts/booking';
import { referralDraftTexts } from '../../../texts/referral-drafts';
import { referralTexts } from '../../../texts/referrals';
import { refusalTexts } from '../../../texts/refusals';
import { noCalendars } from '../../support/no-calendars';
import { buttonIn, buttonsIn, textIn, valuesIn } from '../../support/card-reading';
import { freshDatabase, type TestDatabase } from '../../support/database';

const [words, referralWords] = [bookingTexts.nb, referralTexts.nb];
const order = 'Ønsker hjelp med grenser';

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

async function turnOf(key: string, kind: Turn['place']['kind'] = 'personal', calendars: Calendars = noCalendars): Promise<Turn> {
  const actor = await db.as(key);
  return {
    actor,
    account: { tenantId: 'tenant', objectId: key },
    place: { kind, chatId: `chat-${key}`, tenantId: 'tenant', serviceUrl: 'https://example.no' },
    product: { asActor: db.asActor, clock: db.clock.now, calendars, decks: [] },
    rendering: () => ({ language: actor.language, rendering: db.newId<'rendering'>() }),
    tabPage: (path) => `https://example.no/tab/#${path}`,
  };
}

async function say(turn: Turn, command: CommandName): Promise<AdaptiveCard> {
  const card = await commandRoutes[command](turn);
  if (card === undefined) throw new Error('no card');
  return card;
}

/** What a client sends: what the inputs hold, what was typed, and the button's own data. */
async function press(turn: Turn, card: AdaptiveCard, title: string, typed: Record<string, string> = {}): Promise<AdaptiveCard> {
  const button = buttonIn(card, title);
  const filled = button.associatedInputs === 'none' ? {} : { ...valuesIn(card.body), ...typed };
  const action = parseAction({ ...filled, ...button.data });
  if (typeof action === 'string') throw new Error(action);
  return (actionRoutes[action.verb] as ActionHandler<Verb>)(turn, action);
}

function choicesOf(card: AdaptiveCard, id: string): readonly Choice[] {
  const found = JSON.stringify(card.body).includes(`"id":"${id}"`)
    ? (card.body.find((one) => 'id' in one && one.id === id) as { choices?: readonly Choice[] } | undefined)
    : undefined;
  return found?.choices ?? [];
}

const filled = { category: 'homeBasedMeasures', orderSummary: order, place: '5038' };
const send = async (turn: Turn, typed: Record<string, string> = {}) =>
  press(turn, await say(turn, 'newReferral'), referralWords.newReferral.send, { ...filled, ...typed });

describe('«ny henvendelse»', () => {
  it('answers with a reference, and not with what was written', async () => {
    const card = await send(await turnOf('case-contact-verdal'));
    expect(textIn(card)).toMatch(/[A-Z]{4}-[A-Z]{4}/);
    expect(textIn(card)).not.toContain(order);
  });

  it('offers the own municipalities first', async () => {
    const form = await say(await turnOf('case-contact-verdal'), 'newReferral');
    expect(choicesOf(form, 'place').slice(0, 2).map(({ title }) => title)).toEqual(['Teams', 'Verdal']);
    expect(choicesOf(form, 'category')).toHaveLength(5);
  });

  it('keeps what was typed when something must be put right', async () => {
    const card = await send(await turnOf('case-contact-verdal'), { category: '', place: '' });
    expect(textIn(card)).toContain(refusalTexts.nb.categoryIsUnknown);
    expect(textIn(card)).toContain(refusalTexts.nb.placeIsUnknown);
    expect(valuesIn(card.body)).toMatchObject({ orderSummary: order });
  });

  it('does not show an identity number again, but keeps the rest', async () => {
    const card = await send(await turnOf('case-contact-verdal'), { orderSummary: 'Gjelder 10915596784' });
    expect(textIn(card)).toContain(refusalTexts.nb.identityNumberInText);
    expect(JSON.stringify(card)).not.toContain('Gjelder');
    expect(valuesIn(card.body)).toMatchObject({ category: 'homeBasedMeasures', place: '5038' });
  });

  it('does not show the text again where others read', async () => {
    const card = await send(await turnOf('case-contact-verdal', 'channel'), { category: '' });
    expect(JSON.stringify(card)).not.toContain(order);
  });

  it('is sent once when the same press arrives again', async () => {
    const turn = await turnOf('case-contact-verdal');
    const form = await say(turn, 'newReferral');
    await press(turn, form, referralWords.newReferral.send, filled);
    expect(textIn(await press(turn, form, referralWords.newReferral.send, filled))).toContain(referralWords.sent.before);
  });

  it('says in plain words who cannot send, and why', async () => {
    expect(textIn(await say(await turnOf('group-leader-bufetat'), 'newReferral'))).toContain(referralWords.newReferral.notForYou);
    expect(textIn(await say(await turnOf('case-contact-sunnhordland'), 'newReferral'))).toContain(referralTexts.nn.newReferral.outsideTheArea);
  });
});

describe('«ledig tid»', () => {
  const find = async (turn: Turn, typed: Record<string, string> = {}) => {
    const ask = await press(turn, await say(turn, 'freeHour'), words.waiting.find);
    return press(turn, ask, words.ask.show, typed);
  };

  it('goes from the waiting henvendelse to an agreed hour in four presses or fewer', async () => {
    const turn = await turnOf('coordinator-base');
    const waiting = await say(turn, 'freeHour');
    expect(textIn(waiting)).toContain(order);
    let presses = 0;
    const pressed = (card: AdaptiveCard, title: string, typed = {}) => {
      presses += 1;
      return press(turn, card, title, typed);
    };
    const hours = await pressed(await pressed(waiting, words.waiting.find), words.ask.show, { counsellors: '2' });
    const [choice] = choicesOf(hours, 'chosen');
    presses += 1; // choosing the hour
    const booked = await pressed(hours, words.slots.book, { chosen: choice?.value ?? '' });
    expect(textIn(booked)).toContain(words.hourBooked.body);
    expect(textIn(booked)).not.toContain(order);
    expect(presses).toBeLessThanOrEqual(4);
  });

  it('offers at most eight hours, on several days', async () => {
    await send(await turnOf('case-contact-verdal'));
    const titles = choicesOf(await find(await turnOf('coordinator-base')), 'chosen').map(({ title }) => title);
    expect(titles).toHaveLength(8);
    expect(new Set(titles.map((title) => title.split(' kl.')[0])).size).toBeGreaterThan(2);
  });

  it('shows what is left when somebody was quicker', async () => {
    for (const key of ['case-contact-verdal', 'case-contact-levanger']) await send(await turnOf(key));
    const turn = await turnOf('coordinator-base');
    const [one, other] = [await find(turn, { skill: 'tryggBase' }), await say(turn, 'freeHour')];
    const second = buttonsIn(other).filter(({ title }) => title === words.waiting.find)[1];
    if (second === undefined) throw new Error('only one referral waits');
    const asked = parseAction(second.data);
    if (typeof asked === 'string' || asked.verb !== 'booking.askForHour') throw new Error('no question');
    const question = await actionRoutes['booking.askForHour'](turn, asked);
    const late = await press(turn, question, words.ask.show, { skill: 'tryggBase' });
    const chosen = choicesOf(one, 'chosen')[0]?.value ?? '';
    expect(textIn(await press(turn, one, words.slots.book, { chosen }))).toContain(words.hourBooked.body);
    const refused = await press(turn, late, words.slots.book, { chosen });
    expect(textIn(refused)).toContain(refusalTexts.nb.counsellorIsTaken);
    expect(choicesOf(refused, 'chosen').map(({ value }) => value)).not.toContain(chosen);
  });

  it('asks for a choice when none was made', async () => {
    const turn = await turnOf('coordinator-base');
    const hours = await find(turn);
    expect(textIn(await press(turn, hours, words.slots.book, { chosen: '2026-99-99T99:99:99Z|x' }))).toContain(words.slots.choiceMissing);
  });

  it('brings the question back, as it was asked, when it cannot be answered', async () => {
    const turn = await turnOf('coordinator-base');
    const card = await find(turn, { weeks: '5000', minutes: '30' });
    expect(textIn(card)).toContain(refusalTexts.nb.rangeIsTooLong);
    expect(valuesIn(card.body)).toMatchObject({ minutes: '30' });
    expect(textIn(await find(turn, { from: 'i morgen' }))).toContain(refusalTexts.nb.dateIsUnreadable);
  });

  it('names counsellors whose calendar could not be read', async () => {
    const turn = await turnOf('coordinator-base', 'personal', { connected: true, busyTimes: async (people) => ({ busy: new Map(), unknown: people.slice(0, 1), states: [] }) });
    expect(textIn(await find(turn))).toContain('Kalenderen kunne ikke leses for: Veileder');
  });

  it.each(['channel', 'group'] as const)('shows nothing of a henvendelse in a %s', async (kind) => {
    const [own, shared] = [await turnOf('coordinator-base'), await turnOf('coordinator-base', kind)];
    const waiting = await say(own, 'freeHour');
    const ask = await press(own, waiting, words.waiting.find);
    const hours = await press(own, ask, words.ask.show);
    const elsewhere = [
      await say(shared, 'freeHour'), await press(shared, waiting, words.waiting.find), await press(shared, ask, words.ask.show),
      await press(shared, hours, words.slots.again),
    ];
    for (const card of elsewhere) expect(textIn(card)).toContain(words.inPrivate.body);
  });

  it('is for the base’s coordinator alone', async () => {
    expect(textIn(await say(await turnOf('case-contact-verdal'), 'freeHour'))).toContain(words.waiting.notForYou);
    const waiting = await say(await turnOf('coordinator-base'), 'freeHour');
    expect(textIn(await press(await turnOf('case-contact-levanger'), waiting, words.waiting.find))).toMatch(/Vi finner ikke dette|ikke tilgang/);
  });
});

describe('«forfall»', () => {
  it('lists one’s own hours, and reports each of them by one press, also from the same rendering', async () => {
    const coordinator = await turnOf('coordinator-base');
    const counsellor = await turnOf('counsellor-inn-trondelag-2');
    for (let count = 0; count < 2; count += 1) {
      await send(await turnOf('case-contact-verdal'));
      const ask = await press(coordinator, await say(coordinator, 'freeHour'), words.waiting.find);
      const hours = await press(coordinator, ask, words.ask.show, { skill: 'tryggBase', counsellors: '2' });
      await press(coordinator, hours, words.slots.book, { chosen: choicesOf(hours, 'chosen')[0]?.value ?? '' });
    }
    const list = await say(counsellor, 'absence');
    const buttons = buttonsIn(list).filter(({ title }) => title === words.absence.report);
    expect(buttons.length).toBeGreaterThanOrEqual(2);
    for (const button of buttons) {
      const action = parseAction(button.data);
      if (typeof action === 'string' || action.verb !== 'booking.reportAbsenceInList') throw new Error('not read');
      expect(textIn(await actionRoutes['booking.reportAbsenceInList'](counsellor, action))).toContain(words.absence.done);
    }
    const after = await say(counsellor, 'absence');
    expect(buttonsIn(after)).toEqual([]);
    expect(textIn(after)).toContain(words.absence.reported);
  });

  it('has nothing to offer who holds no hours', async () => {
    expect(textIn(await say(await turnOf('case-contact-verdal'), 'absence'))).toContain(words.absence.none);
  });
});

describe('A henvendelse from the box where one writes', () => {
  const typed = { category: 'other', orderSummary: 'Ønsker en drøfting av samarbeid', place: 'own', urgent: 'yes' };
  const sentBy = async () => ((await db.owner.transaction((tx) => tx.execute(sql`select urgent, municipality_number from referral
    where order_summary = ${typed.orderSummary}`))) as { rows: unknown[] }).rows;

  it('is sent by one form, tells the reference in words, and is one however often it is pressed', async () => {
    const turn = await turnOf('case-contact-verdal', 'group');
    const [first, second] = [await sendFromExtension(turn, typed), await sendFromExtension(turn, typed)];
    expect(first).toMatchObject({ kind: 'message', text: expect.stringMatching(/^Henvendelsen er sendt til Kompetansebasen\. Skriv referansen [A-Z]{4}-[A-Z]{4} /) as string });
    expect(second).toMatchObject({ text: 'Du har alt sendt denne henvendelsen i dag.' });
    expect(await sentBy()).toEqual([{ urgent: true, municipality_number: '5038' }]);
  });

  it('is refused in words, without what was written, and nothing is kept', async () => {
    const turn = await turnOf('case-contact-verdal', 'group');
    const refused = await sendFromExtension(turn, { ...typed, orderSummary: 'Gjelder 10915596784' });
    expect(refused).toEqual({ kind: 'message', text: `Henvendelsen er ikke sendt. ${refusalTexts.nb.identityNumberInText}` });
    expect(await sendFromExtension(turn, {})).toMatchObject({ text: expect.stringContaining(refusalTexts.nb.categoryIsUnknown) as string });
    expect(await sendFromExtension(await turnOf('coordinator-base', 'group'), typed)).toMatchObject({ text: expect.stringContaining(refusalTexts.nb.notAllowed) as string });
    expect(await sentBy()).toHaveLength(1);
  });
});

describe('A draft from the form in Teams', () => {
  const drafts = referralDraftTexts.nb;
  const half = { category: 'fosterParentGuidance', orderSummary: order, place: '' };
  const count = async () => ((await db.owner.transaction((tx) =>
    tx.execute(sql`select count(*)::integer as n from referral_draft where ended_at is null`))) as { rows: { n: number }[] }).rows[0]?.n;
  const begun = async (turn: Turn) => press(turn, await say(turn, 'newReferral'), drafts.save, half);

  it('is found again by the command, with what was typed, and is gone once it is sent', async () => {
    const turn = await turnOf('case-contact-levanger');
    expect(textIn(await begun(turn))).toContain('Kladden er lagret');
    const list = await say(turn, 'newReferral');
    expect(JSON.stringify(list)).not.toContain(order);
    const form = await press(turn, list, drafts.goOn);
    expect(valuesIn(form.body)).toMatchObject({ category: 'fosterParentGuidance', orderSummary: order });
    expect(textIn(await press(turn, form, referralWords.newReferral.send, { place: 'teams' }))).toMatch(/[A-Z]{4}-[A-Z]{4}/);
    expect(await count()).toBe(0);
    // The card that the draft was opened from is old now.
    expect(textIn(await press(turn, list, drafts.goOn))).toContain(drafts.gone);
  });

  it('is one draft however often it is saved, and what an old card holds is kept beside it', async () => {
    const turn = await turnOf('service-leader-verdal');
    const form = await say(turn, 'newReferral');
    const saved = await press(turn, form, drafts.save, half);
    await press(turn, form, drafts.save, half);
    await press(turn, saved, drafts.save, { place: 'teams' });
    expect(await count()).toBe(1);
    expect(textIn(await press(turn, form, drafts.save, { ...half, orderSummary: 'Noe annet' }))).toContain('egen kladd');
    expect(await count()).toBe(2);
  });

  it('is never shown where others read, and keeps no number of a person', async () => {
    const channel = await turnOf('case-contact-verdal', 'channel');
    expect(JSON.stringify(await begun(channel))).not.toContain(order);
    expect(JSON.stringify(await say(channel, 'newReferral'))).not.toContain(drafts.goOn);
    const own = await turnOf('case-contact-midtre-namdal');
    const refused = await press(own, await say(own, 'newReferral'), drafts.save, { ...half, orderSummary: 'Gjelder 10915596784' });
    expect(textIn(refused)).toContain(refusalTexts.nb.identityNumberInText);
    expect(JSON.stringify(refused)).not.toContain('Gjelder');
  });

  it('is its writer’s alone', async () => {
    const list = await say(await turnOf('service-leader-verdal'), 'newReferral');
    expect(textIn(await press(await turnOf('service-leader-inn-trondelag'), list, drafts.goOn))).toContain(drafts.gone);
  });
});
