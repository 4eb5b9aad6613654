import { sql } from 'drizzle-orm';
import type { Database } from '../store/database';
import { openEmbeddedDatabase } from '../store/embedded-database';
import { FolderInUse } from '../store/folder-lock';
import { admitLogin, appliedMigrations, knownMigrations, migrate } from '../store/migrate';
import { openServerDatabase } from '../store/server-database';
import { SettingFault, type Config } from './config';

/** Opens the database the settings name, brings it up to date, and makes sure that the login owns nothing. */
export async function openDatabase(config: Config['database']): Promise<Database> {
  if (config.kind === 'embedded') return await openEmbedded(config.folder);
  if (config.ownerAddress !== undefined) await migrateAsOwner(config.ownerAddress, config.address);
  const database = openServerDatabase(config.address);
  try {
    await refuseUnfit(database);
    return database;
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

async function openEmbedded(folder: string): Promise<Database> {
  try {
    const database = await openEmbeddedDatabase(folder);
    await migrate(database);
    return database;
  } catch (fault) {
    if (!(fault instanceof FolderInUse)) throw fault;
    throw new SettingFault(
      `DATA_DIR ${folder} is in use by process ${fault.processId}; stop that process, or set DATA_DIR to another folder.`,
    );
  }
}

async function migrateAsOwner(ownerAddress: string, address: string): Promise<void> {
  const owner = openServerDatabase(ownerAddress);
  try {
    await migrate(owner);
    const login = decodeURIComponent(new URL(address).username);
    if (login !== '' && login !== decodeURIComponent(new URL(ownerAddress).username)) await admitLogin(owner, login);
  } finally {
    await owner.close();
  }
}

/** The second wall stands only when the login can neither own nor bypass anything. */
async function refuseUnfit(database: Database): Promise<void> {
  const { tooStrong, missing } = await database.transaction(async (tx) => {
    const { rows } = (await tx.execute(sql`
      select exists (select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls))
        or exists (select from pg_tables where schemaname = 'public' and tableowner = current_user) as strong,
        to_regclass('public.applied_migration') is null as empty`)) as { rows: { strong: boolean; empty: boolean }[] };
    const applied = rows[0]?.empty === false ? await appliedMigrations(tx) : [];
    return { tooStrong: rows[0]?.strong ?? true, missing: knownMigrations().filter((name) => !applied.includes(name)) };
  });
  if (missing.length > 0) {
    throw new SettingFault('DATABASE_URL names a database that is not up to date; set DATABASE_OWNER_URL so that it can be.');
  }
  if (tooStrong) {
    throw new SettingFault('DATABASE_URL must name a login that owns nothing and is no superuser; the owner is DATABASE_OWNER_URL.');
  }
}
