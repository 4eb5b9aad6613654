import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const sources = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const pureRooms = ['domain/**', 'cards/**', 'texts/**', 'tab/contract/**'];
const readersOfTheEnvironment = ['server/config.ts', 'commands/**', 'tests/**'];

// The browser's types are known in every room (the journeys need them): these names may only be meant in the client.
const browserGlobals = ['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location', 'history',
  'alert', 'confirm', 'prompt'];
// … and these are hardly ever meant at all: a forgotten variable would compile.
const accidentalGlobals = ['event', 'name', 'status', 'length', 'origin', 'parent', 'self', 'top', 'open', 'close',
  'closed', 'print', 'screen', 'find', 'stop', 'external', 'frames', 'focus', 'blur'];

const forbidGlobals = (...names) => ['error', ...names.map((name) => ({ name, message: 'Not a name of this room.' }))];

const environment = {
  object: 'process', property: 'env',
  message: 'Only server/config.ts reads the environment: take the setting as a parameter.',
};
const clock = { object: 'Temporal', property: 'Now', message: 'The clock is a port: take the time as a parameter.' };
const randomness = { object: 'Math', property: 'random', message: 'Ids and choices come from a port.' };

const impure = [
  { name: 'Date', message: 'Time is Temporal’s types.' },
  { name: 'process', message: 'A pure room knows no process and no environment.' },
  { name: 'crypto', message: 'Ids come from a port.' },
  { name: 'performance', message: 'The clock is a port.' },
  ...['setTimeout', 'setInterval', 'setImmediate', 'fetch'].map((name) => ({
    name, message: 'A pure room does nothing: it answers.',
  })),
];

// What the compiler does not see.
const faults = ['eqeqeq', 'no-case-declarations', 'no-cond-assign', 'no-constant-binary-expression',
  'no-constant-condition', 'no-empty', 'no-irregular-whitespace', 'no-loss-of-precision',
  'no-misleading-character-class', 'no-prototype-builtins', 'no-regex-spaces', 'no-self-assign', 'no-self-compare',
  'no-sparse-arrays', 'no-unsafe-finally', 'no-unused-private-class-members', 'no-useless-catch', 'no-useless-escape'];

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', '.data/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: sources,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...Object.fromEntries(faults.map((rule) => [rule, 'error'])),
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-restricted-exports': ['error', {
        restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true },
      }],
      'no-restricted-globals': forbidGlobals(...browserGlobals, ...accidentalGlobals),
      'no-restricted-properties': ['error', environment],
      'no-restricted-imports': ['error', { paths: ['process', 'node:process'].map((name) => ({
        name, importNames: ['env', 'default'], message: environment.message,
      })) }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/naming-convention': ['error', {
        selector: ['interface', 'typeAlias'], format: ['PascalCase'],
        custom: { regex: '^I[A-Z][a-z]', match: false },
      }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A port's method is async whether or not this implementation has anything to wait for.
      '@typescript-eslint/require-await': 'off',
      // Ports are plain objects whose functions know no `this`, so taking one out of its object is safe.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: pureRooms,
    rules: {
      'no-restricted-globals': [...forbidGlobals(...browserGlobals, ...accidentalGlobals), ...impure],
      'no-restricted-properties': ['error', environment, clock, randomness],
    },
  },
  {
    files: ['domain/**'],
    rules: {
      'no-restricted-imports': ['error', {
        paths: builtinModules.map((name) => ({ name, message: 'The domain is pure.' })),
        patterns: [{ group: ['node:*'], message: 'The domain is pure.' }],
      }],
    },
  },
  {
    files: readersOfTheEnvironment,
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  { files: ['commands/**', 'server/main.ts'], rules: { 'no-console': 'off' } },
  { files: ['tests/**'], rules: { 'no-restricted-globals': forbidGlobals(...accidentalGlobals) } },
  {
    files: ['tab/client/**/*.ts', 'tab/client/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: { 'no-restricted-globals': forbidGlobals(...accidentalGlobals) },
  },
  // Tools ask their configuration as a default export.
  { files: ['**/*.config.mts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { process: 'readonly' } },
  },
);
