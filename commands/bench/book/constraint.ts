import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { pressedBy } from './pressing';
import { clients, type BookStage } from './stage';

const presses = 3_200;

/** Two tables as `booked_counsellor` is, with and without what keeps it single. */
export async function prepareConstraint({ server }: BookStage): Promise<void> {
  await server.owner.script(`
    create table constrained (like booked_counsellor including defaults);
    alter table constrained add primary key (booking_id, person_id), add exclude using gist (person_id with =, during with &&) where (not cancelled);
    create table unconstrained (like booked_counsellor including defaults);
    alter table unconstrained add primary key (booking_id, person_id);
    grant insert on constrained, unconstrained to public;`);
}

/** Single inserts a second into one of the tables, an hour of its own each. */
export async function insertInto(table: 'constrained' | 'unconstrained', { server, counsellorIds }: BookStage): Promise<number> {
  await server.owner.script(`truncate ${table}`);
  const name = sql.identifier(table);
  const seconds = await pressedBy(clients, presses, (client, turn) => server.database.transaction(async (tx) => {
    const at = clients * turn + client;
    const start = new Date(Date.UTC(2027, 0, 1, Math.floor(at / counsellorIds.length))).toISOString();
    await tx.execute(sql`insert into ${name} (booking_id, person_id, during)
      values (${v7()}, ${counsellorIds[at % counsellorIds.length]}, tstzrange(${start}::timestamptz, ${start}::timestamptz + interval '1 hour'))`);
  }));
  return presses / seconds;
}
