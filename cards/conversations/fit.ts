import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { text } from '../frame';
import { escapeMarkdown } from '../escape-markdown';

/** Teams takes 28 KB in UTF-16, two bytes a character; the rest is left for the message around the card. */
const mostCharacters = 13_600;

/** What is left of a card's room, in characters of its JSON. */
export function roomLeft(card: AdaptiveCard): number {
  return mostCharacters - JSON.stringify(card).length;
}

/** How much of a card's room some elements take. */
export function roomOf(elements: readonly CardElement[]): number {
  return elements.reduce((sum, element) => sum + JSON.stringify(element).length + 1, 0);
}

/** How many of the elements, from the first on, fit into the room. */
export function fitting(elements: readonly CardElement[], room: number): number {
  let left = room;
  const tooMany = elements.findIndex((element) => {
    left -= roomOf([element]);
    return left < 0;
  });
  return tooMany === -1 ? elements.length : tooMany;
}

/** A line that somebody wrote, as it stands. */
export function line(written: string): CardElement {
  return text(`• ${escapeMarkdown(written)}`, { spacing: 'small' });
}

/** The newest of the lines that fit into the room, oldest first, and how many had to be left out. */
export function newestLines(written: readonly string[], room: number): { shown: readonly CardElement[]; left: number } {
  const lines = written.map(line);
  const left = lines.length - fitting(lines.toReversed(), room);
  return { shown: lines.slice(left), left };
}
