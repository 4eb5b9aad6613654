import { manifestTexts } from '../texts/manifest';
import { commandLists } from './commands';
import { extensionWords } from './extension-words';
import template from './manifest.template.json';

/** What differs from one installation to another; the names are those of the Agents Toolkit's environment. */
export interface ManifestValues {
  /** `major.minor.patch`, of the program. */
  readonly APP_VERSION: string;
  /** The app's id in Teams' catalogue, a UUID of version 4. */
  readonly TEAMS_APP_ID: string;
  /** The Entra application of both the bot and the sign-on. */
  readonly CLIENT_ID: string;
  /** Where the product is reached, without a slash at the end. */
  readonly PUBLIC_URL: string;
  /** The host of that address, without a port. */
  readonly PUBLIC_HOST: string;
}

/** The Teams app manifest: the template with its values, the words in bokmål, and the bot's commands. */
export function manifestOf(values: ManifestValues) {
  const { shortName, fullName, shortDescription, fullDescription, tabName } = manifestTexts.nb;
  const filled = JSON.parse(fill(JSON.stringify(template), values)) as typeof template;
  return {
    ...filled,
    name: { short: shortName, full: fullName },
    description: { short: shortDescription, full: fullDescription },
    staticTabs: filled.staticTabs.map((tab) => (tab.entityId === 'home' ? { ...tab, name: tabName } : tab)),
    composeExtensions: filled.composeExtensions.map((extension) => ({ ...extension, commands: extension.commands.map(named) })),
    bots: filled.bots.map((bot) => ({ ...bot, commandLists: commandLists('nb') })),
  };
}

/** A command of the box where one writes, with its words in bokmål. */
function named<Command extends { id: string; parameters: readonly { name: string }[] }>(command: Command) {
  const words = extensionWords('nb')[command.id];
  if (words === undefined) throw new Error(`the command ${command.id} has no words`);
  return {
    ...command, title: words.title, description: words.description,
    parameters: command.parameters.map((one) => {
      const { choices, ...said } = words.parameters[one.name] ?? { title: '', description: '' };
      return { ...one, ...said, ...(choices === undefined ? {} : { choices: Object.entries(choices).map(([value, title]) => ({ title, value })) }) };
    }),
  };
}

/** Throws when the template names a value that nobody gives: that is a fault of ours. */
function fill(text: string, values: ManifestValues): string {
  return text.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`the manifest's template wants ${name}, which is not given`);
    return JSON.stringify(values[name as keyof ManifestValues]).slice(1, -1);
  });
}
