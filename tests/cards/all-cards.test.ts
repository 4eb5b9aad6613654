import { parseAction, verbs } from '../../cards/actions';
import type { AdaptiveCard, ExecuteAction } from '../../cards/adaptive-card';
import { allSamples } from '../../commands/cards/all-samples';
import { cardFaults } from '../../commands/cards/card-faults';
import { writtenCards } from '../../commands/cards/written-cards';
import { sentCards } from '../../domain/messages';

const cards = writtenCards(allSamples);
const anyId = '00000000-0000-4000-8000-00000000000f';

interface CardInput {
  readonly id: string;
  readonly label?: string;
  readonly type: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly value?: string | number;
  readonly choices?: readonly { readonly value: string }[];
}

/** Every object of a card with a type that begins so, wherever it stands. */
function partsIn(node: unknown, type: string): readonly unknown[] {
  if (Array.isArray(node)) return node.flatMap((one) => partsIn(one, type));
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && String(node.type).startsWith(type) ? [node] : [];
  return [...own, ...Object.values(node).flatMap((one) => partsIn(one, type))];
}

const inputsIn = (card: AdaptiveCard) => partsIn(card, 'Input.') as readonly CardInput[];
const buttonsIn = (card: AdaptiveCard) => partsIn(card, 'Action.Execute') as readonly ExecuteAction[];

/** What a client sends for the inputs when a person has filled them in: its own value, else one that would do. */
function filledIn(card: AdaptiveCard): Record<string, string> {
  const would: Readonly<Record<string, string>> = { 'Input.Number': '1', 'Input.Date': '2026-12-01', 'Input.Time': '09:00' };
  return Object.fromEntries(
    inputsIn(card).map((input) => [input.id, String(input.value ?? input.choices?.[0]?.value ?? would[input.type] ?? anyId)]),
  );
}

describe.each(cards.map((card) => [card.name, card] as const))('%s', (_, { json, language }) => {
  it('is taken by every client', () => {
    expect(cardFaults(json)).toEqual([]);
  });

  it('says which language it is in, and what it is where it cannot be shown', () => {
    expect(json.lang).toBe(language);
    expect(json.fallbackText).not.toBe('');
  });

  it('has a label on every input, and words for one left empty', () => {
    for (const { id, label, isRequired, errorMessage } of inputsIn(json)) {
      expect([id, label?.trim()]).not.toEqual([id, '']);
      expect([id, typeof label]).toEqual([id, 'string']);
      if (isRequired === true) expect([id, typeof errorMessage]).toEqual([id, 'string']);
    }
  });

  it('has inputs whose names hide nothing that a button carries', () => {
    const names = inputsIn(json).map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    for (const { data, associatedInputs } of buttonsIn(json)) {
      if (associatedInputs !== 'none') expect(names.filter((name) => name in data)).toEqual([]);
    }
  });

  it('has buttons that come back as an action that can be read, in old clients too', () => {
    for (const button of buttonsIn(json)) {
      const typed = button.associatedInputs === 'none' ? {} : filledIn(json);
      expect(verbs).toContain(button.verb);
      expect(parseAction({ ...button.data, ...typed })).toMatchObject({ verb: button.verb });
      expect(button.fallback).toEqual({ type: 'Action.Submit', title: button.title, data: button.data });
    }
  });
});

describe('The samples of the cards', () => {
  it('have a card for everything that the outbox sends', () => {
    const shown = new Set(cards.map(({ card }) => card));
    expect(sentCards.filter((card) => !shown.has(card))).toEqual([]);
  });

  it('have names of their own, fit for a file', () => {
    const names = cards.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+\.[a-zA-Z-]+\.(nb|nn)$/);
  });

  it('press every verb that a card can come back with', () => {
    const pressed = new Set(cards.flatMap(({ json }) => buttonsIn(json).map(({ verb }) => verb)));
    expect(verbs.filter((verb) => !pressed.has(verb))).toEqual([]);
  });
});
