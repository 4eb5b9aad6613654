import type { AdaptiveCard, ExecuteAction } from '../../cards/adaptive-card';

/** Every text a reader of the card sees, in order, one a line. */
export function textIn(card: unknown): string {
  return collect(card, (node) =>
    ['text', 'title', 'value', 'label', 'placeholder'].flatMap((name) => {
      const value = node[name];
      return typeof value === 'string' ? [value] : [];
    }),
  ).join('\n');
}

/** Every button of the card that comes back to the bot, wherever it stands. */
export function buttonsIn(card: AdaptiveCard): readonly ExecuteAction[] {
  return collect(card, (node) => (node['type'] === 'Action.Execute' ? [node as unknown as ExecuteAction] : []));
}

/** The first button with this title; throws when there is none, naming those there are. */
export function buttonIn(card: AdaptiveCard, title: string): ExecuteAction {
  const button = buttonsIn(card).find((candidate) => candidate.title === title);
  if (button === undefined) throw new Error(`no button «${title}» among: ${buttonsIn(card).map((one) => one.title).join(', ')}`);
  return button;
}

function collect<T>(node: unknown, read: (node: Record<string, unknown>) => readonly T[]): T[] {
  if (Array.isArray(node)) return node.flatMap((child) => collect(child, read));
  if (typeof node !== 'object' || node === null) return [];
  const { fallback: _fallback, ...own } = node as Record<string, unknown>;
  return [...read(own), ...Object.values(own).flatMap((child) => collect(child, read))];
}

/** What a client sends for inputs that nobody touched. */
export function valuesIn(node: unknown): Record<string, string> {
  if (Array.isArray(node)) return Object.assign({}, ...node.map(valuesIn)) as Record<string, string>;
  if (typeof node !== 'object' || node === null) return {};
  const { id, value } = node as { id?: unknown; value?: string | number };
  const own = typeof id === 'string' && value !== undefined && value !== '' ? { [id]: String(value) } : {};
  return { ...own, ...valuesIn(Object.values(node)) };
}
