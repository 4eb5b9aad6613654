import { sql } from 'drizzle-orm';
import type { PersonId } from '../../domain/identifiers';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { JustTaken, Takeover } from '../../domain/network/takeover/takeover';
import type { TakeoverPorts } from '../../domain/network/takeover/ports';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { peopleIn } from './people';

/** Taking over from colleagues, as the actor of the transaction may. */
export function takeoversIn(tx: Transaction): TakeoverPorts {
  return {
    followedUp: async (serviceId) => {
      const { rows } = (await tx.execute(sql`
        select person_id as "personId", referrals, plans, assessments from followed_up(${serviceId}) order by person_id`)) as {
        rows: Awaited<ReturnType<TakeoverPorts['followedUp']>>[number][];
      };
      return rows;
    },
    takeOver: async ({ id, serviceId, fromId, referralId }) => {
      const { rows: [taken] } = (await tx.execute(sql`
        select referral_ids as "referralIds", plans, assessments from take_over(${id}, ${serviceId}, ${fromId}, ${referralId})`)) as { rows: JustTaken[] };
      return taken;
    },
    takeovers: async (serviceIds, most) => {
      const { rows } = (await tx.execute(sql`
        select id, organisation_id as "serviceId", from_id as "fromId", by_id as "byId", at::text, referrals, plans, assessments
        from takeover where organisation_id in (select json_array_elements_text(${JSON.stringify(serviceIds)}::json)::uuid) order by at desc, id limit ${most}`)) as {
        rows: (Omit<Takeover, 'at' | 'taken'> & Takeover['taken'] & { readonly at: string })[];
      };
      return rows.map(({ at, referrals, plans, assessments, ...rest }) => ({
        ...rest, at: Temporal.Instant.from(at.replace(' ', 'T')), taken: { referrals, plans, assessments },
      }));
    },
  };
}

/** Who took over how much, as `network.takenOver` tells the one before. Runs as the delivery worker. */
export async function deliveredTakeover(
  tx: Transaction, id: string,
): Promise<{ readonly by: PersonLabelFacts | undefined; readonly taken: Takeover['taken'] } | undefined> {
  const { rows: [found] } = (await tx.execute(sql`
    select by_id as "byId", referrals, plans, assessments from takeover where id = ${id}`)) as {
    rows: (Takeover['taken'] & { readonly byId: PersonId })[];
  };
  if (found === undefined) return undefined;
  const { byId, ...taken } = found;
  const [by] = await peopleIn(tx).labelFacts([byId]);
  return { by, taken };
}
