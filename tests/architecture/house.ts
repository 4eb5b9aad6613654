/**
 * One row of the house's table: who may import whom.
 * A row counts for the files under its path; the longest path that fits a file is its row.
 */
export interface Row {
  /** A room, a part of a room, or one file (then with its extension). */
  readonly path: string;
  /**
   * Paths of the house that may be imported besides its own room; `type domain` allows type imports alone,
   * and `*` is everything but the pages.
   */
  readonly house: readonly string[];
  /** Packages; `@scope/*` and `name*` are prefixes, `node:` is Node's own modules, `*` is all but the bot's SDK. */
  readonly packages: readonly string[];
}

/** The bot's SDK, which one file knows. */
export const sdk = 'botbuilder*';

const database = ['pg', '@electric-sql/pglite*', 'drizzle-orm*', 'node:'];
const microsoftGraph = ['@microsoft/microsoft-graph-client', '@microsoft/microsoft-graph-types', '@azure/msal-node', 'node:'];
const hosting = ['express', 'fflate', 'helmet', 'ical-generator', 'jose', 'pino', 'uuid', 'zod', 'temporal-polyfill', 'node:'];
const browser = [
  '@azure/msal-browser', 'react', 'react-dom', '@fluentui/*', '@microsoft/teams-js', '@tanstack/*', 'react-hook-form', '@hookform/*', 'wouter',
  'write-excel-file', 'fflate',
  'zod', 'temporal-polyfill',
];

/** The house's table. There is no other list; every room may import itself. */
export const house: readonly Row[] = [
  { path: 'texts', house: [], packages: [] },
  { path: 'domain', house: [], packages: ['temporal-polyfill'] },
  { path: 'cards', house: ['type domain', 'domain/time', 'domain/conversations/deck-file', 'texts'], packages: [] },
  { path: 'store', house: ['domain'], packages: database },
  { path: 'graph', house: ['domain'], packages: microsoftGraph },
  { path: 'bot', house: ['domain', 'cards', 'texts'], packages: [] },
  { path: 'bot/teams.ts', house: ['domain', 'cards', 'texts'], packages: [sdk, 'botframework-connector'] },
  { path: 'tab/contract', house: ['domain/confidentiality/guard'], packages: ['zod'] },
  { path: 'tab/api', house: ['domain', 'tab/contract', 'texts'], packages: ['express'] },
  { path: 'tab/client', house: ['tab/contract', 'texts', 'domain/confidentiality/guard', 'domain/booking/calendar-file'], packages: browser },
  { path: 'tab/client/vite.config.mts', house: [], packages: ['vite', '@vitejs/*', 'node:'] },
  { path: 'manifest', house: ['texts', 'bot/routes.ts', 'cards/actions.ts'], packages: [] },
  { path: 'server', house: ['*'], packages: hosting },
  { path: 'commands', house: ['*'], packages: ['*', 'node:'] },
  { path: 'tests', house: ['*', 'tab/client'], packages: ['*', 'node:', sdk] },
];

/** Rooms that hold no code which imports. */
export const roomsWithoutCode: readonly string[] = ['infra', 'docs'];

/** What runs in production without a build: it may need only `dependencies`, never `devDependencies`. */
export const shipped: readonly string[] = [
  'texts', 'domain', 'cards', 'store', 'graph', 'bot', 'tab/contract', 'tab/api', 'server',
];
