import type { GroupOffer } from '../group-offer';
import { openBook, type PlaceBook, type PlacePorts } from './place-book';

/** Locks the places of two offers, always in the same order, so that two swaps never wait for each other; undefined when the actor has no part in one. */
export async function openTwoBooks(ports: PlacePorts, one: GroupOffer, other: GroupOffer): Promise<readonly [PlaceBook, PlaceBook] | undefined> {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const books = [await openBook(ports, first), await openBook(ports, second)];
  const bookOf = ({ id }: GroupOffer) => books.find((book) => book?.offer.id === id);
  const [mine, theirs] = [bookOf(one), bookOf(other)];
  return mine === undefined || theirs === undefined ? undefined : [mine, theirs];
}
