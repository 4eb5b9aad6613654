// The tests that run on any machine: no server and no browser of the machine's own.
// jest.postgres.config.cjs and jest.browser.config.cjs are the two other parts of `npm run test:all`.
// Start jest as `npm test -- PATH` does: node --experimental-vm-modules node_modules/jest/bin/jest.js
// (the embedded PostgreSQL loads itself with a dynamic import).

const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    isModule: 'unknown', // a CommonJS library stays the sloppy script that it was written as
    sourceMaps: 'inline',
    jsc: { target: 'es2023', parser, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];

module.exports = {
  testEnvironment: '<rootDir>/tests/support/plain-realm.cjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mts', 'js', 'mjs', 'cjs', 'jsx', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: {
    '\\.m?ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.[cm]?jsx?$': swc({ syntax: 'ecmascript' }),
  },
  // Several libraries are ES modules only, and jest cannot require those: they are transformed too (and cached).
  transformIgnorePatterns: [],
  testTimeout: 180_000, // a limit for what hangs, not a measure: the first suite fills a database for all, on a machine that may be busy
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB', // an embedded PostgreSQL takes 300 to 500 MB of its worker
};
