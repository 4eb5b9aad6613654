// The journeys: the whole product in a real browser, through the Agents Playground and through the tab.
// They need Chromium (CHROMIUM names it when it is not in its usual place).

module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['<rootDir>/tests/journeys/**/*.journey.ts'],
  testTimeout: 300_000, // a stage of four windows is set within it
  maxWorkers: 1,
};
