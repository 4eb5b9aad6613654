import type { NetworksEdition, Wording } from '../../domain/conversations/deck';
import type { Language } from '../../domain/language';

/** What a deck is called where one is chosen; a network's own says whose it is. */
export function deckTitle({ title, edition }: { readonly title: Wording; readonly edition?: NetworksEdition }, language: Language): string {
  return edition === undefined ? title[language] : `${title[language]} (${edition.networkName})`;
}
