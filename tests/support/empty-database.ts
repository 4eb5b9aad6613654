import type { Database } from '../../store/database';
import { emptyDump, openCopy } from './kept-dump';
import { serverAddress } from './server-address';
import { openEmptyOnServer } from './server-copy';

/** A database with nothing in it. */
export interface EmptyDatabase {
  /** Opens it as its owner; on a server each time with connections of its own, as another process would. */
  open(): Database;
  close(): Promise<void>;
}

/** Opens an empty database: embedded, or on the server that the store's tests run on. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const address = serverAddress();
  if (address === undefined) {
    const database = await openCopy(emptyDump);
    return { open: () => database, close: () => database.close() };
  }
  const { open, drop } = await openEmptyOnServer(address);
  const opened: Database[] = [];
  return {
    open: () => {
      const database = open();
      opened.push(database);
      return database;
    },
    close: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await drop();
    },
  };
}
