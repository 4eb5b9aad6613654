import { deleteWhatIsOver, type Deleted } from '../../domain/keeping/retention/delete-what-is-over';
import type { Clock } from '../../domain/time';
import type { Database } from '../../store/database';
import { retentionJobOver } from '../../store/keeping/retention-job';

/** One pass of the worker that deletes what has been kept for long enough; `told` hears how many of which kinds, when any were. */
export async function keepNoLonger(
  { database, clock, told }: { readonly database: Database; readonly clock: Clock; readonly told: (deleted: Deleted) => void },
): Promise<number> {
  const deleted = await deleteWhatIsOver({ job: retentionJobOver(database, clock), clock });
  const all = Object.values(deleted).reduce((sum, count) => sum + count, 0);
  if (all > 0) told(deleted);
  return all;
}
