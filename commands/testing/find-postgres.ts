import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debian = '/usr/lib/postgresql';

/**
 * The folder of an installed PostgreSQL's server programs (`initdb`, `postgres`).
 * @param environment where PATH is read
 * @param versions the folder with one folder a version, as Debian lays them out
 * @returns the newest version's folder, else one on the path, or undefined when none is installed
 */
export function findPostgres(
  environment: NodeJS.ProcessEnv = process.env, versions: string = debian,
): string | undefined {
  const installed = existsSync(versions) ? readdirSync(versions) : [];
  const newestFirst = installed.toSorted((a, b) => Number(b) - Number(a)).map((version) => join(versions, version, 'bin'));
  const onThePath = (environment['PATH'] ?? '').split(delimiter);
  return [...newestFirst, ...onThePath].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}
