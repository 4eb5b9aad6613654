import type { Id, OrganisationId, PersonId } from '../../identifiers';
import type { ReferralCategory } from '../../referrals/referral';
import type { Temporal } from '../../time';
import type { CountedService } from '../count-referrals';
import type { FiguresPeriod, HalfYear } from './period';

export type FiguresEditionId = Id<'figuresEdition'>;

/** Numbers from one to below this are hidden, until the base chooses another. One hides none for being small. */
export const usualThreshold = 5;
export const thresholds = { least: 1, most: 20 } as const;

/** Which way of hiding an edition was made with, so that it can be told later (ADR 34). */
export const methodVersion = 1;

/** Why an edition was followed by another; chosen, never written, so that it says nothing of a case. */
export const correctionReasons = ['registeredLate', 'registeredWrongly', 'deleted', 'otherThreshold'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** The figures of one base for one period as they were when it was closed. They never change: a correction is the next edition. */
export interface FiguresEdition {
  readonly id: FiguresEditionId;
  readonly baseId: OrganisationId;
  readonly period: FiguresPeriod;
  /** 1 for the first of its period. */
  readonly number: number;
  readonly threshold: number;
  readonly method: number;
  /** Null for the first. */
  readonly reason: CorrectionReason | null;
  readonly closedBy: PersonId;
  readonly closedAt: Temporal.Instant;
  /** The services as they were when it was closed, with their networks and what they had become. */
  readonly services: readonly CountedService[];
  /** Whom it was released to; null before it was. */
  readonly releasedTo: OrganisationId | null;
  readonly releasedAt: Temporal.Instant | null;
  /** When that ended: taken back, or replaced by the release of a later edition. */
  readonly releaseEndedAt: Temporal.Instant | null;
  readonly version: number;
}

/** What was counted, as finely as it is kept: by half year, service and category. */
export interface FrozenCount {
  readonly half: HalfYear;
  readonly serviceId: OrganisationId;
  readonly category: ReferralCategory;
  readonly received: number;
  readonly helped: number;
}

export const measures = ['received', 'helped'] as const;
export type Measure = (typeof measures)[number];

/** What a figure is of: everything, a network, a service as it was, a service as it has become, or a category. */
export const rowKinds = ['total', 'network', 'service', 'merged', 'category'] as const;
export type RowKind = (typeof rowKinds)[number];

/** One figure as it is shared; null where it is hidden. `row` is the id of the network or service, the category, or empty. */
export interface SharedFigure {
  readonly kind: RowKind;
  readonly row: string;
  readonly measure: Measure;
  readonly value: number | null;
}

/** What a service has answered to whether its own figures may be seen. */
export interface SharingAnswer {
  readonly editionId: FiguresEditionId;
  readonly serviceId: OrganisationId;
  readonly shares: boolean;
  readonly answeredBy: PersonId;
  readonly answeredAt: Temporal.Instant;
}

/** Whether somebody outside sees the edition now. */
export function isReleased({ releasedTo, releaseEndedAt }: Pick<FiguresEdition, 'releasedTo' | 'releaseEndedAt'>): boolean {
  return releasedTo !== null && releaseEndedAt === null;
}

/** The latest edition of each period. */
export function latestEditions(editions: readonly FiguresEdition[]): readonly FiguresEdition[] {
  return editions.filter((one) => editions.every((other) => other.baseId !== one.baseId || other.period !== one.period || other.number <= one.number));
}
