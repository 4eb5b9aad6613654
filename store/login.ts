import { sql } from 'drizzle-orm';
import type { Database } from './database';
import { appliedMigrations, knownMigrations } from './migrate';

/** Whether a login may serve the application, and whether the database is up to date. */
export interface LoginFitness {
  /** A superuser, one past row level security, or the owner of a table: the second wall would not bind it. */
  readonly tooStrong: boolean;
  readonly missingMigrations: readonly string[];
}

/** Looks at the login that the database was opened with. */
export function loginFitness(database: Database): Promise<LoginFitness> {
  return database.transaction(async (tx) => {
    const { rows } = (await tx.execute(sql`
      select exists (select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls))
        or exists (select from pg_tables where schemaname = 'public' and tableowner = current_user) as too_strong,
        to_regclass('public.applied_migration') is null as empty`)) as { rows: { too_strong: boolean; empty: boolean }[] };
    const applied = rows[0]?.empty === false ? await appliedMigrations(tx) : [];
    return {
      tooStrong: rows[0]?.too_strong ?? true,
      missingMigrations: knownMigrations().filter((name) => !applied.includes(name)),
    };
  });
}
