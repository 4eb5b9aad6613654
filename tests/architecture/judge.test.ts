import { importsOf } from './imports';
import { judge } from './judge';

const packages = {
  dependencies: ['botbuilder', 'drizzle-orm', 'express', 'pg', 'temporal-polyfill', 'zod', '@electric-sql/pglite'],
  devDependencies: ['react', '@fluentui/react-components', '@microsoft/microsoft-graph-types', 'vite', 'jest'],
};
const verdict = (path: string, source: string) => judge(path, importsOf(path, source), packages);

describe('Judging a file by the house’s table', () => {
  it.each([
    ['domain/booking/book-hour.ts', `import { Temporal } from 'temporal-polyfill'; import { a } from '../time';`],
    ['cards/booking/answer.ts', `import type { Booking } from '../../domain/booking/booking'; import '../../domain/time';`],
    ['cards/booking/answer.ts', `import { type Booking } from '../../domain/booking/booking';`],
    ['store/offers.ts', `import { eq } from 'drizzle-orm'; import { PGlite } from '@electric-sql/pglite/contrib/x';`],
    ['graph/calendar.ts', `import type { Event } from '@microsoft/microsoft-graph-types'; import 'node:url';`],
    ['bot/teams.ts', `import { TeamsActivityHandler } from 'botbuilder'; import './routes';`],
    ['tab/contract/offers.ts', `import { z } from 'zod'; import '../../domain/confidentiality/guard';`],
    ['tab/client/main.tsx', `import { Button } from '@fluentui/react-components'; import './theme.css';`],
    ['tab/client/vite.config.mts', `import { defineConfig } from 'vite'; import 'node:path';`],
    ['manifest/commands.ts', `import { routes } from '../bot/routes'; import { verbs } from '../cards/actions';`],
    ['server/main.ts', `import '../bot/teams'; import '../store/database'; import express from 'express';`],
    ['commands/bench.ts', `import { createPool } from 'pg'; import data from '../package.json';`],
    ['tests/bot/teams.test.ts', `import { ActivityTypes } from 'botbuilder'; import '../../tab/client/theme';`],
    ['tests/texts/complete.test.ts', `const texts = await import(path);`],
  ])('allows %s to %s', (path, source) => {
    expect(verdict(path, source)).toEqual([]);
  });

  it.each([
    ['a room that the table does not give it', 'domain/booking/book-hour.ts', `import { query } from '../../store/query';`,
      'domain/booking/book-hour.ts imports ../../store/query: such code belongs in store or server'],
    ['a room that may only be asked for types', 'cards/booking/answer.ts', `import { book } from '../../domain/booking/book-hour';`,
      'cards/booking/answer.ts imports ../../domain/booking/book-hour: only its types may be imported here (import type)'],
    ['the pages, from the server', 'server/main.ts', `import { App } from '../tab/client/app';`,
      'server/main.ts imports ../tab/client/app: such code belongs in tab/client'],
    ['more of a room than the table names', 'tab/contract/offers.ts', `import type { A } from '../../domain/network/actor';`,
      'tab/contract/offers.ts imports ../../domain/network/actor: such code belongs in '
      + 'domain or cards or store or graph or bot or tab/api or server'],
    ['the bot’s SDK outside its one file', 'bot/handlers/enrol.ts', `import type { TurnContext } from 'botbuilder';`,
      'bot/handlers/enrol.ts imports botbuilder: such code belongs in bot/teams.ts'],
    ['the bot’s SDK in a folder named as its file', 'bot/teams/context.ts', `import 'botbuilder';`,
      'bot/teams/context.ts imports botbuilder: such code belongs in bot/teams.ts'],
    ['a driver of another room', 'server/health.ts', `import { Pool } from 'pg';`,
      'server/health.ts imports pg: such code belongs in store'],
    ['Node’s own modules in a pure room', 'domain/ids.ts', `import { randomUUID } from 'crypto';`,
      'domain/ids.ts imports crypto: such code belongs in store or graph or server'],
    ['a package that is not in package.json', 'domain/time.ts', `import { add } from 'date-fns/add';`,
      'domain/time.ts imports date-fns/add: that package is not in package.json'],
    ['a devDependency in production', 'graph/calendar.ts', `import { x } from '@microsoft/microsoft-graph-types';`,
      'graph/calendar.ts imports @microsoft/microsoft-graph-types: that package is a devDependency, '
      + 'and this room runs in production'],
    ['a file outside the project', 'domain/time.ts', `import { a } from '../../elsewhere/a';`,
      'domain/time.ts imports ../../elsewhere/a: that leads out of the house'],
    ['a file with its extension', 'domain/time.ts', `import { a } from './zone.js';`,
      'domain/time.ts imports ./zone.js: leave the file extension away'],
    ['a module by a computed name', 'server/main.ts', `const part = await import(name);`,
      'server/main.ts imports something computed: write the module’s name, so that it can be checked'],
  ])('names %s', (_, path, source, sentence) => {
    expect(verdict(path, source)).toEqual([sentence]);
  });

  it('names a file that stands in no room', () => {
    expect(verdict('shared/dates.ts', '')).toEqual(['shared/dates.ts stands in no room of the house']);
  });
});

describe('Reading the imports of a file', () => {
  it.each([
    [`import a from 'x';`, false],
    [`import 'x';`, false],
    [`import * as a from 'x';`, false],
    [`import { a, type B } from 'x';`, false],
    [`import type { B } from 'x';`, true],
    [`import { type B } from 'x';`, true],
    [`export { a } from 'x';`, false],
    [`export * from 'x';`, false],
    [`export type { B } from 'x';`, true],
    [`import a = require('x');`, false],
    [`const a = await import('x');`, false],
    [`const a = require('x');`, false],
    [`const a = require.resolve('x');`, false],
    [`type A = import('x').B;`, true],
  ])('sees %s', (source, typeOnly) => {
    expect(importsOf('a.ts', source)).toEqual([{ specifier: 'x', typeOnly }]);
  });

  it('takes no import from a comment or a string', () => {
    expect(importsOf('a.ts', `// import 'x'\nconst words = "import 'x'";`)).toEqual([]);
  });
});
