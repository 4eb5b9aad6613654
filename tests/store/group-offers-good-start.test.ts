import { sql } from 'drizzle-orm';
import { endGoodStartPlan, handOverGoodStartPlan, tickGoodStartPlan } from '../../domain/groupOffers/goodStart/change-plan';
import { recordTraining } from '../../domain/groupOffers/goodStart/record-training';
import { listGoodStart, seeGoodStartPlan } from '../../domain/groupOffers/goodStart/see-good-start';
import { startGoodStartPlan } from '../../domain/groupOffers/goodStart/start-plan';
import type { GoodStartPlanId, PersonId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import type { DatabaseFault } from '../../store/database-faults';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let contact: Actor;
let leader: Actor;
const verdal = stableId('organisation', 'verdal');
const colleagueId = stableId('person', 'a-second-contact-of-verdal');
beforeAll(async () => {
  db = await freshDatabase();
  contact = await db.as('case-contact-verdal');
  leader = await db.as('service-leader-verdal');
  await db.owner.script(`
    insert into person (id, key, ordinal, language, valid_from, demonstration) values ('${colleagueId}', 'case-contact-verdal-2', 2, 'nb', '2020-01-01', true);
    insert into membership (id, person_id, role, organisation_id, valid_from, demonstration)
      values (gen_random_uuid(), '${colleagueId}', 'caseContact', '${verdal}', '2020-01-01', true);`);
});
afterAll(() => db.close());

let made = 0;
const freshId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}` as GoodStartPlanId;
const start = (actor: Actor, id: GoodStartPlanId, followerId: PersonId = contact.scope.personId) =>
  db.asActor(actor, (ports) => startGoodStartPlan(ports, actor, { id, organisationId: verdal, followerId }));
const see = (actor: Actor, id: GoodStartPlanId) => db.asActor(actor, (ports) => seeGoodStartPlan(ports, actor, id));
const list = async (actor: Actor) => good(await db.asActor(actor, async (ports) => success(await listGoodStart(ports, actor))));
const owners = <Row>(query: ReturnType<typeof sql>) => db.owner.transaction((tx) => rowsOf<Row>(tx, query));

describe('A plan of En god start', () => {
  it('is made once under its random id, however often it is asked for', async () => {
    const id = freshId();
    const outcomes = await Promise.all([start(contact, id), start(contact, id)]);
    expect(outcomes.map(good)).toEqual([id, id]);
    expect((await list(contact)).plans.filter(({ plan }) => plan.id === id)).toHaveLength(1);
    expect(good(await see(leader, id)).plan).toMatchObject({ code: expect.stringMatching(/^[A-Z2-9]{6}$/) as string, version: 1, ticks: [] });
  });

  it('holds nothing from which a day could be told: no column of time, no id by time, and no trace elsewhere', async () => {
    expect(await owners(sql`select attrelid::regclass::text || '.' || attname as name from pg_attribute
      where attrelid in ('good_start_plan'::regclass, 'good_start_tick'::regclass) and attnum > 0
        and format_type(atttypid, null) not in ('uuid', 'text', 'boolean', 'integer')`)).toEqual([]);
    const traces = () => owners<{ n: number }>(sql`
      select ((select count(*) from event) + (select count(*) from outbox) + (select count(*) from answered_request) + (select count(*) from taken_action))::integer as n`);
    const before = await traces();
    const id = freshId();
    good(await start(contact, id));
    good(await db.asActor(contact, (ports) => tickGoodStartPlan(ports, contact, { id, basedOn: 1, theme: 'newFamily', what: 'held', ticked: true })));
    good(await db.asActor(contact, (ports) => handOverGoodStartPlan(ports, contact, { id, basedOn: 2, followerId: colleagueId })));
    good(await db.asActor(contact, (ports) => endGoodStartPlan(ports, contact, { id, basedOn: 3 })));
    expect(await traces()).toEqual(before);
    expect(await start(contact, db.newId<'goodStartPlan'>()).then(() => 'written', () => 'refused')).toBe('refused');
  });

  it('goes on month by month, ticks are taken back, and of two who tick at the same time one is told to look again', async () => {
    const id = freshId();
    good(await start(contact, id));
    const tick = (basedOn: number, ticked: boolean) => db.asActor(contact, (ports) =>
      tickGoodStartPlan(ports, contact, { id, basedOn, theme: 'newFamily', what: 'film', ticked }));
    const outcomes = await Promise.all([tick(1, true), tick(1, true)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'ticked' : outcome.refusal)).sort()).toEqual(['ticked', 'versionIsOld']);
    expect(good(await see(contact, id)).plan.ticks).toEqual([{ theme: 'newFamily', what: 'film' }]);
    good(await tick(2, false));
    expect(good(await see(contact, id)).plan.ticks).toEqual([]);
  });

  it('is handed over to a kontaktperson of the service alone', async () => {
    const id = freshId();
    good(await start(contact, id));
    const to = (followerId: PersonId) => db.asActor(contact, (ports) => handOverGoodStartPlan(ports, contact, { id, basedOn: 1, followerId }));
    expect(await to(stableId('person', 'case-contact-levanger'))).toMatchObject({ refusal: 'followerIsNotInTheService' });
    good(await to(colleagueId));
    expect(good(await see(contact, id))).toMatchObject({ plan: { followerId: colleagueId, version: 2 }, follower: { trained: false } });
  });

  it.each(['case-contact-levanger', 'coordinator-innherred', 'foster-care-advisor-innherred', 'counsellor-verdal-1', 'county-governor-trondelag'])(
    'is nothing that %s learns of, in the product or past it',
    async (key) => {
      const id = freshId();
      good(await start(contact, id));
      const other = await db.as(key);
      expect(await see(other, id)).toMatchObject({ refusal: 'notFound' });
      expect(await start(other, freshId())).toMatchObject({ refusal: 'notAllowed' });
      expect(await asPerson(db.database, other, (tx) => rowsOf(tx, sql`select id from good_start_plan where organisation_id = ${verdal}`))).toEqual([]);
      const written = asPerson(db.database, other, (tx) => rowsOf(tx, sql`insert into good_start_tick values (${id}, 'newFamily', 'film', true)`));
      expect(await written.then(() => 'written', (fault: DatabaseFault) => fault.code)).toBe('42501');
    },
  );
});

describe('Training for En god start', () => {
  it('is written day by day, once by two who write at the same time, and tells who may follow without a warning', async () => {
    const record = (basedOn: number, ...days: readonly string[]) => db.asActor(leader, (ports) => recordTraining(ports, leader, {
      organisationId: verdal, personId: contact.scope.personId, basedOn, days: days.map((day) => Temporal.PlainDate.from(day)),
    }));
    const outcomes = await Promise.all([record(0, '2026-08-31'), record(0, '2026-08-31')]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'written' : outcome.refusal)).sort()).toEqual(['versionIsOld', 'written']);
    expect(await record(1, '2026-08-31', '2026-09-01', '2026-09-15')).toMatchObject({ refusal: 'trainingDayIsTooSoon' });
    good(await record(1, '2026-08-31', '2026-09-01', '2026-10-01', '2026-11-01'));
    const { services: [service] } = await list(contact);
    expect(service?.followers.map(({ person, trained }) => [person.personId, trained]))
      .toEqual(expect.arrayContaining([[contact.scope.personId, true], [colleagueId, false]]));
    const elsewhere = await db.as('case-contact-levanger');
    expect(await db.asActor(elsewhere, (ports) => recordTraining(ports, elsewhere, {
      organisationId: verdal, personId: contact.scope.personId, basedOn: 2, days: [],
    }))).toMatchObject({ refusal: 'notAllowed' });
  });
});
