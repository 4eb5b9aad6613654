import type { Fields, PayloadReader } from '../payload';
import { textIn } from '../payload';

/** The verbs of the network area's cards. */
export interface NetworkPayloads {
  /** Local mode only: who the sender is from now on. */
  'network.actAs': { readonly personKey: string };
  /** Ties the channel the card is in to a service or a network: `organisation:ID` or `network:ID`. */
  'network.linkChannel': { readonly place: string };
}

export const networkReaders: { readonly [V in keyof NetworkPayloads]: PayloadReader<NetworkPayloads[V]> } = {
  'network.actAs': (fields) => required({ personKey: textIn(fields, 'personKey') }),
  'network.linkChannel': (fields) => required({ place: textIn(fields, 'place') }),
};

function required<P extends Fields>(payload: P): P | undefined {
  return Object.values(payload).every((value) => value !== '') ? payload : undefined;
}
