import { sql } from 'drizzle-orm';
import type { GroupOfferPorts } from '../../domain/groupOffers/ports';
import type { OfferId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { readOffers } from './read-offers';

/** Published offers that are not over, found by words. */
export function searchIn(tx: Transaction): Pick<GroupOfferPorts, 'offersMatching'> {
  return {
    offersMatching: async (words, { skip, limit, now }) => {
      const wanted = sql`array[${sql.join([sql`''`, ...words.map((word) => sql`${word}`)], sql`, `)}]::text[]`;
      const { rows } = (await tx.execute(sql`
        select o.id
        from group_offer o
        join network n on n.id = o.network_id
        join programme p on p.key = o.programme_key
        cross join lateral (
          select min(s.starts_at) as first, max(s.ends_at) as last, string_agg(distinct m.name, ' ') as places
          from group_session s left join municipality m on m.number = s.municipality_number
          where s.offer_id = o.id and s.cancelled_at is null) held
        where o.published_at is not null and o.stage in ('published', 'closed') and held.last > ${now.toString()}::timestamptz
          and not exists (select from unnest(${wanted}) word
            where position(lower(word) in lower(concat_ws(' ', coalesce(o.title_nb, p.title_nb), coalesce(o.title_nn, p.title_nn), n.name, held.places))) = 0)
        order by held.first, o.id
        offset ${skip} limit ${limit}`)) as { rows: readonly { id: OfferId }[] };
      return readOffers(tx, rows.map(({ id }) => id));
    },
  };
}
