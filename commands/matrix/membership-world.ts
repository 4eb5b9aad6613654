import { placeId, type Headship, type MembershipNoun } from '../../domain/network/access/member-place';
import type { AccessState } from '../../domain/network/access/access-request';
import type { AccessRequestId, MembershipId, NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { Role } from '../../domain/network/actor';
import { Temporal } from '../../domain/time';
import type { Database } from '../../store/database';
import { stableId } from '../../store/demonstration/stable-id';
import { headshipIn, placeOf } from '../../store/network/access';
import { ownersRows } from './owner-rows';

/** Who is a member of what, who has asked to be, and who answers for it. */
export interface MembershipWorld {
  readonly requests: readonly { readonly id: AccessRequestId; readonly name: string; readonly state: AccessState; readonly noun: MembershipNoun }[];
  /** Of the memberships, those that are tried to be changed: of a service with a leader and one without, of supervisors and administrators. */
  readonly tried: MembershipWorld['memberships'];
  /** Accounts of people, and codes that somebody has entered, with whose they are. */
  readonly accounts: readonly { readonly id: string; readonly personId: PersonId }[];
  readonly claimedCodes: readonly { readonly id: string; readonly personId: PersonId }[];
  readonly memberships: readonly { readonly id: MembershipId; readonly name: string; readonly ended: boolean; readonly noun: MembershipNoun }[];
}

interface PlacedRow {
  readonly personId: PersonId;
  readonly role: Role;
  readonly organisationId: OrganisationId | null;
  readonly networkId: NetworkId | null;
}

/** Reads them as the owner of the tables. */
export async function readMembershipWorld(owner: Database): Promise<MembershipWorld> {
  const headships = new Map<string, Headship>();
  const nounOf = async ({ personId, role, organisationId, networkId }: PlacedRow): Promise<MembershipNoun> => {
    const place = placeOf(organisationId, networkId);
    const headship = headships.get(placeId(place)) ?? await owner.transaction((tx) => headshipIn(tx, place, Temporal.PlainDate.from('2026-11-23')));
    headships.set(placeId(place), headship);
    return { personId, role, place, headship };
  };
  const placed = 'person_id as "personId", role, organisation_id as "organisationId", network_id as "networkId"';
  const requests = await ownersRows<PlacedRow & Omit<MembershipWorld['requests'][number], 'noun'>>(owner,
    `select id, role || '/' || coalesce(organisation_id, network_id) as name, state, ${placed} from access_request order by id`);
  const memberships = await ownersRows<PlacedRow & Omit<MembershipWorld['memberships'][number], 'noun'>>(owner,
    `select id, role || '/' || id as name, exists (select from membership_end e where e.membership_id = m.id and e.undone_at is null) as ended, ${placed}
      from membership m where valid_to is null or valid_to > '2026-01-01' order by id`);
  const withNoun = async <Row extends PlacedRow>(rows: readonly Row[]) => {
    const found: (Row & { readonly noun: MembershipNoun })[] = [];
    for (const row of rows) found.push({ ...row, noun: await nounOf(row) });
    return found;
  };
  const tried = new Set<string>(['verdal', 'levanger', 'drift', 'statsforvalteren-trondelag'].map((key) => stableId('organisation', key)));
  const held = await withNoun(memberships);
  const accounts = await ownersRows<MembershipWorld['accounts'][number]>(owner, `
    select l.id, l.person_id as "personId" from linked_account l where exists (select from linked_account o where o.person_id = l.person_id and o.id <> l.id) order by l.id`);
  const claimedCodes = await ownersRows<MembershipWorld['claimedCodes'][number]>(owner, `select id, person_id as "personId" from account_code where claimed_at is not null order by id`);
  return { accounts, claimedCodes, requests: await withNoun(requests), memberships: held, tried: held.filter(({ organisationId }) => tried.has(organisationId ?? '')) };
}
