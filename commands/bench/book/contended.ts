import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { bookHour } from '../../../domain/booking/book-hour';
import type { PersonId } from '../../../domain/identifiers';
import { pressedBy } from './pressing';
import { clients, now, type BookStage } from './stage';

const attempts = 10_000;
/** So few hours of so few people that nearly everybody meets somebody else. */
const hours = 80;
const people = 8;

/** No presser can get more hours than there are. */
const most = (hours * people) / 8;
/** What one who comes too late is told. */
const expected: readonly string[] = ['counsellorIsTaken', 'counsellorIsNotFree'];

/** What went wrong in one run. */
export interface Faults {
  readonly doubles: number;
  readonly halfPairs: number;
  readonly deadlocks: number;
  /** Rows that nobody was told of, or answers that left none. */
  readonly unacknowledged: number;
}

/** Whom the attempt asks for and when: one or two of the few, the pair in either order. */
function wanted(at: number, together: 1 | 2, counsellorIds: readonly PersonId[]): { readonly people: readonly PersonId[]; readonly hour: number } {
  const mixed = Math.imul(at + 1, 2_654_435_761) >>> 0;
  const [first, other] = [mixed % people, (mixed + 1 + ((mixed >>> 8) % (people - 1))) % people];
  const chosen = (together === 1 ? [first] : [first, other]).map((one) => counsellorIds[one]);
  return { people: chosen.filter((id) => id !== undefined), hour: (mixed >>> 16) % hours };
}

/** Attempts by the product's own use case, many for the same hours; what is refused is refused, and nothing else may happen. */
export async function contendForHours(stage: BookStage, together: 1 | 2): Promise<Faults> {
  const each = Math.ceil(attempts / clients);
  const referrals = await stage.newReferrals(most);
  const told = new Set<string>();
  const answered = Array.from({ length: clients }, () => 0);
  const before = await deadlocksSoFar(stage);
  const from = now.add({ hours: 24 * (together === 1 ? 40 : 80) });
  await pressedBy(clients, each * clients, async (client, turn) => {
    const presser = stage.pressers[client];
    const own = referrals[client] ?? [];
    // The contention is for counsellors: a referral that has its hour makes way for the next.
    const referralId = own[answered[client] ?? 0];
    if (presser === undefined || referralId === undefined) throw new Error('nobody presses');
    const { actor } = presser;
    const { people: counsellorIds, hour } = wanted(clients * turn + client, together, stage.counsellorIds);
    const outcome = await stage.asActor(actor, (ports) =>
      bookHour(ports, actor, { referralId, start: from.add({ minutes: 30 * hour }), minutes: 60, skill: 'cosP', counsellorIds }));
    if (outcome.ok) {
      told.add(outcome.value.id);
      answered[client] = (answered[client] ?? 0) + 1;
    } else if (!expected.includes(outcome.refusal)) throw new Error(`an attempt was refused: ${outcome.refusal}`);
  });
  const booked = await rowsOf<{ id: string; rows: number }>(stage, sql`
    select c.booking_id as id, count(*)::int as rows from booked_counsellor c where lower(c.during) >= ${from.toString()}
      and lower(c.during) < ${from.add({ hours: 24 * 5 }).toString()} and not c.cancelled group by 1`);
  return {
    doubles: await doublesIn(stage, 'booked_counsellor'), deadlocks: (await deadlocksSoFar(stage)) - before,
    halfPairs: booked.filter(({ rows }) => rows !== together).length,
    unacknowledged: booked.filter(({ id }) => !told.has(id)).length + [...told].filter((id) => !booked.some((one) => one.id === id)).length,
  };
}

/** The control: looks whether the hour is free, and then writes, as one would without the constraint. */
export async function checkThenInsert(stage: BookStage, together: 1 | 2): Promise<number> {
  const { server, counsellorIds } = stage;
  await server.owner.script(`
    drop table if exists naive_counsellor;
    create table naive_counsellor (booking_id uuid, person_id uuid, during tstzrange, cancelled boolean not null default false);
    create index on naive_counsellor using gist (person_id, during);
    grant select, insert on naive_counsellor to public;`);
  await pressedBy(clients, Math.ceil(attempts / clients) * clients, (client, turn) => server.database.transaction(async (tx) => {
    const { people: chosen, hour } = wanted(clients * turn + client, together, counsellorIds);
    const start = now.add({ minutes: 30 * hour });
    const [from, to] = [start, start.add({ hours: 1 })].map((instant) => instant.toString());
    const ids = `{${chosen.join(',')}}`;
    const { rows } = (await tx.execute(sql`select 1 from naive_counsellor where person_id = any (${ids}::uuid[]) and during && tstzrange(${from}, ${to})`)) as { rows: unknown[] };
    if (rows.length > 0) return;
    await tx.execute(sql`insert into naive_counsellor (booking_id, person_id, during) select ${v7()}, p, tstzrange(${from}, ${to}) from unnest(${ids}::uuid[]) p`);
  }));
  return doublesIn(stage, 'naive_counsellor');
}

/** As the server counts them, whatever came of the attempts that met one. Its backends report when they have been idle for a second. */
async function deadlocksSoFar(stage: BookStage): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const [counted] = await rowsOf<{ n: number }>(stage, sql`select deadlocks::int as n from pg_stat_database where datname = current_database()`);
  return counted?.n ?? 0;
}

async function doublesIn(stage: BookStage, table: 'booked_counsellor' | 'naive_counsellor'): Promise<number> {
  const name = sql.identifier(table);
  const [found] = await rowsOf<{ n: number }>(stage, sql`
    select count(*)::int as n from ${name} a join ${name} b on a.person_id = b.person_id and a.during && b.during and a.booking_id < b.booking_id
    where not a.cancelled and not b.cancelled`);
  return found?.n ?? 0;
}

function rowsOf<Row>({ server }: BookStage, statement: ReturnType<typeof sql>): Promise<readonly Row[]> {
  return server.owner.transaction(async (tx) => ((await tx.execute(statement)) as { rows: readonly Row[] }).rows);
}
