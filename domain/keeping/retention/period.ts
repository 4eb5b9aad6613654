import type { Id, OrganisationId, PersonId } from '../../identifiers';
import { osloDate, Temporal } from '../../time';
import { serviceKinds, type ServiceKind } from './kinds';

/** That a service has decided for how many months it keeps a kind, from a day on. */
export interface RetentionSetting {
  readonly organisationId: OrganisationId;
  readonly kind: ServiceKind;
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

/** A row of a service's that will go when its time is out. */
export interface KeptRow {
  readonly kind: ServiceKind;
  readonly id: string;
  readonly organisationId: OrganisationId;
  /** When it was last of use. */
  readonly countsFrom: Temporal.Instant;
  /** The moment it is counted by in the year's figures; null for what is in none that may still change. */
  readonly figuresAt: Temporal.Instant | null;
  /** Whether every side's archive has it as it is now, or it is not worth keeping there. */
  readonly archived: boolean;
}

/** What a service has decided of a kind, the last decision first; of two at once the longer. */
export function decisionsOf(settings: readonly RetentionSetting[], organisationId: OrganisationId, kind: ServiceKind): readonly RetentionSetting[] {
  return settings
    .filter((one) => one.organisationId === organisationId && one.kind === kind)
    .sort((one, other) => Temporal.Instant.compare(other.setAt, one.setAt) || other.months - one.months);
}

/** How many months the service keeps the kind on a day: what was decided last of what has begun, else our proposal. */
export function monthsOf(settings: readonly RetentionSetting[], organisationId: OrganisationId, kind: ServiceKind, on: Temporal.PlainDate): number {
  const begun = decisionsOf(settings, organisationId, kind).find(({ validFrom }) => Temporal.PlainDate.compare(validFrom, on) <= 0);
  return begun?.months ?? serviceKinds[kind].months;
}

/**
 * The first day that the row may go, whatever it waits for: the months after it was last of use, and not before its year's figures
 * cannot change by it. Where they are not frozen, two whole calendar years after the year that it is counted in must be over.
 */
export function mayGoOn(row: Pick<KeptRow, 'countsFrom' | 'figuresAt'>, months: number): Temporal.PlainDate {
  const timeIsOut = osloDate(row.countsFrom).add({ months });
  if (row.figuresAt === null) return timeIsOut;
  const figuresStand = Temporal.PlainDate.from({ year: osloDate(row.figuresAt).year + 3, month: 1, day: 1 });
  return Temporal.PlainDate.compare(timeIsOut, figuresStand) < 0 ? figuresStand : timeIsOut;
}

/** Whether the row may be deleted on a day: its time is out, and what had to be done first has been done. */
export function mayBeDeleted(row: KeptRow, months: number, on: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(mayGoOn(row, months), on) <= 0 && !isStopped(row);
}

/** Whether a missing hand-over keeps the row, whatever its time. */
export function isStopped({ kind, archived }: Pick<KeptRow, 'kind' | 'archived'>): boolean {
  return serviceKinds[kind].waitsFor.some((what) => what === 'archive') && !archived;
}
