import { sql } from 'drizzle-orm';
import { success } from '../../domain/outcome';
import { forgetAnswers } from '../../server/forget-answers';
import { freshDatabase, type TestDatabase } from '../support/database';

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

const keep = async (key: string) => {
  const actor = await db.as('case-contact-verdal');
  await db.asActor(actor, async ({ keptAnswers }) => {
    await keptAnswers.claim(key, 'digest');
    await keptAnswers.keep(key, { orderSummary: 'Samtale' });
    return success(null);
  });
};
const kept = async () => ((await db.owner.transaction((tx) => tx.execute(sql`select key from answered_request order by key`))) as { rows: { key: string }[] })
  .rows.map(({ key }) => key);

describe('An answer that was kept for a repeated request', () => {
  it('is forgotten a week later, and not before', async () => {
    await keep('one');
    db.clock.set('2026-11-24T08:00:00Z');
    await keep('two');
    db.clock.set('2026-11-30T08:00:00Z');
    expect(await forgetAnswers({ database: db.database, clock: db.clock.now })).toBe(0);
    expect(await kept()).toEqual(['one', 'two']);
    db.clock.set('2026-11-30T08:00:01Z');
    expect(await forgetAnswers({ database: db.database, clock: db.clock.now })).toBe(1);
    expect(await kept()).toEqual(['two']);
  });
});
