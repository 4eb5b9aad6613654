import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { MeetingPlace } from '../../domain/booking/meeting-place';
import type { ReferralDraft } from '../../domain/referrals/drafts/draft';
import type { DraftPorts } from '../../domain/referrals/drafts/ports';
import type { Transaction } from '../database';
import { referralDraft } from '../schema/drafts';

type Row = typeof referralDraft.$inferSelect;

/** The writer's drafts; row level security leaves out everybody else's too. */
export function draftsStore(tx: Transaction): DraftPorts {
  return {
    list: async (writerId, now) => {
      const rows = await tx.select().from(referralDraft)
        .where(and(eq(referralDraft.personId, writerId), isNull(referralDraft.endedAt), gt(referralDraft.expiresAt, now))).orderBy(desc(referralDraft.savedAt), desc(referralDraft.id));
      return rows.map(draftFrom);
    },
    insert: async (draft, personId) => {
      const written = await tx.insert(referralDraft).values({ id: draft.id, personId, ...columnsOf(draft) })
        .onConflictDoNothing().returning({ id: referralDraft.id });
      return written.length === 1;
    },
    write: async (draft) => {
      await tx.update(referralDraft).set(columnsOf(draft)).where(eq(referralDraft.id, draft.id));
    },
    end: async (id, writerId, endedAt) => {
      const ended = await tx.update(referralDraft).set({ endedAt, orderSummary: '' })
        .where(and(eq(referralDraft.id, id), eq(referralDraft.personId, writerId), isNull(referralDraft.endedAt))).returning({ id: referralDraft.id });
      if (ended.length > 0) return;
      // A save of it may still be under way: it finds the id taken.
      await tx.insert(referralDraft)
        .values({ id, personId: writerId, orderSummary: '', urgent: false, version: 1, savedAt: endedAt, expiresAt: endedAt, endedAt })
        .onConflictDoNothing();
    },
  };
}

function columnsOf({ id: _id, serviceId, place, ...draft }: ReferralDraft) {
  return {
    ...draft, organisationId: serviceId, placeKind: place?.kind ?? null, municipalityNumber: place?.kind === 'municipality' ? place.municipalityNumber : null,
  };
}

function draftFrom({ id, organisationId, baseId, category, orderSummary, urgent, version, savedAt, expiresAt, ...row }: Row): ReferralDraft {
  return { id, serviceId: organisationId, baseId, category, orderSummary, place: placeOf(row), urgent, version, savedAt, expiresAt };
}

function placeOf({ placeKind, municipalityNumber }: Pick<Row, 'placeKind' | 'municipalityNumber'>): MeetingPlace | null {
  if (placeKind === 'teams') return { kind: 'teams' };
  return municipalityNumber === null ? null : { kind: 'municipality', municipalityNumber };
}
