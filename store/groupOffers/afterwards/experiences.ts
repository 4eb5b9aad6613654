import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { AfterwardsPorts } from '../../../domain/groupOffers/afterwards/ports';
import type { NetworkId, OfferId, OrganisationId, PersonId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { experienceEdition, experienceNote } from '../../schema/afterwards';

interface PartiesRow {
  readonly network_id: NetworkId;
  readonly published: boolean;
  readonly service_ids: OrganisationId[];
  readonly leader_ids: PersonId[];
  readonly covering_ids: NetworkId[];
  readonly sibling_ids: NetworkId[];
  readonly last_day: string;
}

const text = { worked: experienceNote.worked, toChange: experienceNote.toChange, practical: experienceNote.practical };
const edition = {
  edition: experienceEdition.edition, sharedAt: experienceEdition.sharedAt,
  worked: experienceEdition.worked, toChange: experienceEdition.toChange, practical: experienceEdition.practical,
};

/** The experiences of groups, as the actor of the transaction may read and write them. */
export function experiencesIn(tx: Transaction): Pick<
  AfterwardsPorts,
  'experienceParties' | 'experienceDraft' | 'experienceEditions' | 'writeExperience' | 'shareExperience' | 'experiencesOf'
> {
  return {
    experienceParties: async (offerId) => {
      // As JSON, so that arrays come the same from every driver.
      const { rows } = (await tx.execute(sql`select to_jsonb(p) as parties from experience_parties(${offerId}) p`)) as { rows: { parties: PartiesRow }[] };
      const found = rows[0]?.parties;
      return found && {
        offer: { networkId: found.network_id, published: found.published, serviceIds: found.service_ids, leaderIds: found.leader_ids },
        coveringIds: found.covering_ids,
        siblingIds: found.sibling_ids,
        lastDay: Temporal.PlainDate.from(found.last_day),
      };
    },
    experienceDraft: async (offerId) =>
      (await tx.select({ ...text, version: experienceNote.version }).from(experienceNote).where(eq(experienceNote.offerId, offerId)))[0],
    experienceEditions: (offerId) =>
      tx.select(edition).from(experienceEdition).where(eq(experienceEdition.offerId, offerId)).orderBy(desc(experienceEdition.edition)),
    writeExperience: async (offerId, basedOn, { worked, toChange, practical }) => {
      const now = { worked, toChange, practical, version: basedOn + 1 };
      const written = basedOn === 0
        ? await tx.insert(experienceNote).values({ offerId, ...now }).onConflictDoNothing().returning({ id: experienceNote.offerId })
        : await tx.update(experienceNote).set(now)
          .where(and(eq(experienceNote.offerId, offerId), eq(experienceNote.version, basedOn))).returning({ id: experienceNote.offerId });
      return written.length === 1;
    },
    shareExperience: async (offerId, shared) => {
      await tx.update(experienceEdition).set({ endedAt: shared.sharedAt })
        .where(and(eq(experienceEdition.offerId, offerId), isNull(experienceEdition.endedAt)));
      await tx.insert(experienceEdition).values({ offerId, ...shared });
    },
    experiencesOf: async (programmeKey) => {
      const { rows } = (await tx.execute(sql`select id from experiences_of_programme(${programmeKey}) id`)) as { rows: { id: OfferId }[] };
      return rows.map(({ id }) => id);
    },
  };
}
