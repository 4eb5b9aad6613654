import type { OfferMark } from '../../domain/groupOffers/ports';
import { readId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';

/** Where a list of offers goes on, as a text for the next request. */
export function cursorText({ over, firstStart, id }: OfferMark): string {
  return [over ? 'over' : 'ahead', firstStart.toString(), id].join('_');
}

/** Reads a cursor that came back; undefined when it is none of ours. */
export function readCursor(text: string): OfferMark | undefined {
  const [part, start = '', idText, ...rest] = text.split('_');
  const id = readId<'offer'>(idText);
  if ((part !== 'over' && part !== 'ahead') || id === undefined || rest.length > 0) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(start)) return undefined;
  try {
    return { over: part === 'over', firstStart: Temporal.Instant.from(start), id };
  } catch {
    return undefined;
  }
}
