/** The owner's address of the server that the store's tests run on; undefined when they run on the embedded database. */
export function serverAddress(): string | undefined {
  if (process.env['STORE_TEST_DATABASE'] !== 'postgres') return undefined;
  const address = process.env['TEST_DATABASE_URL'];
  if (address === undefined) throw new Error('STORE_TEST_DATABASE is postgres, but TEST_DATABASE_URL is not set');
  return address;
}
