import { startInChat } from '../../../bot/handlers/conversation-card';
import { endFamilyFromCard, markStepFromCard, startFamilyFromCard } from '../../../bot/handlers/family-conversation';
import type { ActionHandler } from '../../../bot/handler';
import type { ChatPlace, Turn } from '../../../bot/turn';
import { parseAction, type Action } from '../../../cards/actions';
import type { AdaptiveCard } from '../../../cards/adaptive-card';
import { decks } from '../../../cards/samtalekort/decks';
import type { Calendars } from '../../../domain/booking/calendars';
import { buttonIn, buttonsIn, textIn } from '../../support/card-reading';
import { freshDatabase, type TestDatabase } from '../../support/database';

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

async function turnOf(personKey: string, kind: ChatPlace['kind'] = 'personal'): Promise<Turn> {
  const actor = await db.as(personKey);
  return {
    actor,
    account: { tenantId: 'tenant', objectId: personKey },
    place: { kind, chatId: `a:${personKey}`, tenantId: 'tenant', serviceUrl: 'https://example.no' },
    product: { asActor: db.asActor, clock: db.clock.now, calendars: {} as Calendars, decks },
    rendering: () => ({ language: actor.language, rendering: db.newId<'rendering'>() }),
    tabPage: (path) => `https://example.no/tab/#${path}`,
  };
}

const handlers = {
  'conversations.startFamily': startFamilyFromCard,
  'conversations.markStep': markStepFromCard,
  'conversations.endFamily': endFamilyFromCard,
};

async function press(turn: Turn, card: AdaptiveCard, title: string, typed: Record<string, string> = {}): Promise<AdaptiveCard> {
  const action = parseAction({ ...buttonIn(card, title).data, ...typed });
  if (typeof action === 'string' || !(action.verb in handlers)) throw new Error(`not pressed: ${JSON.stringify(action)}`);
  return (handlers[action.verb as keyof typeof handlers] as ActionHandler<Action['verb']>)(turn, action);
}

async function started(deckKey: string): Promise<{ turn: Turn; card: AdaptiveCard }> {
  const turn = await turnOf('case-contact-verdal');
  const asked = await startInChat(turn);
  if (asked === undefined) throw new Error('nothing was asked');
  return { turn, card: await press(turn, asked, 'Start samtalen', { deckKey }) };
}

describe('«samtalekort» in a personal chat', () => {
  it('asks a case contact which card to begin with, and offers none that is for networks', async () => {
    const asked = await startInChat(await turnOf('case-contact-verdal'));
    expect(asked && textIn(asked)).toContain('Veien videre');
    expect(asked && textIn(asked)).not.toContain('Hvor er vi?');
  });

  it('asks nobody else', async () => {
    for (const key of ['coordinator-innherred', 'counsellor-verdal-1']) {
      const answer = await startInChat(await turnOf(key));
      expect(answer && textIn(answer)).toContain('Samtalekortet startes i chatten til møtet');
    }
  });
});

describe('A conversation with a family in the chat', () => {
  it('goes step by step to the end', async () => {
    const { turn, card } = await started('levekar');
    expect(textIn(card)).toContain('▶ Neste · Steg 1 av 5');
    const second = await press(turn, card, 'Gjort');
    expect(textIn(second)).toContain('Steget er gjort.');
    expect(textIn(second)).toContain('▶ Neste · Steg 2 av 5');
    const over = await press(turn, second, 'Avslutt samtalen');
    expect(textIn(over)).toContain('Samtalen er avsluttet.');
    expect(buttonsIn(over)).toEqual([]);
  });

  it('counts a step once when the same button is pressed twice', async () => {
    const { turn, card } = await started('levekar');
    await press(turn, card, 'Gjort');
    const again = await press(turn, card, 'Gjort');
    expect(textIn(again)).toContain('Dette er allerede gjort.');
    expect(textIn(again)).toContain('▶ Neste · Steg 2 av 5');
  });

  it('takes a no for an answer', async () => {
    const { turn, card } = await started('veien-videre');
    expect(textIn(await press(turn, card, 'Takket nei'))).toContain('Det er notert at de takket nei.');
  });

  it('is nothing to somebody from another service who has got hold of the card', async () => {
    const { card } = await started('levekar');
    const answer = await press(await turnOf('case-contact-levanger'), card, 'Gjort');
    expect(textIn(answer)).toContain('Vi finner ikke dette.');
    expect(textIn(answer)).not.toContain('Økonomi');
  });

  it('is not started where others can see the answer', async () => {
    const asked = await startInChat(await turnOf('case-contact-verdal'));
    if (asked === undefined) throw new Error('nothing was asked');
    const answer = await press(await turnOf('case-contact-verdal', 'group'), asked, 'Start samtalen', { deckKey: 'levekar' });
    expect(textIn(answer)).toContain('Dette har du ikke tilgang til');
  });
});
