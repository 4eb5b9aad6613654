import { readStatistics } from '../../domain/statistics/read-statistics';
import { sendReferral } from '../../domain/referrals/send-referral';
import { Temporal } from '../../domain/time';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
const read = async (key: string, from?: string, to?: string) => {
  const actor = await db.as(key);
  const dayOf = (text: string | undefined) => (text === undefined ? undefined : Temporal.PlainDate.from(text));
  return db.asActor(actor, (ports) => readStatistics(ports, actor, { from: dayOf(from), to: dayOf(to) }));
};

beforeAll(async () => {
  db = await freshDatabase();
  for (const [key, at] of [
    ['case-contact-steinkjer', '2019-12-31T22:30:00Z'], ['case-contact-inn-trondelag', '2019-12-31T23:30:00Z'],
    ['case-contact-verdal', '2026-11-23T08:00:00Z'],
  ] as const) {
    db.clock.set(at);
    const actor = await db.as(key);
    good(await db.asActor(actor, (ports) => sendReferral(ports, actor, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } })));
  }
});
afterAll(() => db.close());

describe('Statistics out of the database', () => {
  it('counts every service of the base’s area, also those that are no more', async () => {
    const { services, merged, total } = good(await read('coordinator-base'));
    const sent = services.filter(({ received }) => received > 0).map(({ name, validTo }) => [name, validTo?.toString() ?? null]);
    expect(sent).toEqual([['Inn-Trøndelag', null], ['Steinkjer', '2020-01-01'], ['Verdal', null]]);
    expect(merged.find(({ name }) => name === 'Inn-Trøndelag')).toMatchObject({ received: 2, includes: ['Inderøy', 'Steinkjer'] });
    expect(total).toEqual({ received: 3, helped: 0, declined: 0, needs: 0 });
  });

  it('counts a period by days in Oslo, both included', async () => {
    expect(good(await read('coordinator-base', '2019-12-31', '2019-12-31')).total.received).toBe(1);
    expect(good(await read('coordinator-base', '2020-01-01', '2020-12-31')).total.received).toBe(1);
    expect(await read('coordinator-base', '2020-01-02', '2020-01-01')).toMatchObject({ refusal: 'rangeIsEmpty' });
  });

  it('shows a leader the own service and nothing of others', async () => {
    expect(good(await read('service-leader-verdal'))).toMatchObject({ total: { received: 1 }, services: [{ name: 'Verdal', received: 1 }] });
  });

  it.each(['county-governor-trondelag', 'case-contact-verdal', 'counsellor-verdal-1', 'coordinator-innherred', 'foster-care-advisor-innherred', 'administrator'])(
    'is closed to %s', async (key) => {
      expect(await read(key)).toMatchObject({ refusal: 'notAllowed' });
    },
  );
});
