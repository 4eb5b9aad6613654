import type { AnswerOf, BodyOf } from '../../../contract/operation';
import type { ownDeckOperations } from '../../../contract/own-decks';

export type Content = AnswerOf<typeof ownDeckOperations.getDeckContent>['content'];
type Sent = BodyOf<typeof ownDeckOperations.makeDeck>['content'];

/** The same text in bokmål and nynorsk, as it is typed. */
export interface Words {
  readonly nb: string;
  readonly nn: string;
}

/** A step of a deck as it is typed; what helps the talk along stands on lines. */
export interface DraftStep {
  /** Tells steps apart while they are moved about. */
  readonly id: number;
  readonly question: Words;
  readonly prompts: Words;
  readonly purpose: Words;
  readonly participants: Words;
  /** NaN when nothing is said. */
  readonly minutes: number;
  readonly written: boolean;
}

/** A deck as it is typed. */
export interface DeckDraft extends Omit<Content, 'steps'> {
  readonly steps: readonly DraftStep[];
}

const empty: Words = { nb: '', nn: '' };
const isEmpty = ({ nb, nn }: Words): boolean => nb.trim() === '' && nn.trim() === '';

let born = 0;

/** A step in which nothing is typed yet. */
export function emptyStep(written: boolean): DraftStep {
  return { id: (born += 1), question: empty, prompts: empty, purpose: empty, participants: empty, minutes: Number.NaN, written };
}

/** A deck in which nothing is typed yet but who takes part. */
export function emptyDeck(participants: Words, written: boolean): DeckDraft {
  return { title: empty, purpose: empty, participants, deskCalendar: false, steps: [emptyStep(written)] };
}

/** What is kept, or was pasted, to be typed on. */
export function draftOf(content: Content): DeckDraft {
  return {
    ...content,
    steps: content.steps.map(({ question, prompts, purpose = empty, participants = empty, minutes = Number.NaN, written }) => ({
      id: (born += 1), question, purpose, participants, minutes, written,
      prompts: { nb: prompts.map(({ nb }) => nb).join('\n'), nn: prompts.map(({ nn }) => nn).join('\n') },
    })),
  };
}

/** What is sent; a line that helps in one language alone goes along, so that the other is asked for. */
export function contentOf({ steps, ...deck }: DeckDraft): Sent {
  return {
    ...deck,
    steps: steps.map(({ question, prompts, purpose, participants, minutes, written }) => ({
      question, prompts: promptsOf(prompts), written,
      ...(isEmpty(purpose) ? {} : { purpose }),
      ...(isEmpty(participants) ? {} : { participants }),
      ...(Number.isNaN(minutes) ? {} : { minutes }),
    })),
  };
}

/** A deck with what was pasted added: steps after those that say something, and other texts where nothing is typed. */
export function withPasted(draft: DeckDraft, pasted: Content): DeckDraft {
  const { title, purpose, participants, deskCalendar, phases, steps } = draftOf(pasted);
  const or = (typed: Words, other: Words) => (isEmpty(typed) ? other : typed);
  return {
    title: or(draft.title, title), purpose: or(draft.purpose, purpose), participants: or(draft.participants, participants),
    deskCalendar: draft.deskCalendar || deskCalendar,
    ...(phases === undefined ? {} : { phases }),
    steps: [...draft.steps.filter(({ question, prompts }) => !isEmpty(question) || !isEmpty(prompts)), ...steps],
  };
}

function promptsOf({ nb, nn }: Words): Words[] {
  const [first, second] = [linesOf(nb), linesOf(nn)];
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => ({ nb: first[at] ?? '', nn: second[at] ?? '' }));
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
