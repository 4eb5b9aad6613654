import { sql } from 'drizzle-orm';
import type { AccessRequestId, NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { MembershipKeeper } from '../../domain/network/access/membership-keeper';
import type { Role } from '../../domain/network/actor';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { headshipIn, placeOf } from './access';
import { heldMembership, membershipColumns, membershipTables, type MembershipRow } from './memberships';

/** What the worker of memberships reads and writes, as the system actor `membershipKeeper`. */
export function membershipKeeperIn(tx: Transaction): MembershipKeeper {
  const ids = async (statement: ReturnType<typeof sql>) => ((await tx.execute(statement)) as { rows: { id: string }[] }).rows.length;
  return {
    beginYears: (today) => ids(sql`update membership set confirmed_on = ${today.toString()}
      where confirmed_on is null and in_force(valid_from, valid_to, ${today.toString()}) returning id`),
    nearTheirYear: async (today) => {
      const { rows } = (await tx.execute(sql`select ${membershipColumns}, (
          select min((a.asked_at at time zone 'Europe/Oslo')::date)::text from confirmation_asked a
          where (a.organisation_id = m.organisation_id or a.network_id = m.network_id)
            and (a.asked_at at time zone 'Europe/Oslo')::date >= m.confirmed_on + interval '1 year' - interval '1 month') as "firstAsked"
        from ${membershipTables} where m.confirmed_on <= ${today.subtract({ months: 10 }).toString()} and in_force(m.valid_from, m.valid_to, ${today.toString()})
        order by m.id for update of m`)) as { rows: (MembershipRow & { readonly firstAsked: string | null })[] };
      return rows.map((row) => ({ ...heldMembership(row), askedOn: row.firstAsked === null ? null : Temporal.PlainDate.from(row.firstAsked) }));
    },
    headship: (place, today) => headshipIn(tx, place, today),
    ask: async (id, place, today, at) => (await ids(sql`
      insert into confirmation_asked (id, organisation_id, network_id, month, asked_at)
      values (${id}, ${place.kind === 'organisation' ? place.organisationId : null}, ${place.kind === 'network' ? place.networkId : null},
        ${today.with({ day: 1 }).toString()}, ${at.toString()})
      on conflict do nothing returning id`)) === 1,
    end: async ({ id, validTo, confirmedOn }, endId, today, at) => {
      const ended = await ids(sql`update membership set valid_to = ${today.toString()}
        where id = ${id} and confirmed_on = ${confirmedOn?.toString() ?? null} and valid_to is not distinct from ${validTo?.toString() ?? null} returning id`);
      if (ended === 0) return false;
      await tx.execute(sql`insert into membership_end (id, membership_id, why, former_valid_to, ended_at)
        values (${endId}, ${id}, 'notConfirmed', ${validTo?.toString() ?? null}, ${at.toString()})`);
      return true;
    },
    lapse: async (askedBefore, at) => {
      const { rows } = (await tx.execute(sql`
        update access_request r set state = 'lapsed', answered_at = ${at.toString()} where r.state = 'waiting' and r.asked_at <= ${askedBefore.toString()}
        returning r.id, r.person_id as "personId", r.role, r.organisation_id as "organisationId", r.network_id as "networkId",
          exists (select from person p where p.id = r.person_id) as "isKnown"`)) as {
        rows: { id: AccessRequestId; personId: PersonId; role: Role; organisationId: OrganisationId | null; networkId: NetworkId | null; isKnown: boolean }[];
      };
      return rows.map(({ organisationId, networkId, ...rest }) => ({ ...rest, place: placeOf(organisationId, networkId) }));
    },
    forgetCodes: async (before) => {
      const { rows: [row] } = (await tx.execute(sql`select forget_account_codes(${before.toString()}) as count`)) as { rows: { count: number }[] };
      return row?.count ?? 0;
    },
    forget: (askedBefore) => ids(sql`delete from access_request where state in ('declined', 'withdrawn', 'lapsed') and asked_at <= ${askedBefore.toString()} returning id`),
  };
}
