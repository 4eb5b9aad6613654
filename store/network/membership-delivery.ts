import { sql } from 'drizzle-orm';
import type { MembershipId, NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import { whoAnswers } from '../../domain/network/access/access-message';
import { isEnded, isToConfirm, type HeldMembership } from '../../domain/network/access/membership';
import type { MemberPlace } from '../../domain/network/access/member-place';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { headshipIn, placeOf } from './access';
import { heldMemberships } from './memberships';
import { peopleIn } from './people';

/** What `network.confirmMemberships` asks one of those who answer for a place. */
export interface DeliveredConfirmation {
  readonly place: MemberPlace;
  readonly placeName: string;
  readonly toConfirm: readonly { readonly id: MembershipId; readonly who: PersonLabelFacts }[];
}

/** Reads what is still to be confirmed in a place that was asked about, as the delivery worker; undefined for a place that nobody asked about. */
export async function deliveredConfirmation(
  tx: Transaction, id: string, { personId, today }: { readonly personId: PersonId; readonly today: Temporal.PlainDate },
): Promise<DeliveredConfirmation | undefined> {
  const { rows: [asked] } = (await tx.execute(sql`
    select a.organisation_id as "organisationId", a.network_id as "networkId", coalesce(o.name, w.name) as "placeName"
    from confirmation_asked a left join organisation o on o.id = a.organisation_id left join network w on w.id = a.network_id where a.id = ${id}`)) as {
    rows: { organisationId: OrganisationId | null; networkId: NetworkId | null; placeName: string }[];
  };
  if (asked === undefined) return undefined;
  const { organisationId, networkId, placeName } = asked;
  const place = placeOf(organisationId, networkId);
  const headship = await headshipIn(tx, place, today);
  const here = await heldMemberships(tx, sql`where m.organisation_id = ${organisationId} or m.network_id = ${networkId} order by m.role, m.valid_from, m.id`);
  const toConfirm = here.filter((one) => isToConfirm(one, today) && whoAnswers(headship, one).includes(personId));
  const people = await peopleIn(tx).labelFacts(toConfirm.map((one) => one.personId));
  return {
    place,
    placeName,
    toConfirm: toConfirm.flatMap((one) => {
      const who = people.find((facts) => facts.personId === one.personId);
      return who === undefined ? [] : [{ id: one.id, who }];
    }),
  };
}

/** How a membership ended, or that it was given back, as `network.membershipEnded` tells its person. */
export async function deliveredEnd(
  tx: Transaction, id: MembershipId, today: Temporal.PlainDate,
): Promise<(Pick<HeldMembership, 'role' | 'placeName'> & { readonly standing: 'ended' | 'notConfirmed' | 'givenBack' }) | undefined> {
  const [found] = await heldMemberships(tx, sql`where m.id = ${id}`);
  if (found === undefined) return undefined;
  const { role, placeName, end } = found;
  return { role, placeName, standing: end !== null && isEnded(found, today) ? end.why : 'givenBack' };
}
