import type { ConversationId, NetworkId } from '../../domain/identifiers';
import { idIn, numberIn, textIn, yesIn, type Fields, type PayloadReader } from '../payload';

/** What stands in the two fields of the discussion card; every button brings both, so that nothing typed is lost. */
export interface Typed {
  /** A contribution not yet given. */
  readonly text: string;
  /** What the facilitator has written down as agreed, one line each. */
  readonly agreements: string;
}

/** A button that may be pressed after the guard's warning, by one who says that the text tells of nobody. */
export interface Accepting {
  readonly acceptWarning: boolean;
}

/** The verbs of the conversations area's cards. */
export interface ConversationPayloads {
  'conversations.start': { readonly networkId: NetworkId; readonly deckKey: string };
  'conversations.contribute': Typed & Accepting & { readonly conversationId: ConversationId; readonly stepKey: string };
  'conversations.moveOn': Typed & { readonly conversationId: ConversationId; readonly basedOn: number };
  'conversations.close': Typed & Accepting & { readonly conversationId: ConversationId; readonly basedOn: number };
}

export const conversationsReaders: { readonly [V in keyof ConversationPayloads]: PayloadReader<ConversationPayloads[V]> } = {
  'conversations.start': (fields) => {
    const networkId = idIn<'network'>(fields, 'networkId');
    const deckKey = textIn(fields, 'deckKey');
    return networkId === undefined || deckKey === '' ? undefined : { networkId, deckKey };
  },
  'conversations.contribute': (fields) => {
    const conversationId = idIn<'conversation'>(fields, 'conversationId');
    const stepKey = textIn(fields, 'stepKey');
    return conversationId === undefined || stepKey === '' ? undefined : {
      conversationId, stepKey, acceptWarning: yesIn(fields, 'acceptWarning'), ...typedIn(fields),
    };
  },
  'conversations.moveOn': readFacilitation,
  'conversations.close': (fields) => {
    const pressed = readFacilitation(fields);
    return pressed && { ...pressed, acceptWarning: yesIn(fields, 'acceptWarning') };
  },
};

function readFacilitation(fields: Fields): ConversationPayloads['conversations.moveOn'] | undefined {
  const conversationId = idIn<'conversation'>(fields, 'conversationId');
  const basedOn = numberIn(fields, 'basedOn');
  return conversationId === undefined || basedOn === undefined ? undefined : { conversationId, basedOn, ...typedIn(fields) };
}

function typedIn(fields: Fields): Typed {
  return { text: textIn(fields, 'text'), agreements: textIn(fields, 'agreements') };
}
