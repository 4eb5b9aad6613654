import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { EditionOfDeck } from '../../domain/conversations/ownDecks/own-deck';
import type { OwnDeckPorts } from '../../domain/conversations/ownDecks/ports';
import type { DeckEditionId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { network } from '../schema/network';
import { deckEdition, ownDeck } from '../schema/own-decks';

/** Networks' own decks, seen as the actor of the transaction. */
export function ownDecksStore(tx: Transaction): OwnDeckPorts {
  return {
    make: async (deck) => {
      await tx.insert(ownDeck).values(deck);
    },
    change: async ({ id, retiredAt, version }) => {
      const rows = await tx.update(ownDeck).set({ retiredAt, version })
        .where(and(eq(ownDeck.id, id), eq(ownDeck.version, version - 1))).returning({ id: ownDeck.id });
      return rows.length === 1;
    },
    addEdition: async (edition) => {
      await tx.insert(deckEdition).values(edition);
    },
    editions: (ids) => editionsWith(tx, ids),
    newest: async (id) => {
      const [found] = await read(tx, and(eq(ownDeck.id, id), isNewest));
      return found;
    },
    list: () => read(tx, isNewest),
  };
}

/** The editions with these ids, of any deck that the transaction's role may see. */
async function editionsWith(tx: Transaction, ids: readonly DeckEditionId[]): Promise<readonly EditionOfDeck[]> {
  return ids.length === 0 ? [] : read(tx, inArray(deckEdition.id, [...ids]));
}

const isNewest = sql`not exists (select from deck_edition later where later.own_deck_id = ${ownDeck.id} and later.number > ${deckEdition.number})`;

async function read(tx: Transaction, which: SQL | undefined): Promise<readonly EditionOfDeck[]> {
  return tx
    .select({ deck: ownDeck, edition: deckEdition, networkName: network.name })
    .from(deckEdition)
    .innerJoin(ownDeck, eq(ownDeck.id, deckEdition.ownDeckId))
    .innerJoin(network, eq(network.id, ownDeck.networkId))
    .where(which)
    // Ids are given in order of birth.
    .orderBy(asc(ownDeck.id), asc(deckEdition.number));
}
