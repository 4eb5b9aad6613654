import type { OrganisationId, PersonId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { FiguresEdition, FiguresEditionId, FrozenCount, SharedFigure, SharingAnswer } from './edition';
import type { FiguresPeriod } from './period';
import type { KnownFigure } from './shared-table';

/** What a release is made from, read under a lock on the edition with the owner's rights: the one who asks may be one service's leader. */
export interface SharingLedger {
  /** Of every half year of the calendar year: the edition's own, and others' for the halves that it lacks. */
  readonly counts: readonly FrozenCount[];
  readonly frozen: readonly SharedFigure[];
  readonly sharing: readonly OrganisationId[];
  /** What has been released of the same base and calendar year, to whomever. */
  readonly released: readonly (KnownFigure & { readonly editionId: FiguresEditionId; readonly period: FiguresPeriod })[];
}

/** What sharing figures needs from outside, under the actor's own transaction. */
export interface SharingPorts {
  /** The editions that the actor may see, the latest period first, and the latest edition of it. */
  editions(): Promise<readonly FiguresEdition[]>;
  edition(id: FiguresEditionId): Promise<FiguresEdition | undefined>;
  /** What was counted in an edition, as far as the actor may see it. */
  counts(id: FiguresEditionId): Promise<readonly FrozenCount[]>;
  /** The figures as they were frozen, for the base's coordinator. */
  frozen(id: FiguresEditionId): Promise<readonly SharedFigure[]>;
  /** The figures as they are released. */
  released(id: FiguresEditionId): Promise<readonly SharedFigure[]>;
  /** What services have answered, as far as the actor may see it. */
  answers(ids: readonly FiguresEditionId[]): Promise<readonly SharingAnswer[]>;
  /** Freezes an edition; false when another of the same number is there. */
  freeze(edition: FiguresEdition, counts: readonly FrozenCount[], figures: readonly SharedFigure[]): Promise<boolean>;
  ledger(id: FiguresEditionId): Promise<SharingLedger>;
  /** Writes to whom an edition is released, or that the release has ended. */
  steerRelease(edition: FiguresEdition): Promise<void>;
  /** Puts the released figures of an edition in place of those before; what was shown is remembered as told. */
  writeReleased(id: FiguresEditionId, figures: readonly SharedFigure[]): Promise<void>;
  answer(answer: SharingAnswer): Promise<void>;
  /** Whom figures can be released to. */
  receivers(): Promise<readonly { readonly id: OrganisationId; readonly name: string }[]>;
  /** A service and what it has become, through every merger. */
  becomes(serviceId: OrganisationId): Promise<readonly OrganisationId[]>;
  /** Whether the figures of the period that a henvendelse was sent in are closed, so that deleting it changes none of them. */
  periodIsFrozen(baseId: OrganisationId, sentAt: Temporal.Instant): Promise<boolean>;
  /** The leaders of services on a day. */
  leadersOf(serviceIds: readonly OrganisationId[], onDay: Temporal.PlainDate): Promise<readonly PersonId[]>;
}
