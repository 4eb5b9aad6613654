import { sql } from 'drizzle-orm';
import type { BenchServer } from '../bench-server';

/** The control of what is lost: lines kept in one document, read and written back, as many at once as there are people. */
export async function loseNaively({ owner, database }: BenchServer, lines: number): Promise<number> {
  await owner.script(`
    drop table if exists naive_discussion;
    create table naive_discussion (lines jsonb not null);
    insert into naive_discussion values ('[]');
    grant select, update on naive_discussion to public;`);
  await Promise.all(Array.from({ length: lines }, (_, line) => database.transaction(async (tx) => {
    const { rows: [found] } = (await tx.execute(sql`select lines from naive_discussion`)) as { rows: { lines: number[] }[] };
    await tx.execute(sql`update naive_discussion set lines = ${JSON.stringify([...(found?.lines ?? []), line])}::jsonb`);
  })));
  const [kept] = await owner.transaction(async (tx) => ((await tx.execute(sql`select jsonb_array_length(lines) as n from naive_discussion`)) as { rows: { n: number }[] }).rows);
  return lines - (kept?.n ?? 0);
}
