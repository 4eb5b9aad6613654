import { eq, sql } from 'drizzle-orm';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { createOffer, type CreateOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { copyToNextYear } from '../../domain/groupOffers/overview/copy-to-next-year';
import { listFigures } from '../../domain/groupOffers/overview/list-figures';
import { proposeNextYear } from '../../domain/groupOffers/overview/propose-next-year';
import { seeBurden } from '../../domain/groupOffers/overview/see-burden';
import { seeCoverage } from '../../domain/groupOffers/overview/see-coverage';
import { seeYearPlan, type SeeYearPlan } from '../../domain/groupOffers/overview/see-year-plan';
import type { OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { stableId } from '../../store/demonstration/stable-id';
import { groupOffer } from '../../store/schema/group-offers';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
const innherred = stableId('network', 'innherred');
const services = ['verdal', 'levanger'].map((key) => stableId('organisation', key));
const year = 2028;

const create = async (dates: readonly string[], more: Partial<CreateOffer> = {}) => good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
  networkId: innherred, programmeKey: 'trygg-base', capacity: 6, serviceIds: services, leaderIds: [stableId('person', 'group-leader-bufetat'), stableId('person', 'counsellor-verdal-1')],
  sessions: dates.map((date) => ({ date, start: '09:00', minutes: 120, place: { kind: 'municipality', municipalityNumber: '5037' } })), ...more,
})));
const planOf = async (key: string, more: Partial<SeeYearPlan> = {}) => {
  const actor = await db.as(key);
  return good(await db.asActor(actor, (ports) => seeYearPlan(ports, actor, { year, limit: 200, ...more })));
};
const burdenFor = async (key: string, of = innherred) => {
  const actor = await db.as(key);
  return db.asActor(actor, (ports) => seeBurden(ports, actor, { networkId: of, plan: { year }, hideSmall: false }));
};
const propose = () => db.asActor(coordinator, (ports) => proposeNextYear(ports, coordinator, { networkId: innherred, year }));
const copy = (offerIds: readonly OfferId[]) =>
  db.asActor(coordinator, (ports) => copyToNextYear(ports, coordinator, { networkId: innherred, year, offerIds }));

let group: OfferId;
let draft: OfferId;

beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
  group = await create(['2028-02-15', '2028-02-22'], { quotas: [{ serviceId: stableId('organisation', 'verdal'), places: 2 }], quotasUntil: '2028-02-01' });
  draft = await create(['2028-03-07'], { draft: true, programmeKey: 'efst', leaderIds: [] });
  const cancelled = await create(['2028-04-04'], { programmeKey: 'veiledningsgruppe' });
  good(await db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId: cancelled, basedOn: 1, step: 'cancel', reason: 'noVenue' })));
  for (const key of ['case-contact-verdal', 'case-contact-verdal', 'case-contact-levanger']) {
    const actor = await db.as(key);
    good(await db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId: group })));
  }
  await db.owner.script(`insert into session_attendance (session_id, offer_id, organisation_id, attended, registered_at, version)
    select s.id, s.offer_id, o.id, case o.key when 'verdal' then 2 else 0 end, s.ends_at, 1
    from group_session s join organisation o on o.key in ('verdal', 'levanger') where s.offer_id = '${group}' and s.ordinal = 1`);
});
afterAll(() => db.close());

describe('The plan of a year', () => {
  it('holds what the reader may see, drafts for their coordinator alone, and nothing that is cancelled', async () => {
    const titles = async (key: string) => (await planOf(key)).lines.map(({ programme, state }) => `${programme.key} ${state}`);
    expect(await titles('coordinator-innherred')).toEqual(['trygg-base planned', 'efst draft']);
    expect(await titles('case-contact-verdal')).toEqual(['trygg-base planned']);
    expect(await titles('coordinator-namdalen')).toEqual([]);
    expect(await titles('administrator')).toEqual([]);
  });

  it('is narrowed by network and programme, and names what it can be narrowed to', async () => {
    const whole = await planOf('coordinator-innherred', { year: 2027 });
    expect(whole.networks.map(({ name }) => name)).toEqual(['Innherred']);
    expect(whole.programmes.map(({ key }) => key)).toContain('pmto-gruppe');
    expect((await planOf('group-leader-bufetat', { year: 2027 })).networks.map(({ name }) => name)).toEqual(['Innherred', 'Namdalen']);
    expect((await planOf('group-leader-bufetat', { year: 2027, programmeKey: 'tbo-f' })).lines.map(({ network }) => network.name)).toEqual(['Namdalen']);
    expect((await planOf('group-leader-bufetat', { year: 2027, networkId: innherred })).lines.map(({ programme }) => programme.key)).toEqual(['trygg-base']);
  });
});

describe('A long plan', () => {
  it('comes in parts, each offer once and in order of first session', async () => {
    await db.owner.script(`
      insert into group_offer (id, network_id, programme_key, capacity, capacity_unit, created_at, version, stage, published_at)
        select ('00000000-0000-4000-9000-' || lpad(to_hex(i), 12, '0'))::uuid, '${innherred}', 'samling', 6, 'fosterHome', now(), 1, 'published', now() from generate_series(1, 120) i;
      insert into group_session (id, offer_id, ordinal, starts_at, ends_at)
        select gen_random_uuid(), ('00000000-0000-4000-9000-' || lpad(to_hex(i), 12, '0'))::uuid, k, '2031-01-06 08:00Z'::timestamptz + make_interval(days => i % 90 + k * 7),
          '2031-01-06 10:00Z'::timestamptz + make_interval(days => i % 90 + k * 7) from generate_series(1, 120) i, generate_series(1, 3) k`);
    const starts: string[] = [];
    const seen = new Set<string>();
    let parts = 0;
    for (let part = await planOf('case-contact-verdal', { year: 2031, limit: 50 }); ;) {
      parts += 1;
      for (const { id, sessions } of part.lines) {
        seen.add(id);
        starts.push(sessions[0]?.start.toString() ?? '');
      }
      if (part.next === undefined) break;
      part = await planOf('case-contact-verdal', { year: 2031, limit: 50, after: part.next });
    }
    expect([parts, seen.size, starts.length]).toEqual([3, 120, 120]);
    expect(starts).toEqual([...starts].sort());
  });
});

describe('Coverage', () => {
  const statusOf = async (key: string, network: string, programme: string) => {
    const actor = await db.as(key);
    const { value } = await db.asActor(actor, (ports) => seeCoverage(ports, actor, { year })) as Awaited<ReturnType<typeof seeCoverage>>;
    return value.covers.find(({ networkId, programmeKey }) => networkId === stableId('network', network) && programmeKey === programme)?.status;
  };

  it('tells a member the own network’s, and neither drafts nor cancelled groups', async () => {
    expect(await statusOf('case-contact-verdal', 'innherred', 'trygg-base')).toBe('planned');
    expect(await statusOf('case-contact-verdal', 'innherred', 'efst')).toBe('missing');
    expect(await statusOf('case-contact-verdal', 'innherred', 'cos-p')).toBe('missing');
    expect(await statusOf('case-contact-verdal', 'namdalen', 'tbo-f')).toBeUndefined();
  });

  it('tells the fosterhjemsnettverk that of every network that it follows', async () => {
    for (const key of ['coordinator-fosterhjemsnettverk', 'foster-care-advisor-fjellregionen']) {
      expect(await statusOf(key, 'innherred', 'trygg-base')).toBe('planned');
      expect(await statusOf(key, 'namdalen', 'trygg-base')).toBe('missing');
    }
  });

  it('is not told past the policies to somebody who follows nothing', async () => {
    const rows = await asPerson(db.database, await db.as('case-contact-midtre-namdal'), (tx) =>
      tx.execute(sql`select * from offer_coverage(array[${innherred}]::uuid[], '2028-01-01', '2029-01-01', '2026-11-23')`)) as { rows: unknown[] };
    expect(rows.rows).toEqual([]);
  });
});

describe('The burden of a network’s groups', () => {
  it('names every service, the leaders’ homes and whose premises they are, by name', async () => {
    const { rows, leaders, premises } = good(await burdenFor('coordinator-innherred'));
    expect(rows.map(({ name, leaders: led, premises: lent, places }) => [name, led, lent, places?.fosterHome])).toEqual([
      ['Bufetat, region Midt-Norge', 2, 0, undefined], ['Inn-Trøndelag', 0, 0, 0], ['Levanger', 0, 2, 1], ['Verdal', 2, 0, 2],
    ]);
    expect([leaders, premises]).toEqual([4, 2]);
  });

  it('tells a service its own places and no other’s, and whoever is in no service none', async () => {
    const placesSeen = async (key: string) => good(await burdenFor(key)).rows.flatMap(({ name, places }) => (places === undefined ? [] : [`${name} ${places.fosterHome}`]));
    expect(await placesSeen('case-contact-verdal')).toEqual(['Verdal 2']);
    expect(await placesSeen('service-leader-verdal')).toEqual(['Verdal 2']);
    expect(await placesSeen('foster-care-advisor-innherred')).toEqual([]);
    expect(good(await burdenFor('service-leader-verdal')).places).toBeUndefined();
  });

  it('counts persons where an offer does', async () => {
    const pairs = await create(['2030-02-05'], { programmeKey: 'pmto-gruppe', leaderIds: [], draft: true });
    await db.owner.script(`update group_offer set stage = 'published', published_at = now() where id = '${pairs}'`);
    const actor = await db.as('case-contact-verdal');
    good(await db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId: pairs, participants: 2 })));
    const seen = await db.asActor(coordinator, (ports) => seeBurden(ports, coordinator, { networkId: innherred, plan: { year: 2030 }, hideSmall: false }));
    expect(good(seen).places).toEqual({ fosterHome: 0, person: 2 });
  });

  it('counts who came of those with a place, where it is registered, for who counts their places', async () => {
    const came = async (key: string) => good(await burdenFor(key)).attendance.map(({ sessions, attended, places }) => [sessions, attended, places]);
    expect(await came('coordinator-innherred')).toEqual([[1, 2, 3]]);
    expect(await came('case-contact-levanger')).toEqual([[1, 0, 1]]);
    expect(await came('foster-care-advisor-innherred')).toEqual([]);
  });

  it.each(['coordinator-namdalen', 'case-contact-midtre-namdal', 'coordinator-fosterhjemsnettverk', 'administrator'])('is not there for %s', async (key) => {
    expect(await burdenFor(key)).toMatchObject({ refusal: 'notFound' });
  });
});

describe('The lists of a year', () => {
  const listedFor = async (key: string) => {
    const actor = await db.as(key);
    const listed = await db.asActor(actor, (ports) => listFigures(ports, actor, { year, limit: 200 }));
    return good(listed).offers.filter(({ id }) => id === group).map(({ all, services: counted, attendance }) => [
      all, ...counted.map(({ name, placed, waiting }) => `${name} ${placed} ${waiting}`), ...attendance.map(({ name, attended, places }) => `${name} ${attended}/${places}`),
    ]);
  };

  it('have every service’s numbers for who counts the offer, and the own ones for others', async () => {
    const all = [true, 'Levanger 1 0', 'Verdal 2 0', 'Levanger 0/1', 'Verdal 2/2'];
    expect(await listedFor('coordinator-innherred')).toEqual([all]);
    expect(await listedFor('group-leader-bufetat')).toEqual([all]);
    expect(await listedFor('case-contact-verdal')).toEqual([[false, 'Verdal 2 0', 'Verdal 2/2']]);
    expect(await listedFor('foster-care-advisor-innherred')).toEqual([[false]]);
    expect(await listedFor('case-contact-midtre-namdal')).toEqual([]);
  });
});

describe('Last year’s plan copied', () => {
  it('proposes the same weekday of the same week, with what would clash', async () => {
    const { proposals } = good(await propose());
    expect(proposals.map(({ original, sessions }) => [original.id, ...sessions.map(({ planned }) => `${planned.date} ${planned.start}`)])).toEqual([
      [group, '2029-02-13 09:00', '2029-02-20 09:00'], [draft, '2029-03-06 09:00'],
    ]);
    const rival = await create(['2029-02-13'], { draft: true, leaderIds: [stableId('person', 'counsellor-verdal-1')], serviceIds: services.slice(0, 1) });
    const clashes = good(await propose()).proposals[0]?.clashes.map(({ kind, with: other, times }) => [kind, other.id, times]);
    expect(clashes).toEqual([['leader', rival, 1], ['service', rival, 1]]);
  });

  it('makes drafts of those chosen, once, until a copy is cancelled', async () => {
    const [copyId] = good(await copy([group]));
    const [made] = await db.owner.transaction((tx) => tx.select().from(groupOffer).where(eq(groupOffer.id, copyId ?? group)));
    expect(made).toMatchObject({ stage: 'draft', copiedFrom: group, programmeKey: 'trygg-base', capacity: 6 });
    expect(made?.quotasUntil?.toString()).toBe('2029-01-30');
    expect(good(await db.asActor(coordinator, async (ports) => success([...await ports.enrolment.quotas(copyId ?? group)])))).toEqual([[services[0], 2]]);
    expect(await copy([group])).toMatchObject({ ok: false, fields: [{ field: 'offerIds.0', fault: 'offerIsCopiedBefore' }] });
    good(await db.asActor(coordinator, (ports) => changeStage(ports, coordinator, { offerId: copyId ?? group, basedOn: 1, step: 'cancel', reason: 'other' })));
    good(await copy([group]));
  });

  it('makes none when one cannot be made, and names it by its place', async () => {
    const elsewhere = stableId('offer', 'tbo-f-namdalen');
    const before = (await planOf('coordinator-innherred', { year: year + 1 })).lines.length;
    expect(await copy([draft, elsewhere, group])).toMatchObject({
      ok: false, fields: [{ field: 'offerIds.1', fault: 'offerIsNotOfTheYear' }, { field: 'offerIds.2', fault: 'offerIsCopiedBefore' }],
    });
    expect((await planOf('coordinator-innherred', { year: year + 1 })).lines).toHaveLength(before);
  });

  it('is the coordinator’s alone', async () => {
    const actor = await db.as('foster-care-advisor-innherred');
    expect(await db.asActor(actor, (ports) => proposeNextYear(ports, actor, { networkId: innherred, year }))).toMatchObject({ refusal: 'notAllowed' });
    expect(await db.asActor(actor, (ports) => copyToNextYear(ports, actor, { networkId: innherred, year, offerIds: [group] }))).toMatchObject({ refusal: 'notAllowed' });
  });
});
