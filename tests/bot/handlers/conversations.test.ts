import { asc, eq } from 'drizzle-orm';
import { parseAction, type Action } from '../../../cards/actions';
import type { AdaptiveCard } from '../../../cards/adaptive-card';
import { startChosen, startInChat } from '../../../bot/handlers/conversation-card';
import { contributeFromCard } from '../../../bot/handlers/contribute';
import { closeFromCard, moveOnFromCard } from '../../../bot/handlers/facilitate';
import { approveFromCard, makeMinutesFromCard } from '../../../bot/handlers/minutes';
import { showLastAgreed } from '../../../bot/handlers/last-agreed';
import type { ActionHandler } from '../../../bot/handler';
import type { ChatPlace, Turn } from '../../../bot/turn';
import { discussionCard } from '../../../cards/conversations/discussion';
import { discussionFacts } from '../../../cards/conversations/discussion-facts';
import { decks } from '../../../cards/samtalekort/decks';
import { standingDeckKey } from '../../../domain/conversations/deck';
import { viewOf } from '../../../domain/conversations/phases/discussion-view';
import type { ConversationId } from '../../../domain/identifiers';
import type { Calendars } from '../../../domain/booking/calendars';
import { asSystem } from '../../../store/as-actor';
import { deliveredDiscussion } from '../../../store/conversations-delivery';
import { outbox } from '../../../store/schema/messages';
import { buttonIn, buttonsIn, textIn } from '../../support/card-reading';
import { freshDatabase, type TestDatabase } from '../../support/database';

let db: TestDatabase;
let chats = 0;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

/** A demonstration person who speaks to the bot in a chat. */
async function turnOf(personKey: string, chatId: string, kind: ChatPlace['kind'] = 'group'): Promise<Turn> {
  const actor = await db.as(personKey);
  const noCalendars = {} as Calendars;
  return {
    actor,
    account: { tenantId: 'tenant', objectId: personKey },
    place: { kind, chatId, tenantId: 'tenant', serviceUrl: 'https://example.no' },
    product: { asActor: db.asActor, clock: db.clock.now, calendars: noCalendars, decks },
    rendering: () => ({ language: actor.language, rendering: db.newId<'rendering'>() }),
    tabPage: (path) => `https://example.no/tab/#${path}`,
  };
}

const handlers = {
  'conversations.start': startChosen,
  'conversations.contribute': contributeFromCard,
  'conversations.moveOn': moveOnFromCard,
  'conversations.close': closeFromCard,
  'conversations.approve': approveFromCard,
  'conversations.makeMinutes': makeMinutesFromCard,
};

/** Presses a button of a card, with what was typed. */
async function press(turn: Turn, card: AdaptiveCard, title: string, typed: Record<string, string> = {}): Promise<AdaptiveCard> {
  const action = parseAction({ ...buttonIn(card, title).data, ...typed });
  if (typeof action === 'string' || !(action.verb in handlers)) throw new Error(`not pressed: ${JSON.stringify(action)}`);
  const handle = handlers[action.verb as keyof typeof handlers] as ActionHandler<Action['verb']>;
  return handle(turn, action);
}

/** What waits for a chat, as the delivery would render it now. */
async function cardInChat(chatId: string): Promise<AdaptiveCard> {
  const [waiting] = await db.owner.transaction((tx) =>
    tx.select().from(outbox).where(eq(outbox.recipient, chatId)).orderBy(asc(outbox.id)));
  if (waiting === undefined) throw new Error(`nothing waits for ${chatId}`);
  const delivered = await asSystem(db.database, 'delivery', (tx) => deliveredDiscussion(tx, waiting.objectId as ConversationId));
  const deck = decks.find(({ key }) => key === delivered?.discussion.conversation.deckKey);
  if (delivered === undefined || deck === undefined) throw new Error('nothing to deliver');
  const { discussion, authors } = delivered;
  const facts = discussionFacts(discussion, deck, { authors, owners: [], page: 'https://example.no/', ...viewOf(discussion, deck) });
  return discussionCard(facts, { language: 'nb', rendering: db.newId<'rendering'>() });
}

/** A discussion that the coordinator has started in a chat of its own. */
async function begun() {
  const chatId = `19:meeting-${(chats += 1)}@thread.v2`;
  const facilitator = await turnOf('coordinator-innherred', chatId);
  expect(await startInChat(facilitator)).toBeUndefined();
  return { chatId, facilitator, member: await turnOf('case-contact-verdal', chatId), card: await cardInChat(chatId) };
}

describe('«samtalekort»', () => {
  it('starts the three standing questions in the meeting’s chat, which gets the card by the outbox', async () => {
    const { card } = await begun();
    expect(textIn(card)).toContain('Spørsmål 1 av 3');
    expect(textIn(card)).toContain('Samtalekort · Innherred');
  });

  it('starts nothing while a discussion is running in the chat', async () => {
    const { facilitator } = await begun();
    const answer = await startInChat(facilitator);
    expect(answer && textIn(answer)).toContain('Det går allerede en samtale her.');
  });

  it.each(['personal', 'channel'] as const)('is refused in a %s chat, with the way to the meeting and the tab', async (kind) => {
    const answer = await startInChat(await turnOf('coordinator-innherred', `19:${kind}`, kind));
    expect(answer && textIn(answer)).toContain('Samtalekortet startes i chatten til møtet');
    expect(JSON.stringify(answer)).toContain('https://example.no/tab/#/conversations');
  });

  it('is refused for somebody who leads no meeting', async () => {
    const answer = await startInChat(await turnOf('case-contact-verdal', '19:another@thread.v2'));
    expect(answer && textIn(answer)).toContain('Dette har du ikke tilgang til');
  });

  it('asks a facilitator of several networks which one is meeting, and starts there', async () => {
    const chatId = '19:advisors@thread.v2';
    const advisor = await turnOf('foster-care-advisor-innherred', chatId);
    const asked = await startInChat(advisor);
    if (asked === undefined) throw new Error('nothing was asked');
    const networkId = JSON.stringify(asked).match(/"title":"Innherred","value":"([^"]+)"/)?.[1] ?? '';
    const answer = await press(advisor, asked, 'Start', { networkId, deckKey: standingDeckKey });
    expect(textIn(answer)).toContain('Samtalen er i gang.');
    expect(textIn(await cardInChat(chatId))).toContain('Samtalekort · Innherred');
  });
});

describe('«Bidra»', () => {
  it('thanks the writer on the same card, and the chat’s card has it when it is revealed', async () => {
    const { chatId, facilitator, member, card } = await begun();
    const answer = await press(member, card, 'Bidra', { text: 'Vi mangler *gruppeledere*' });
    expect(textIn(answer)).toContain('Takk, bidraget er med.');
    expect(textIn(answer)).toContain('Vi mangler \\*gruppeledere\\*');
    expect(textIn(await cardInChat(chatId))).not.toContain('gruppeledere');
    await press(facilitator, card, 'Vis bidragene');
    expect(textIn(await cardInChat(chatId))).toContain('Vi mangler \\*gruppeledere\\*');
  });

  it('answers in the writer’s language', async () => {
    const { chatId, card } = await begun();
    const member = await turnOf('case-contact-verdal', chatId);
    const answer = await press({ ...member, actor: { ...member.actor, language: 'nn' }, rendering: () => ({ language: 'nn', rendering: db.newId<'rendering'>() }) }, card, 'Bidra', { text: 'Hei' });
    expect(textIn(answer)).toContain('Kvar er vi?');
  });

  it('takes effect once for one card and person, and keeps a new text to be pressed again', async () => {
    const { member, facilitator, card } = await begun();
    await press(member, card, 'Bidra', { text: 'Først' });
    const again = await press(member, card, 'Bidra', { text: 'Noe nytt' });
    expect(textIn(again).match(/• Ditt: Først/g)).toHaveLength(1);
    expect(textIn(again)).not.toContain('• Ditt: Noe nytt');
    expect(textIn(await press(member, again, 'Bidra', { text: 'Noe nytt' }))).toContain('• Ditt: Noe nytt');
    expect(textIn(await press(facilitator, card, 'Bidra', { text: 'Fra en annen' }))).toContain('• Ditt: Fra en annen');
  });

  it('says what is wrong and keeps what was typed', async () => {
    const { member, card } = await begun();
    const answer = await press(member, card, 'Bidra', { text: 'Gjelder 10915596784', agreements: 'Halvferdig' });
    expect(textIn(answer)).toContain('ser ut til å ha et fødselsnummer');
    expect(textIn(answer)).toContain('Halvferdig');
    expect(textIn(await press(member, answer, 'Bidra', { text: '' }))).toContain('Skriv noe her først.');
  });

  it('never shows again what holds a number of a person or a way to reach one', async () => {
    const { member, card } = await begun();
    for (const text of ['Gjelder 10915596784', 'Ring 912 34 567']) {
      expect(textIn(await press(member, card, 'Bidra', { text }))).not.toContain(text);
    }
  });

  it('warns of what may be an address, keeps it, and takes it when the writer says that it tells of nobody', async () => {
    const { member, card } = await begun();
    const text = 'Vi møtes i Storgata 12';
    const anyway = 'Bidra likevel: det viser ikke hvem en sak gjelder';
    expect(buttonsIn(card).map(({ title }) => title)).not.toContain(anyway);
    const warned = await press(member, card, 'Bidra', { text });
    expect(textIn(warned)).toContain('Teksten kan ha et navn, en fødselsdato eller en adresse.');
    expect(textIn(warned)).toContain(text);
    expect(textIn(await press(member, warned, anyway, { text }))).toContain(`• Ditt: ${text}`);
  });

  it('shows the question that the meeting has come to when the card is a question behind', async () => {
    const { member, facilitator, card } = await begun();
    await press(facilitator, await press(facilitator, card, 'Vis bidragene'), 'Neste spørsmål');
    const answer = await press(member, card, 'Bidra', { text: 'For sent' });
    expect(textIn(answer)).toContain('Samtalen har gått videre.');
    expect(textIn(answer)).toContain('Spørsmål 2 av 3');
    expect(textIn(answer)).toContain('For sent');
  });

  it('shows nothing of it to somebody from another network', async () => {
    const { chatId, member, card } = await begun();
    await press(member, card, 'Bidra', { text: 'Bare for oss' });
    const answer = await press(await turnOf('case-contact-ytre-namdal', chatId), card, 'Bidra', { text: 'Hei' });
    expect(textIn(answer)).toContain('Be om å bli med');
    expect(textIn(answer)).not.toContain('Bare for oss');
  });
});

describe('The facilitator’s buttons', () => {
  it('are refused to everybody else', async () => {
    const { member, card } = await begun();
    for (const title of ['Vis bidragene', 'Avslutt']) {
      const answer = await press(member, card, title, { text: 'Halvferdig' });
      expect(textIn(answer)).toContain('Bare møtelederen kan gjøre dette.');
      expect(textIn(answer)).toContain('Halvferdig');
    }
  });

  it('move on, and keep what has been written down as agreed', async () => {
    const { facilitator, card } = await begun();
    const answer = await press(facilitator, card, 'Vis bidragene', { agreements: 'Gruppe i februar' });
    expect(textIn(answer)).toContain('Se på bidragene');
    expect(textIn(answer)).toContain('Gruppe i februar');
  });

  it('move one step when an old card is pressed too', async () => {
    const { chatId, facilitator, card } = await begun();
    const elsewhere = await cardInChat(chatId);
    await press(facilitator, card, 'Vis bidragene');
    const answer = await press(facilitator, elsewhere, 'Vis bidragene');
    expect(textIn(answer)).toContain('Noen andre har endret dette');
    expect(textIn(answer)).toContain('Se på bidragene');
  });

  it('close with one agreement a line, and the summary takes the place of the card', async () => {
    const { chatId, facilitator, member, card } = await begun();
    await press(member, card, 'Bidra', { text: 'Mitt bidrag' });
    const answer = await press(facilitator, card, 'Avslutt', { agreements: 'Gruppe i februar\r\n\r\n  Ny runde i mars ' });
    for (const shown of [textIn(answer), textIn(await cardInChat(chatId))]) {
      expect(shown).toContain('• Gruppe i februar');
      expect(shown).toContain('• Ny runde i mars');
      expect(shown).toContain('• Mitt bidrag');
    }
    expect(buttonsIn(answer).map(({ title }) => title)).toEqual(['Godkjenn bidragene mine']);
    const approved = await press(member, answer, 'Godkjenn bidragene mine');
    expect(textIn(approved)).toContain('Takk, bidragene dine er godkjent.');
    expect(textIn(await press(facilitator, approved, 'Godkjenn referatet (for møtelederen)'))).toContain('Referat: Hvor er vi?');
    expect(textIn(await press(facilitator, card, 'Bidra', { text: 'For sent' }))).toContain('Samtalen er avsluttet.');
  });

  it('refuse more agreements than there is room for, and keep them', async () => {
    const { facilitator, card } = await begun();
    const agreements = Array.from({ length: 21 }, (_, at) => `Avtale ${at}`).join('\n');
    const answer = await press(facilitator, card, 'Avslutt', { agreements });
    expect(textIn(answer)).toContain('Skriv høyst 20 linjer');
    expect(textIn(answer)).toContain('Avtale 20');
  });
});

describe('«avtalt sist»', () => {
  it('shows what this chat agreed on last', async () => {
    const { facilitator, member, card } = await begun();
    await press(facilitator, card, 'Avslutt', { agreements: 'Gruppe i april' });
    const answer = await showLastAgreed(member);
    expect(answer && textIn(answer)).toContain('• Gruppe i april');
  });

  it('says so when nothing is agreed', async () => {
    const answer = await showLastAgreed(await turnOf('case-contact-ytre-namdal', 'a:personal', 'personal'));
    expect(answer && textIn(answer)).toContain('Ingen samtale er avsluttet ennå');
  });
});
