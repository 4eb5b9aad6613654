import { type PlaygroundWindow } from './windows';

/**
 * What to do first, for the one who has just started the Playgrounds.
 * @param windows each with the address of its page
 * @param botName as one mentions it in a channel
 */
export function instructions(
  windows: readonly (Pick<PlaygroundWindow, 'name'> & { readonly url: string })[], botName: string,
): readonly string[] {
  const widest = Math.max(...windows.map(({ name }) => name.length));
  return [
    '',
    'One Playground for each organisation\'s Teams. Open them all before you begin,',
    'and click a channel in each: a page shows only what arrives while it is open.',
    '',
    ...windows.map(({ name, url }) => `  ${name.padEnd(widest)}  ${url}`),
    '',
    'Then type, in Personal Chat:    bytt person    (chooses who you are)',
    '                                hjelp          (says what you can do)',
    `In a channel or a group chat:   @${botName} hjelp    (pick the name from the list that opens)`,
    '',
    'Ctrl-C ends everything.',
  ];
}
