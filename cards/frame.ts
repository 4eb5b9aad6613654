import type { Language } from '../domain/language';
import type { ActionPayloads, Verb } from './actions';
import { payloadVersion } from './payload';
import type { AdaptiveCard, CardAction, CardElement, ExecuteAction, OpenUrlAction, TextBlock } from './adaptive-card';

/** A sentence on top of a card about what the reader just did: it went well, or it was refused. */
export interface Notice {
  readonly kind: 'done' | 'refused';
  readonly text: string;
}

/** What every card is told besides its facts. */
export interface Rendering {
  readonly language: Language;
  /** A fresh UUID for each rendering: the same button on the same rendering counts once a person. */
  readonly rendering: string;
  readonly notice?: Notice;
}

/** Puts a card together: title, notice, body, buttons. */
export function cardFrame(
  { language, notice }: Rendering,
  card: { title: string; body: readonly CardElement[]; actions?: readonly CardAction[] },
): AdaptiveCard {
  const said = notice === undefined ? card.title : `${notice.text} ${card.title}`;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: card.title,
    speak: said,
    body: [
      ...(notice === undefined ? [] : [noticeElement(notice)]),
      { type: 'TextBlock', text: card.title, wrap: true, size: 'large', weight: 'bolder', style: 'heading' },
      ...card.body,
    ],
    ...(card.actions === undefined || card.actions.length === 0 ? {} : { actions: card.actions }),
  };
}

function noticeElement({ kind, text: sentence }: Notice): CardElement {
  return {
    type: 'Container',
    style: kind === 'done' ? 'good' : 'attention',
    items: [{ type: 'TextBlock', text: `${kind === 'done' ? '✓' : '!'} ${sentence}`, wrap: true, weight: 'bolder' }],
  };
}

/** A paragraph. */
export function text(content: string, look: Omit<Partial<TextBlock>, 'type' | 'text' | 'wrap'> = {}): TextBlock {
  return { type: 'TextBlock', text: content, wrap: true, ...look };
}

/** A button that comes back to the bot with a verb and its payload. */
export function execute<V extends Verb>(
  { rendering }: Rendering,
  button: { title: string; verb: V; payload: Partial<ActionPayloads[V]>; look?: Pick<ExecuteAction, 'style' | 'associatedInputs'> },
): ExecuteAction {
  const data = { v: payloadVersion, rendering, verb: button.verb, ...button.payload };
  return {
    type: 'Action.Execute',
    title: button.title,
    verb: button.verb,
    data,
    ...button.look,
    fallback: { type: 'Action.Submit', title: button.title, data },
  };
}

/** A button that opens a page. */
export function openPage(title: string, url: string): OpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}
