import { join } from 'node:path';

/** One Playground: Teams as one organisation sees it. */
export interface PlaygroundWindow {
  readonly name: WindowName;
  /** Preferred port; the Playground takes another when it is occupied. */
  readonly port: number;
  /** The configuration file: tenant, people, team, channels, chats. */
  readonly configFile: string;
}

export type WindowName = (typeof windowNames)[number];

/** The Playgrounds of the demonstration networks, each named as its configuration file. */
export const windowNames = ['nettverket', 'inn-trondelag', 'verdal', 'levanger'] as const;

const firstPort = 56150;

/**
 * The Playgrounds that a command line asks for.
 * @param names window names, in any order; none means all
 * @returns the windows in the house's order, or the names that no window has
 */
export function windowsNamed(names: readonly string[]): readonly PlaygroundWindow[] | { readonly unknown: readonly string[] } {
  const unknown = names.filter((name) => !windowNames.some((known) => known === name));
  if (unknown.length > 0) return { unknown };
  return windowNames.filter((name) => names.length === 0 || names.includes(name)).map(playgroundWindow);
}

/** The Playground with this name. */
export function playgroundWindow(name: WindowName): PlaygroundWindow {
  return {
    name, port: firstPort + windowNames.indexOf(name), configFile: join(__dirname, `${name}.yml`),
  };
}
