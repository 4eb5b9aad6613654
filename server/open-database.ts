import type { Database } from '../store/database';
import { openEmbeddedDatabase } from '../store/embedded-database';
import { FolderInUse } from '../store/folder-lock';
import { loginFitness } from '../store/login';
import { admitLogin, migrate } from '../store/migrate';
import { openServerDatabase } from '../store/server-database';
import type { Config } from './config';
import { SettingFault } from './setting';

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
  const { tooStrong, missingMigrations } = await loginFitness(database);
  if (missingMigrations.length > 0) {
    throw new SettingFault('DATABASE_URL names a database that is not up to date; set DATABASE_OWNER_URL so that it can be.');
  }
  if (tooStrong) {
    throw new SettingFault('DATABASE_URL must name a login that owns nothing and is no superuser; the owner is DATABASE_OWNER_URL.');
  }
}
