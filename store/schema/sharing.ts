import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { OrganisationId, PersonId } from '../../domain/identifiers';
import type { ReferralCategory } from '../../domain/referrals/referral';
import type { CorrectionReason, FiguresEditionId, Measure, RowKind } from '../../domain/statistics/sharing/edition';
import type { FiguresPeriod, HalfYear } from '../../domain/statistics/sharing/period';
import { instant } from './columns';

/** A service as an edition keeps it: days as text. */
export interface KeptService {
  readonly id: OrganisationId;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly succeededBy: OrganisationId | null;
  readonly network: { readonly id: string; readonly name: string };
}

export const figuresEdition = pgTable('figures_edition', {
  id: uuid().$type<FiguresEditionId>().primaryKey(),
  baseId: uuid('base_id').$type<OrganisationId>().notNull(),
  period: text().$type<FiguresPeriod>().notNull(),
  number: integer().notNull(),
  threshold: integer().notNull(),
  method: integer().notNull(),
  reason: text().$type<CorrectionReason>(),
  closedBy: uuid('closed_by').$type<PersonId>().notNull(),
  closedAt: instant('closed_at').notNull(),
  services: jsonb().$type<readonly KeptService[]>().notNull(),
  releasedTo: uuid('released_to').$type<OrganisationId>(),
  releasedAt: instant('released_at'),
  releaseEndedAt: instant('release_ended_at'),
  version: integer().notNull(),
});

export const frozenCount = pgTable('frozen_count', {
  editionId: uuid('edition_id').$type<FiguresEditionId>().notNull(),
  half: text().$type<HalfYear>().notNull(),
  serviceId: uuid('service_id').$type<OrganisationId>().notNull(),
  category: text().$type<ReferralCategory>().notNull(),
  received: integer().notNull(),
  helped: integer().notNull(),
});

const sharedFigure = {
  editionId: uuid('edition_id').$type<FiguresEditionId>().notNull(),
  kind: text().$type<RowKind>().notNull(),
  row: text().notNull(),
  measure: text().$type<Measure>().notNull(),
  value: integer(),
};
export const frozenFigure = pgTable('frozen_figure', sharedFigure);
export const releasedFigure = pgTable('released_figure', sharedFigure);

export const sharingAnswer = pgTable('sharing_answer', {
  editionId: uuid('edition_id').$type<FiguresEditionId>().notNull(),
  serviceId: uuid('service_id').$type<OrganisationId>().notNull(),
  shares: boolean().notNull(),
  answeredBy: uuid('answered_by').$type<PersonId>().notNull(),
  answeredAt: instant('answered_at').notNull(),
});
