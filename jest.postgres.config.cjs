// The store's tests again, against the PostgreSQL server that TEST_DATABASE_URL names.
// The store's tests choose their database by STORE_TEST_DATABASE.

process.env.STORE_TEST_DATABASE = 'postgres';

module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['<rootDir>/tests/store/**/*.test.ts'],
};
