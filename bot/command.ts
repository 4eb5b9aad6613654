import { commandTexts } from '../texts/commands';

export type CommandName = keyof (typeof commandTexts)['nb'];

/** Every word that a command is known by, in both written standards, the longest first. */
const words: readonly { readonly word: string; readonly name: CommandName }[] = Object.values(commandTexts)
  .flatMap((texts) => Object.entries(texts))
  .flatMap(([name, { words: known }]) => known.map((word) => ({ word, name: name as CommandName })))
  .sort((one, other) => other.word.length - one.word.length);

/** The command that a text begins with, whatever its case, spacing and marks; undefined when it is none. */
export function commandIn(text: string): CommandName | undefined {
  const said = text.normalize('NFC').toLowerCase().replace(/[.!?,:;«»"]/g, ' ').replace(/\s+/g, ' ').trim();
  return words.find(({ word }) => said === word || said.startsWith(`${word} `))?.name;
}
