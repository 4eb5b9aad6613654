import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './database';

const folder = join(__dirname, 'migrations');

/** One number for every process that may want to migrate the same database at the same time. */
const migrationLock = 7_120_231;

/** The migrations the program brings, in order, by file name. */
export function knownMigrations(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/**
 * Applies what is missing, forward only, each migration whole or not at all, under an advisory lock.
 * Runs as the owner of the tables.
 */
export async function migrate(owner: Database): Promise<void> {
  await owner.script(
    `select pg_advisory_xact_lock(${migrationLock});
     create table if not exists applied_migration (name text primary key, applied_at timestamptz not null default now())`,
  );
  const applied = await owner.transaction(appliedMigrations);
  for (const name of knownMigrations().filter((known) => !applied.includes(known))) {
    await apply(owner, name);
  }
}

/** Several statements in one call are one transaction, so the lock holds to the end and a fault undoes all. */
async function apply(owner: Database, name: string): Promise<void> {
  const statements = readFileSync(join(folder, name), 'utf8');
  try {
    await owner.script(
      `select pg_advisory_xact_lock(${migrationLock}); insert into applied_migration (name) values ('${name}');\n${statements}`,
    );
  } catch (fault) {
    // Another process applied it while this one waited for the lock.
    if (!(await owner.transaction(appliedMigrations)).includes(name)) throw fault;
  }
}

/** The names of the migrations that the database has had. */
export async function appliedMigrations(tx: Transaction): Promise<readonly string[]> {
  const { rows } = (await tx.execute(sql`select name from applied_migration order by name`)) as { rows: { name: string }[] };
  return rows.map((row) => row.name);
}

/**
 * Lets the application's login become the product's roles, and nothing more: without a role it may do nothing.
 * The login itself owns nothing. From PostgreSQL 16 on inheritance is said with each grant, before that with the login.
 */
export async function admitLogin(owner: Database, login: string): Promise<void> {
  const name = `"${login.replaceAll('"', '""')}"`;
  const roles = 'fhn_person, fhn_sign_on, fhn_delivery, fhn_set_up, fhn_reminders, fhn_afterwards, fhn_place_keeper, fhn_calendar, fhn_calendar_reader, fhn_referral_keeper, fhn_membership_keeper, fhn_retention, fhn_mailer';
  await owner.script(
    `do $admit$ begin
       if current_setting('server_version_num')::int >= 160000 then
         execute 'grant ${roles} to ${name} with inherit false';
       else
         execute 'grant ${roles} to ${name}';
         execute 'alter role ${name} noinherit';
       end if;
     end $admit$;
     grant select on applied_migration to ${name}`,
  );
}
