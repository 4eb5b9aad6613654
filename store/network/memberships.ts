import { sql, type SQL } from 'drizzle-orm';
import type { NetworkId, OrganisationId } from '../../domain/identifiers';
import type { EndReason, HeldMembership } from '../../domain/network/access/membership';
import type { MembershipPorts } from '../../domain/network/access/membership-ports';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { placeOf } from './access';

/** Memberships, as the actor of the transaction may keep them. */
export function membershipsIn(tx: Transaction): MembershipPorts {
  return {
    kept: (onDay, endedSince) => heldMemberships(tx, sql`
      where m.valid_from <= ${onDay.toString()} and (m.valid_to is null or m.valid_to > ${onDay.toString()} or (e.id is not null and m.valid_to > ${endedSince.toString()}))
        and (m.organisation_id = any (app_organisations()) or m.network_id = any (app_networks()) or app_keeps_tenants()
          or m.organisation_id in (select n.organisation_id from network_organisation n where n.network_id = any (app_coordinated_networks())))
        and app_keeps_membership(m.person_id, m.role, m.organisation_id, m.network_id)
      order by "placeName", m.role, m.valid_from, m.id`),
    membership: async (id) => (await heldMemberships(tx, sql`where m.id = ${id}`))[0],
    end: (id, endId) => told(tx, sql`select end_membership(${id}, ${endId}) as done`),
    giveBack: (id) => told(tx, sql`select give_back_membership(${id}) as done`),
    confirm: (id) => told(tx, sql`select confirm_membership(${id}) as done`),
  };
}

async function told(tx: Transaction, statement: SQL): Promise<boolean> {
  const { rows: [row] } = (await tx.execute(statement)) as { rows: { done: boolean }[] };
  return row?.done ?? false;
}

/** A membership's row as the database tells it. */
export interface MembershipRow extends Omit<HeldMembership, 'place' | 'since' | 'validTo' | 'confirmedOn' | 'end'> {
  readonly organisationId: OrganisationId | null;
  readonly networkId: NetworkId | null;
  readonly since: string;
  readonly validTo: string | null;
  readonly confirmedOn: string | null;
  readonly why: EndReason | null;
  readonly endedAt: string | null;
  readonly formerValidTo: string | null;
}

/** The columns of a membership `m` with its place `o` or `w`, and how it ended, `e`. */
export const membershipColumns = sql`m.id, m.person_id as "personId", m.role, m.organisation_id as "organisationId", m.network_id as "networkId",
  coalesce(o.name, w.name) as "placeName", m.valid_from::text as since, m.valid_to::text as "validTo", m.confirmed_on::text as "confirmedOn",
  e.why, e.ended_at::text as "endedAt", e.former_valid_to::text as "formerValidTo"`;
export const membershipTables = sql`membership m left join organisation o on o.id = m.organisation_id left join network w on w.id = m.network_id
  left join membership_end e on e.membership_id = m.id and e.undone_at is null`;

/** Memberships with what their place is called, and how they ended; also for workers. */
export async function heldMemberships(tx: Transaction, which: SQL): Promise<readonly HeldMembership[]> {
  const { rows } = (await tx.execute(sql`select ${membershipColumns} from ${membershipTables} ${which}`)) as { rows: MembershipRow[] };
  return rows.map(heldMembership);
}

/** The membership of a row. */
export function heldMembership(row: MembershipRow): HeldMembership {
  const { id, personId, role, placeName, organisationId, networkId, since, validTo, confirmedOn, why, endedAt, formerValidTo } = row;
  return {
    id, personId, role, placeName, place: placeOf(organisationId, networkId), since: Temporal.PlainDate.from(since),
    validTo: dayOf(validTo), confirmedOn: dayOf(confirmedOn),
    end: why === null || endedAt === null ? null : { why, at: Temporal.Instant.from(endedAt.replace(' ', 'T')), formerValidTo: dayOf(formerValidTo) },
  };
}

function dayOf(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text);
}
