import { sql } from 'drizzle-orm';
import { freshDatabase, type TestDatabase } from '../support/database';

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

it('smoke', async () => {
  const actor = await db.as('counsellor-verdal-1');
  console.log(actor, (await db.owner.transaction((tx) => tx.execute(sql`select count(*) from municipality`))));
});
