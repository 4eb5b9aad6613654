import { osloDate, OSLO, type Clock, type Temporal } from '../../time';
import { decidedKinds, productKinds, type DecidedKind, type ProductKind } from './kinds';
import { mayBeDeleted, monthsOf, type KeptRow, type OwnerId, type RetentionSetting } from './period';

/** What the job needs from outside. Each call is a transaction of its own, so that it may stop anywhere and go on later. */
export interface RetentionJobPorts {
  settings(): Promise<readonly RetentionSetting[]>;
  /** Rows of a kind in the order of their ids, after one of them, at most so many: those that have ended and are older than the shortest time. */
  rowsAfter(kind: DecidedKind, id: string | undefined, most: number): Promise<readonly KeptRow[]>;
  /** Deletes the rows with all that belongs to them, but those that have changed or that the database itself keeps, and notes how many. */
  deleteRows(kind: DecidedKind, ids: readonly string[]): Promise<number>;
  /** Deletes the oldest of what the product keeps for itself that is older than the instant, at most so many, and notes how many. */
  deleteOlder(kind: ProductKind, than: Temporal.Instant, most: number): Promise<number>;
}

/** How many of each kind were deleted; a kind of which none was is left out. */
export type Deleted = Readonly<Partial<Record<DecidedKind | ProductKind, number>>>;

/** Small enough that nobody waits for it. */
const batch = 100;

/**
 * Deletes what has been kept for long enough: owner by owner as each has decided, and never what its archive has not got, unless
 * it is not worth keeping there. A second run finds nothing; one that was stopped goes on from what is left.
 */
export async function deleteWhatIsOver({ job, clock }: { readonly job: RetentionJobPorts; readonly clock: Clock }): Promise<Deleted> {
  const now = clock();
  const settings = await job.settings();
  const counts: [DecidedKind | ProductKind, number][] = [];
  for (const kind of keysOf(decidedKinds)) counts.push([kind, await deleteOfOwners(job, kind, settings, osloDate(now))]);
  for (const kind of keysOf(productKinds)) counts.push([kind, await deleteOfTheProduct(job, kind, now)]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

async function deleteOfOwners(job: RetentionJobPorts, kind: DecidedKind, settings: readonly RetentionSetting[], today: Temporal.PlainDate): Promise<number> {
  const months = new Map<OwnerId, number>();
  const monthsFor = (id: OwnerId) => {
    const known = months.get(id) ?? monthsOf(settings, id, kind, today);
    months.set(id, known);
    return known;
  };
  let deleted = 0;
  for (let rows = await job.rowsAfter(kind, undefined, batch); rows.length > 0; rows = await job.rowsAfter(kind, rows.at(-1)?.id, batch)) {
    const over = rows.filter((row) => mayBeDeleted(row, monthsFor(row.ownerId), today));
    if (over.length > 0) deleted += await job.deleteRows(kind, over.map(({ id }) => id));
    if (rows.length < batch) break;
  }
  return deleted;
}

async function deleteOfTheProduct(job: RetentionJobPorts, kind: ProductKind, now: Temporal.Instant): Promise<number> {
  const than = now.toZonedDateTimeISO(OSLO).subtract({ months: productKinds[kind].months }).toInstant();
  let deleted = 0;
  for (let some = batch; some === batch;) {
    some = await job.deleteOlder(kind, than, batch);
    deleted += some;
  }
  return deleted;
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}
