import { sql } from 'drizzle-orm';
import type { ReferralId } from '../../domain/identifiers';
import { decidePeriod } from '../../domain/keeping/retention/decide-period';
import { decidedKinds, productKinds } from '../../domain/keeping/retention/kinds';
import { countMissingHandovers, seeRetention } from '../../domain/keeping/retention/see-retention';
import { readReferral } from '../../domain/referrals/read-referrals';
import { sendReferral } from '../../domain/referrals/send-referral';
import type { StepTaken } from '../../domain/referrals/step-changes';
import { takeStep } from '../../domain/referrals/take-step';
import { osloDate } from '../../domain/time';
import { seeArchive } from '../../domain/keeping/archive/see-archive';
import { deliver, markNotWorthKeeping, registerReceipt } from '../../domain/keeping/archive/hand-over';
import { sayWhetherTheBaseJournals } from '../../domain/referrals/handover/record-in-case-system';
import { success } from '../../domain/outcome';
import { keepNoLonger } from '../../server/keeping/delete-what-is-over';
import { stableId } from '../../store/demonstration/stable-id';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
const verdal = stableId('organisation', 'verdal');
const rows = async <Row>(statement: string) => ((await db.owner.transaction((tx) => tx.execute(sql.raw(statement)))) as { rows: Row[] }).rows;
const count = async (from: string) => (await rows<{ n: number }>(`select count(*)::integer as n from ${from}`))[0]?.n;
const run = async () => {
  let deleted: object = {};
  await keepNoLonger({ database: db.database, clock: db.clock.now, told: (said) => { deleted = said; } });
  return deleted;
};
const send = async () => {
  const contact = await db.as('case-contact-verdal');
  return good(await db.asActor(contact, (ports) => sendReferral(ports, contact, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } }))).id;
};
const decline = async (id: ReferralId) => {
  const coordinator = await db.as('coordinator-base');
  const steps: readonly StepTaken[] = [
    { step: 'logCall', on: osloDate(db.clock.now()), reasons: [] }, { step: 'review', ticks: ['orderIsClear'] }, { step: 'decline', reason: 'Ingen ledig nå' },
  ];
  for (const taken of steps) {
    const { version } = good(await db.asActor(coordinator, (ports) => readReferral(ports, coordinator, id))).referral;
    good(await db.asActor(coordinator, (ports) => takeStep(ports, coordinator, { referralId: id, basedOn: version, taken })));
  }
};
const handOver = async (id: ReferralId, key: string) => {
  const actor = await db.as(key);
  const handoverId = good(await db.asActor(actor, async (ports) => {
    const seen = await seeArchive(ports, actor, id);
    return seen.ok ? success(await deliver(ports, actor, seen.value, 'a'.repeat(64))) : seen;
  }));
  good(await db.asActor(actor, (ports) => registerReceipt(ports, actor, { of: { noun: 'referral', nounId: id }, handoverId, receipt: 'ARK/1' })));
};
const page = async (key: string) => {
  const actor = await db.as(key);
  return good(await db.asActor(actor, (ports) => seeRetention(ports, actor)));
};
const missing = async (key: string) => {
  const actor = await db.as(key);
  return good(await db.asActor(actor, async (ports) => success(await countMissingHandovers(ports, actor))));
};

let ids: readonly ReferralId[];
beforeAll(async () => {
  db = await freshDatabase();
  const sent: ReferralId[] = [];
  for (let number = 0; number < 4; number += 1) sent.push(await send());
  ids = sent;
  for (const id of sent.slice(0, 3)) await decline(id);
});
afterAll(() => db.close());

describe('Deleting referrals', () => {
  it('waits for the archive: a month before, the leader sees in «i dag» and on the page what is missing', async () => {
    const [one, two] = ids as readonly [ReferralId, ReferralId];
    await handOver(one, 'case-contact-verdal');
    const leader = await db.as('service-leader-verdal');
    good(await db.asActor(leader, (ports) => markNotWorthKeeping(ports, leader, { of: { noun: 'referral', nounId: two }, reason: 'nothingWasDone' })));
    expect(await missing('service-leader-verdal')).toBe(0);
    db.clock.set('2029-11-01T08:00:00Z');
    expect([await missing('service-leader-verdal'), await missing('coordinator-base'), await missing('service-leader-inn-trondelag')]).toEqual([1, 0, 0]);
    const [seen] = await page('service-leader-verdal');
    expect(seen?.stopped.map(({ id, goesOn }) => [id, goesOn.toString()])).toEqual([[ids[2], '2029-11-23']]);
    expect(seen?.soon.map(({ kind, count: many, firstOn }) => [kind, many, firstOn.toString()])).toContainEqual(['referral', 2, '2029-11-23']);
  });

  it('asks the base’s archive too where the base journals', async () => {
    const baseId = (await rows<{ base_id: string }>(`select base_id from referral where id = '${ids[0]}'`))[0]?.base_id as typeof verdal;
    const coordinator = await db.as('coordinator-base');
    good(await db.asActor(coordinator, (ports) => sayWhetherTheBaseJournals(ports, coordinator, { baseId, journals: true })));
    expect(await missing('coordinator-base')).toBe(3);
    db.clock.set('2029-12-01T08:00:00Z');
    expect(await run()).not.toHaveProperty('referral');
    await handOver(ids[0] as ReferralId, 'coordinator-base');
    db.clock.set('2029-12-01T08:01:00Z');
    good(await db.asActor(coordinator, (ports) => sayWhetherTheBaseJournals(ports, coordinator, { baseId, journals: false })));
  });

  it('takes what is over and handed over with all that belongs to it, says how many, and finds nothing the next time', async () => {
    expect(await run()).toMatchObject({ referral: 2 });
    expect(await run()).toEqual({});
    expect(await count(`referral where ordering_service_id = '${verdal}' and id in ('${ids.join("','")}')`)).toBe(2);
    expect(await count(`referral_log where referral_id not in (select id from referral)`)).toBe(0);
    expect(await count(`archive_handover where noun_id = '${ids[0]}' and receipt is not null`)).toBe(2);
    const [seen] = await page('service-leader-verdal');
    expect(seen?.deleted.map(({ kind, count: many }) => [kind, many])).toContainEqual(['referral', 2]);
    expect(seen?.stopped.map(({ id }) => id)).toEqual([ids[2]]);
  });

  it('is refused by the database itself for what is not over, not handed over, or counted in a year that may change', async () => {
    const ask = (at: string, id: string | undefined) => db.owner.transaction(async (tx) => {
      const { rows: [row] } = (await tx.execute(sql.raw(`select delete_rows('referral', '{${id}}', '${at}') as n`))) as { rows: { n: number }[] };
      return row?.n;
    });
    const leader = await db.as('service-leader-verdal');
    expect(await ask('2040-01-01T00:00:00Z', ids[2])).toBe(0);
    good(await db.asActor(leader, (ports) => markNotWorthKeeping(ports, leader, { of: { noun: 'referral', nounId: ids[2] as ReferralId }, reason: 'trial' })));
    expect(await ask('2028-12-31T22:00:00Z', ids[2])).toBe(0);
    expect(await ask('2040-01-01T00:00:00Z', ids[3])).toBe(0);
  });
});

describe('How long a service keeps its own', () => {
  it('is its leader’s to decide within bounds; a shorter time counts in thirty days, a longer one at once', async () => {
    const decide = async (key: string, months: number) => {
      const actor = await db.as(key);
      return db.asActor(actor, (ports) => decidePeriod(ports, actor, { ownerId: verdal, kind: 'cardRun', months }));
    };
    expect(await decide('case-contact-verdal', 12)).toMatchObject({ refusal: 'notAllowed' });
    expect(await decide('service-leader-inn-trondelag', 12)).toMatchObject({ refusal: 'notAllowed' });
    expect(await decide('service-leader-verdal', 5)).toMatchObject({ refusal: 'periodIsOutOfBounds', fields: [{ field: 'months' }] });
    good(await decide('service-leader-verdal', 12));
    const period = async () => (await page('service-leader-verdal'))[0]?.periods.find(({ kind }) => kind === 'cardRun');
    expect(await period()).toMatchObject({ months: 24, next: { months: 12 } });
    good(await decide('service-leader-verdal', 36));
    expect(await period()).toEqual({ kind: 'cardRun', months: 36, next: undefined });
  });

  it('has the same shortest time in the database as in the program', async () => {
    for (const [kind, { bounds }] of Object.entries(decidedKinds)) {
      expect((await rows<{ n: number }>(`select least_months('${kind}') as n`))[0]?.n).toBe(bounds.least);
    }
  });
});

describe('What the product keeps for itself', () => {
  it('is deleted kind by kind, each known to the database, and nothing of the last month', async () => {
    for (const kind of Object.keys(productKinds)) {
      expect((await rows<{ n: number }>(`select delete_older('${kind}', now() - interval '80 years', 10, now()) as n`))[0]?.n).toBe(0);
    }
    await expect(rows(`select delete_older('event', now(), 10, now())`)).rejects.toBeDefined();
  });

  it('ends with what is new: events of two years ago go, today’s stay', async () => {
    const before = await count('event');
    await rows(`insert into event (id, at, person_id, noun, noun_id, what, version) select gen_random_uuid(), '2027-01-01', id, 'person', id, 'old', 1 from person order by id limit 3`);
    expect(await run()).toMatchObject({ event: expect.any(Number) as number });
    expect(await count(`event where what = 'old'`)).toBe(0);
    expect(await count('event')).toBeLessThanOrEqual(before ?? 0);
  });

  it('is no person’s to delete', async () => {
    const leader = await db.as('service-leader-verdal');
    for (const ask of [`select delete_rows('referral', '{}', now())`, `select delete_older('event', '2020-01-01', 1, now())`, `select * from retention_rows('referral', null, 1, now())`]) {
      await expect(asPerson(db.database, leader, (tx) => tx.execute(sql.raw(ask)))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('ends the tie between a number and somebody a year after their last role', async () => {
    const person = stableId('person', 'case-contact-levanger');
    await rows(`insert into linked_account (id, tenant_id, object_id, person_id, linked_at) values (gen_random_uuid(), 't', 'o', '${person}', '2026-01-01'), (gen_random_uuid(), 't', 'p', '${stableId('person', 'case-contact-verdal')}', '2026-01-01')`);
    await rows(`update membership set valid_to = '2028-06-01' where person_id = '${person}'`);
    await run();
    expect((await rows<{ object_id: string }>("select object_id from linked_account where tenant_id = 't'")).map((row) => row.object_id)).toEqual(['p']);
  });
});
