import { sql } from 'drizzle-orm';
import { endGoodStartPlan } from '../../domain/groupOffers/goodStart/change-plan';
import { startGoodStartPlan } from '../../domain/groupOffers/goodStart/start-plan';
import type { GoodStartPlanId, PersonId } from '../../domain/identifiers';
import { sendReferral } from '../../domain/referrals/send-referral';
import { keepNoLonger } from '../../server/keeping/delete-what-is-over';
import { stableId } from '../../store/demonstration/stable-id';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
const verdal = stableId('organisation', 'verdal');
const rows = async <Row>(statement: string) => ((await db.owner.transaction((tx) => tx.execute(sql.raw(statement)))) as { rows: Row[] }).rows;
const count = async (from: string) => (await rows<{ n: number }>(`select count(*)::integer as n from ${from}`))[0]?.n ?? 0;
const run = async (at: string) => {
  db.clock.set(at);
  let deleted: object = {};
  await keepNoLonger({ database: db.database, clock: db.clock.now, told: (said) => { deleted = said; } });
  return deleted;
};
let made = 0;
/** Somebody whose roles at Verdal ended on these days, the earlier first. */
const former = async (...ended: readonly string[]): Promise<PersonId> => {
  const id = `00000000-0000-7000-9000-${String((made += 1)).padStart(12, '0')}` as PersonId;
  await rows(`insert into person (id, ordinal, language, valid_from, demonstration) values ('${id}', ${made + 20}, 'nb', '2020-01-01', false)`);
  for (const day of ended) {
    await rows(`insert into membership (id, person_id, role, organisation_id, valid_from, valid_to, demonstration)
      values (gen_random_uuid(), '${id}', 'caseContact', '${verdal}', '2020-01-01', '${day}', false)`);
  }
  return id;
};

beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

describe('Memberships that are over', () => {
  it('go three years after their end, but for the last, which says who somebody was', async () => {
    const id = await former('2022-01-01', '2024-06-01');
    await rows(`insert into event (id, at, person_id, noun, noun_id, what, version) values (gen_random_uuid(), '2026-11-20', '${id}', 'person', '${id}', 'kept', 1)`);
    await run('2026-11-23T08:00:00Z');
    expect(await rows(`select valid_to::text as "validTo" from membership where person_id = '${id}'`)).toEqual([{ validTo: '2024-06-01' }]);
    await run('2027-07-01T08:00:00Z');
    expect([await count(`person where id = '${id}'`), await count(`membership where person_id = '${id}'`)]).toEqual([1, 1]);
  });
});

describe('Somebody who has no role any more', () => {
  it('is forgotten a year later for what they could, and stays as a number while something points to them', async () => {
    const [gone, stays] = [await former('2026-12-01'), await former('2026-12-01')];
    for (const id of [gone, stays]) {
      await rows(`insert into qualification (id, person_id, programme_key, level, valid_from, version) select gen_random_uuid(), '${id}', key, 'certified', '2020-01-01', 1 from programme order by key limit 1`);
      await rows(`insert into good_start_training (organisation_id, person_id, days, version) values ('${verdal}', '${id}', '{2024-01-01}', 1)`);
    }
    await rows(`insert into card_run (id, organisation_id, started_by, deck_key, state, started_at, version)
      values (gen_random_uuid(), '${verdal}', '${stays}', 'snakk-sammen', 'running', '2026-01-01', 1)`);
    await run('2027-11-30T08:00:00Z');
    expect(await count(`qualification where person_id = '${gone}'`)).toBe(1);
    expect(await run('2027-12-02T08:00:00Z')).toMatchObject({ formerStaff: 2 });
    expect(await count(`qualification where person_id = '${gone}'`)).toBe(0);
    expect(await run('2029-12-03T08:00:00Z')).toMatchObject({ person: expect.any(Number) as number });
    expect([await count(`person where id = '${gone}'`), await count(`person where id = '${stays}'`), await count(`membership where person_id = '${stays}'`)]).toEqual([0, 1, 1]);
    expect(await run('2029-12-03T08:00:00Z')).toEqual({});
    await rows(`delete from card_run where started_by = '${stays}'`);
    await run('2029-12-03T08:00:00Z');
    expect(await count(`person where id = '${stays}'`)).toBe(0);
  });

  it('is not who has a role, however old', async () => {
    const before = await count(`person p where exists (select from membership m where m.person_id = p.id and m.valid_to is null)`);
    await run('2060-01-01T08:00:00Z');
    expect(await count(`person p where exists (select from membership m where m.person_id = p.id and m.valid_to is null)`)).toBe(before);
  });
});

describe('Plans of En god start', () => {
  it('keep the calendar year that they ended in and no more of when, and go a year after it', async () => {
    const [id, goesOn] = ['00000000-0000-4000-8000-0000000000a1' as GoodStartPlanId, '00000000-0000-4000-8000-0000000000a2' as GoodStartPlanId];
    db.clock.set('2027-03-10T08:00:00Z');
    const contact = await db.as('case-contact-verdal');
    for (const one of [id, goesOn]) {
      good(await db.asActor(contact, (ports) => startGoodStartPlan(ports, contact, { id: one, organisationId: verdal, followerId: contact.scope.personId })));
    }
    good(await db.asActor(contact, (ports) => endGoodStartPlan(ports, contact, { id, basedOn: 1 })));
    expect(await rows(`select ended_year as year from good_start_plan where id = '${id}'`)).toEqual([{ year: 2027 }]);
    // The new year begins in Oslo an hour before it does in UTC.
    expect(await run('2028-12-31T22:30:00Z')).not.toHaveProperty('goodStartPlan');
    expect(await run('2028-12-31T23:30:00Z')).toMatchObject({ goodStartPlan: 1 });
    expect(await rows('select id from good_start_plan')).toEqual([{ id: goesOn }]);
  });
});

describe('A henvendelse whose half year is closed', () => {
  it('waits no longer for its figures, which are frozen', async () => {
    db.clock.set('2029-06-01T08:00:00Z');
    const contact = await db.as('case-contact-verdal');
    const { id } = good(await db.asActor(contact, (ports) => sendReferral(ports, contact, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } })));
    await rows(`update referral set state = 'withdrawn' where id = '${id}'`);
    const figuresAt = async () => (await rows<{ at: string | null }>(`select figures_at::text as at from ended_rows('referral') where id = '${id}'`))[0]?.at;
    expect(await figuresAt()).toEqual(expect.any(String));
    await rows(`insert into figures_edition (id, base_id, period, number, threshold, method, closed_by, closed_at, services, version)
      select gen_random_uuid(), r.base_id, to_char(r.sent_at, 'YYYY'), 1, 5, 1, r.sender_id, now(), '[]', 1 from referral r where r.id = '${id}'`);
    expect(await figuresAt()).toBeNull();
  });
});
