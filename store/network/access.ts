import { sql, type SQL } from 'drizzle-orm';
import type { AccessRequest, PlaceToAsk } from '../../domain/network/access/access-request';
import { placeId, type Headship, type MemberPlace } from '../../domain/network/access/member-place';
import type { AccessPorts } from '../../domain/network/access/ports';
import type { NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { byName } from './by-name';

/** Asking for access and answering, as the actor of the transaction may touch it. */
export function accessIn(tx: Transaction): AccessPorts {
  return {
    places: async (onDay, tenantId) => byName((await rowsOf<PlaceRow>(tx, sql`
      select 'organisation' as kind, o.id, o.kind as "placeKind", case o.kind when 'competenceBase' then base_name(o.id) else o.name end as name,
        exists (select from places_near(${tenantId ?? null}) n where n = o.id) as near
      from organisation o where o.kind not in ('ks', 'operator') and in_force(o.valid_from, o.valid_to, ${onDay.toString()})
      union all select 'network', w.id, w.kind, w.name, exists (select from places_near(${tenantId ?? null}) n where n = w.id)
      from network w where in_force(w.valid_from, w.valid_to, ${onDay.toString()})`)).map(placeToAsk)),
    headship: (place, onDay) => headshipIn(tx, place, onDay),
    askedBefore: async (account, since) => {
      const [before] = await rowsOf<{ waiting: number; asked: number }>(tx,
        sql`select waiting, asked from asked_before(${account?.tenantId ?? null}, ${account?.objectId ?? null}, ${since.toString()})`);
      return before ?? { waiting: 0, asked: 0 };
    },
    ask: async ({ id, personId, account, chat, role, place, language, at }) => (await rowsOf(tx, sql`
      insert into access_request (id, person_id, tenant_id, object_id, chat_id, service_url, role, organisation_id, network_id, language, asked_at, state)
      values (${id}, ${personId}, ${account?.tenantId ?? null}, ${account?.objectId ?? null}, ${chat?.chatId ?? null}, ${chat?.serviceUrl ?? null}, ${role},
        ${place.kind === 'organisation' ? place.organisationId : null}, ${place.kind === 'network' ? place.networkId : null}, ${language}, ${at.toString()}, 'waiting')
      on conflict do nothing returning id`)).length === 1,
    request: async (id) => (await requestsIn(tx, sql`where r.id = ${id}`))[0],
    own: (personId, most) => requestsIn(tx, sql`where r.person_id = ${personId} order by r.asked_at desc, r.id limit ${most}`),
    waiting: (personId) => requestsIn(tx, sql`where r.state = 'waiting' and r.person_id <> ${personId} order by r.asked_at, r.id`),
    withdraw: async (id, at) => (await rowsOf(tx,
      sql`update access_request set state = 'withdrawn', answered_at = ${at.toString()} where id = ${id} and state = 'waiting' returning id`)).length === 1,
    answer: async ({ id, answer, validTo, membershipId, linkId }) => {
      const [now] = await rowsOf<Awaited<ReturnType<AccessPorts['answer']>>>(tx, sql`
        select state, membership as "membershipId", person as "personId" from answer_access(${id}, ${answer}, ${validTo?.toString() ?? null}, ${membershipId}, ${linkId})`);
      if (now === undefined) throw new Error('an answer tells how the request stands');
      return now;
    },
  };
}

type PlaceRow = { readonly kind: MemberPlace['kind']; readonly id: OrganisationId & NetworkId } & Omit<PlaceToAsk, 'place'>;

function placeToAsk({ kind, id, ...rest }: PlaceRow): PlaceToAsk {
  return { ...rest, place: placeOf(kind === 'organisation' ? id : null, kind === 'network' ? id : null) };
}

/** The place of a row that names an organisation or a network. */
export function placeOf(organisationId: OrganisationId | null, networkId: NetworkId | null): MemberPlace {
  if (organisationId !== null) return { kind: 'organisation', organisationId };
  if (networkId !== null) return { kind: 'network', networkId };
  throw new Error('a place is an organisation or a network');
}

/** Who answers for a place on a day; also for workers. */
export async function headshipIn(tx: Transaction, place: MemberPlace, onDay: Temporal.PlainDate): Promise<Headship> {
  const [organisationId, networkId] = place.kind === 'organisation' ? [placeId(place), null] : [null, placeId(place)];
  const day = onDay.toString();
  const [found] = await rowsOf<Headship>(tx, sql`select
    coalesce((select json_agg(h) from heads_of(${organisationId}, ${networkId}, ${day}) h), '[]') as heads,
    coalesce((select json_agg(json_build_object('networkId', c.network_id, 'personId', c.person_id)) from coordinators_over(${organisationId}, ${day}) c), '[]') as coordinators,
    coalesce((select json_agg(h) from organisation o, heads_of(o.id, null, ${day}) h where o.kind = 'operator'), '[]') as administrators,
    coalesce((select json_agg(o.id) from organisation o where o.kind = 'operator'), '[]') as "operatorIds"`);
  return found ?? { heads: [], coordinators: [], administrators: [], operatorIds: [] };
}

interface RequestRow extends Omit<AccessRequest, 'place' | 'askedAt'> {
  readonly organisationId: OrganisationId | null;
  readonly networkId: NetworkId | null;
  readonly askedAt: string;
}

/** Requests with what their place is called; also for workers. */
export async function requestsIn(tx: Transaction, which: SQL): Promise<readonly AccessRequest[]> {
  const rows = await rowsOf<RequestRow>(tx, sql`
    select r.id, r.person_id as "personId", r.role, r.organisation_id as "organisationId", r.network_id as "networkId", r.state, r.asked_at::text as "askedAt",
      coalesce(case o.kind when 'competenceBase' then base_name(o.id) else o.name end, w.name) as "placeName"
    from access_request r left join organisation o on o.id = r.organisation_id left join network w on w.id = r.network_id ${which}`);
  return rows.map(({ organisationId, networkId, askedAt, ...rest }) => ({
    ...rest, place: placeOf(organisationId, networkId), askedAt: Temporal.Instant.from(askedAt.replace(' ', 'T')),
  }));
}

/** The id under which an account that is nobody's has asked before; undefined when it has not. Runs as the system actor `signOn`. */
export async function strangerIn(tx: Transaction, account: { tenantId: string; objectId: string }): Promise<PersonId | undefined> {
  const [found] = await rowsOf<{ personId: PersonId }>(tx, sql`
    select r.person_id as "personId" from access_request r where r.tenant_id = ${account.tenantId} and r.object_id = ${account.objectId}
      and not exists (select from person p where p.id = r.person_id)
    order by r.asked_at desc, r.id desc limit 1`);
  return found?.personId;
}

async function rowsOf<Row>(tx: Transaction, statement: SQL): Promise<readonly Row[]> {
  const { rows } = (await tx.execute(statement)) as { rows: Row[] };
  return rows;
}
