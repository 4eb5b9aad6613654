import { commandTexts } from '../texts/commands';

type Language = keyof typeof commandTexts;
type CommandName = keyof (typeof commandTexts)['nb'];
type Scope = 'personal' | 'team' | 'groupChat';

/** One command in Teams' menu: the word that is sent, and what it is for. */
interface ListedCommand {
  readonly title: string;
  readonly description: string;
}

export interface CommandList {
  readonly scopes: readonly Scope[];
  readonly commands: readonly ListedCommand[];
}

/** Commands that are not for every place: changing person is for a developer's machine alone. */
const placesOf: Partial<Record<CommandName, readonly Scope[]>> = { linkChannel: ['team'], actAs: [] };

/**
 * The bot's commands as the manifest lists them, one list a scope, in the order of the texts.
 * Each is named by its first word in the language; Teams sends that word as it stands.
 */
export function commandLists(language: Language): readonly CommandList[] {
  return (['personal', 'team', 'groupChat'] as const).map((scope) => ({
    scopes: [scope],
    commands: Object.entries(commandTexts[language])
      .filter(([name]) => placesOf[name as CommandName]?.includes(scope) ?? true)
      .map(([, { words, description }]) => ({ title: words[0] ?? '', description })),
  }));
}
