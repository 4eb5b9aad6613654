import { sql } from 'drizzle-orm';
import { bookHeldHour } from '../../domain/booking/book-hour';
import { giveUpHolds, holdHour } from '../../domain/booking/booked/hold-hour';
import { contribute } from '../../domain/conversations/contribute';
import { startConversation } from '../../domain/conversations/start-conversation';
import type { ConversationId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { Temporal } from '../../domain/time';
import { sendReferral } from '../../domain/referrals/send-referral';
import type { Transaction } from '../../store/database';
import { stableId } from '../../store/demonstration/stable-id';
import { deckWith } from '../domain/conversations/in-memory';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

const many = 2_000;
const baseId = stableId('organisation', 'kompetansebasen');
const [one, other] = [stableId('person', 'counsellor-verdal-1'), stableId('person', 'counsellor-midtre-namdal-1')];
let db: TestDatabase;
let coordinator: Actor;
let verdal: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-base');
  verdal = await db.as('case-contact-verdal');
  // PostgreSQL knows then that there are no hours, and plans what is asked about them so.
  await db.owner.script('truncate booking cascade; analyze booking; analyze booked_counsellor;');
});
afterAll(() => db.close());

// Of the hour with a number. Nothing else is made for them: a table of one's own would have everything planned anew.
const idOf = `('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`;
const startOf = `(timestamptz '2020-01-01 00:00Z' + n * interval '2 hours')`;
const newReferral = async () => good(await db.asActor(verdal, (ports) =>
  sendReferral(ports, verdal, { category: 'fosterParentGuidance', orderSummary: 'Veiledning om grenser', place: { kind: 'teams' } }))).id;
const hold = async (start: string) => {
  const referralId = await newReferral();
  return good(await db.asActor(coordinator, (ports) => holdHour(ports, coordinator, {
    referralId, start: Temporal.Instant.from(start), minutes: 60, skill: 'cosP', counsellorIds: [one],
  }))).hold.id;
};

describe('What was planned while there were no hours', () => {
  it('reads a few rows when there are thousands', async () => {
    const holdId = await hold('2026-12-01T08:00:00Z');
    good(await db.asActor(coordinator, (ports) => bookHeldHour(ports, coordinator, { holdId })));
    const held = await hold('2026-12-03T08:00:00Z');
    const past = await newReferral();
    await db.owner.script(`
      insert into booking (id, referral_id, base_id, booked_by, skill, place_kind, starts_at, ends_at, version, booked_at)
        select ${idOf}, '${past}', '${baseId}', '${coordinator.scope.personId}', 'cosP', 'teams', ${startOf}, ${startOf} + interval '1 hour', 1, ${startOf}
        from generate_series(1, ${many}) n;
      insert into booked_counsellor (booking_id, person_id, during)
        select ${idOf}, '${other}', tstzrange(${startOf}, ${startOf} + interval '1 hour') from generate_series(1, ${many}) n;`);
    const read = await asPerson(db.database, coordinator, async (tx) => {
      // What this connection has read before and not yet told of is counted too.
      const before = await rowsRead(tx, ['booking', 'booked_counsellor']);
      await tx.execute(sql`select take_up_held(${held}, '2026-11-23')`);
      await tx.execute(sql`select write_changes(${JSON.stringify([hourHeldAs(held, past)])}::json, '[]', '[]', '[]', null, null)`);
      return await rowsRead(tx, ['booking', 'booked_counsellor']) - before;
    });
    expect(read).toBeGreaterThan(3);
    expect(read).toBeLessThan(100);
    good(await db.asActor(coordinator, (ports) => giveUpHolds(ports)));
  });
});

describe('What was planned while nobody had written', () => {
  it('reads the lines to one question of one discussion, and none of the thousands elsewhere', async () => {
    const facilitator = await db.as('coordinator-innherred');
    await db.owner.script('truncate contribution cascade; analyze contribution;');
    const [mine, elsewhere] = [await begun(facilitator, 'one chat'), await begun(facilitator, 'another chat')];
    const write = (text: string) => db.asActor(facilitator, (ports) =>
      contribute(ports, facilitator, { conversationId: mine, stepKey: 'step-1', text, tellBack: 'thisQuestion' }, decks));
    good(await write('Det første'));
    await db.owner.script(`
      insert into contribution (id, conversation_id, step_key, text, at, pseudonym) select ${idOf}, '${elsewhere}', 'step-1', 'Tekst', now(), n::text from generate_series(1, ${many}) n;`);
    const read = await asPerson(db.database, facilitator, async (tx) => {
      const before = await rowsRead(tx, ['contribution']);
      await tx.execute(sql`select written_and_told(${mine}, ${db.newId()}, 'step-1', 'Det neste', false, now(), false, 'step-1')`);
      await tx.execute(sql`select told_of_discussion(${mine})`);
      return await rowsRead(tx, ['contribution']) - before;
    });
    expect(read).toBeGreaterThan(3);
    expect(read).toBeLessThan(100);
  });
});

const decks = [deckWith(1)];
async function begun(facilitator: Actor, chatId: string): Promise<ConversationId> {
  const [networkId] = facilitator.scope.coordinatedNetworkIds;
  if (networkId === undefined) throw new Error('the facilitator coordinates nothing');
  const started = good(await db.asActor(facilitator, (ports) => startConversation(ports, facilitator, { networkId, deckKey: 'deck', chatId, phases: ['think'] }, decks)));
  return started.conversation.id;
}

function hourHeldAs(id: string, referralId: string): object {
  return {
    id, referralId, baseId, people: `{${one}}`, asks: '{null}', answerBy: null, skill: 'cosP', placeKind: 'teams', municipalityNumber: null,
    start: '2026-12-03T08:00:00Z', end: '2026-12-03T09:00:00Z', heldUntil: null, heldAs: id,
  };
}

/** How many rows of those tables this transaction's connection has read. */
async function rowsRead(tx: Transaction, tables: readonly string[]): Promise<number> {
  const { rows } = (await tx.execute(sql`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables where relname = any (${`{${tables.join(',')}}`}::name[])`)) as {
    rows: { read: number }[];
  };
  return rows[0]?.read ?? 0;
}
