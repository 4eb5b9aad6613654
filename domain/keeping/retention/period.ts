import type { Id, NetworkId, OrganisationId, PersonId } from '../../identifiers';
import { osloDate, Temporal } from '../../time';
import { decidedKinds, type DecidedKind, type KindRule } from './kinds';

/** Whose rows: a service's or a network's, and a base's for what waits for its own archive. */
export type OwnerId = OrganisationId | NetworkId;

/** That a service or a network has decided for how many months it keeps a kind, from a day on. */
export interface RetentionSetting {
  readonly ownerId: OwnerId;
  readonly kind: DecidedKind;
  readonly months: number;
  /** A day in Oslo. */
  readonly validFrom: Temporal.PlainDate;
  readonly setAt: Temporal.Instant;
}

/** A setting as it is first written. */
export interface NewRetentionSetting extends RetentionSetting {
  readonly id: Id<'retentionSetting'>;
  readonly setBy: PersonId;
}

/** A row of a service's or a network's that will go when its time is out. */
export interface KeptRow {
  readonly kind: DecidedKind;
  readonly id: string;
  readonly ownerId: OwnerId;
  /** When it was last of use. */
  readonly countsFrom: Temporal.Instant;
  /** The moment it is counted by in the year's figures; null for what is in none that may still change. */
  readonly figuresAt: Temporal.Instant | null;
  /** The first day on which nothing that it holds counts any more, as a certificate does; null when nothing does. */
  readonly holdsUntil: Temporal.PlainDate | null;
  /** Whether every side's archive has it as it is now, or it is not worth keeping there. */
  readonly archived: boolean;
}

/** What an owner has decided of a kind, the last decision first; of two at once the longer. */
export function decisionsOf(settings: readonly RetentionSetting[], ownerId: OwnerId, kind: DecidedKind): readonly RetentionSetting[] {
  return settings
    .filter((one) => one.ownerId === ownerId && one.kind === kind)
    .sort((one, other) => Temporal.Instant.compare(other.setAt, one.setAt) || other.months - one.months);
}

/** How many months the owner keeps the kind on a day: what was decided last of what has begun, else our proposal. */
export function monthsOf(settings: readonly RetentionSetting[], ownerId: OwnerId, kind: DecidedKind, on: Temporal.PlainDate): number {
  const begun = decisionsOf(settings, ownerId, kind).find(({ validFrom }) => Temporal.PlainDate.compare(validFrom, on) <= 0);
  return begun?.months ?? decidedKinds[kind].months;
}

/**
 * The first day that the row may go, whatever it waits for: the months after it was last of use, and not before its year's figures
 * cannot change by it: of the year that it is counted in, and where figures are not frozen two whole calendar years after it. Nor
 * before the day that nothing it holds counts any more.
 */
export function mayGoOn(row: Pick<KeptRow, 'countsFrom' | 'figuresAt' | 'holdsUntil'>, months: number): Temporal.PlainDate {
  const timeIsOut = osloDate(row.countsFrom).add({ months });
  const figuresStand = row.figuresAt === null ? [] : [Temporal.PlainDate.from({ year: osloDate(row.figuresAt).year + 3, month: 1, day: 1 })];
  const others = row.holdsUntil === null ? figuresStand : [...figuresStand, row.holdsUntil];
  return others.reduce((last, day) => (Temporal.PlainDate.compare(last, day) < 0 ? day : last), timeIsOut);
}

/** Whether the row may be deleted on a day: its time is out, and what had to be done first has been done. */
export function mayBeDeleted(row: KeptRow, months: number, on: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(mayGoOn(row, months), on) <= 0 && !isStopped(row);
}

/** Whether a missing hand-over keeps the row, whatever its time. */
export function isStopped({ kind, archived }: Pick<KeptRow, 'kind' | 'archived'>): boolean {
  const { waitsFor }: KindRule = decidedKinds[kind];
  return waitsFor.includes('archive') && !archived;
}
