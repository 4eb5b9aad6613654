import { sql } from 'drizzle-orm';
import type { ReferralId } from '../../domain/identifiers';
import { endAgreement } from '../../domain/referrals/agreements/end-agreement';
import { readAgreements } from '../../domain/referrals/agreements/read-agreements';
import { success } from '../../domain/outcome';
import { usualSettings } from '../../domain/referrals/base/base-settings';
import { changeSettings, readSettings } from '../../domain/referrals/base/steer-base';
import { saveDraft } from '../../domain/referrals/drafts/save-draft';
import { listEscalated } from '../../domain/referrals/list-referrals';
import { listWaitingReferrals } from '../../domain/referrals/read-referrals';
import { sendReferral, type SendReferral } from '../../domain/referrals/send-referral';
import { Temporal } from '../../domain/time';
import { keepReferrals } from '../../server/referral-keeper';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredDeadline, deliveredDigest } from '../../store/referrals/told-delivery';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

const base = stableId('organisation', 'kompetansebasen');
const deputy = stableId('person', 'counsellor-levanger-1');
let db: TestDatabase;
const send = async (key: string, change: Partial<SendReferral> = {}) => {
  const actor = await db.as(key);
  return db.asActor(actor, (ports) => sendReferral(ports, actor, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' }, ...change }));
};
const rows = async <Row>(statement: string) =>
  ((await db.owner.transaction((tx) => tx.execute(sql.raw(statement)))) as { rows: Row[] }).rows;

beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

describe('A base’s own tables', () => {
  it('have the demonstration’s agreements, which each party sees its own of', async () => {
    const seen = async (key: string) => {
      const actor = await db.as(key);
      return good(await db.asActor(actor, (ports) => readAgreements(ports, actor))).agreements.length;
    };
    expect([await seen('coordinator-base'), await seen('service-leader-verdal'), await seen('case-contact-midtre-namdal'), await seen('counsellor-verdal-1')])
      .toEqual([2, 1, 1, 0]);
    for (const key of ['counsellor-verdal-1', 'coordinator-innherred', 'administrator', 'county-governor-trondelag']) {
      const found = (await asPerson(db.database, await db.as(key), (tx) => tx.execute(sql`select 1 from base_agreement_party`))) as { rows: unknown[] };
      expect([key, found.rows]).toEqual([key, []]);
    }
  });

  it('keep what the base decides with its day, and the base goes by the name that it chose', async () => {
    const coordinator = await db.as('coordinator-base');
    good(await db.asActor(coordinator, (ports) => changeSettings(ports, coordinator, base, { ...usualSettings, callDays: 5 })));
    good(await db.asActor(coordinator, (ports) => changeSettings(ports, coordinator, base, { ...usualSettings, displayName: 'Familieteamet', deputyId: deputy })));
    expect(await rows('select call_days, valid_from::text from base_setting')).toEqual([{ call_days: 2, valid_from: '2026-11-23' }]);
    expect(good(await db.asActor(coordinator, (ports) => readSettings(ports, coordinator, base))).settings).toMatchObject({ displayName: 'Familieteamet', deputyId: deputy });
    expect(good(await send('case-contact-levanger')).base.name).toBe('Familieteamet');
  });

  it('put what is urgent first among what waits, and then the oldest', async () => {
    const urgent = good(await send('case-contact-verdal', { urgent: true }));
    const coordinator = await db.as('coordinator-base');
    const waiting = good(await db.asActor(coordinator, (ports) => listWaitingReferrals(ports, coordinator)));
    expect(waiting.map(({ referral, deadline }) => [referral.urgent, deadline?.dueOn.toString()])).toEqual([[true, '2026-11-24'], [false, '2026-11-25']]);
    expect(waiting[0]?.referral.id).toBe(urgent.id);
  });
});

/** What has gone to somebody as a deputy, and what of it the second wall shows them. */
async function escalatedTo(key: string) {
  const actor = await db.as(key);
  const listed = good(await db.asActor(actor, async (ports) => success(await listEscalated(ports, actor))));
  const seen = (await asPerson(db.database, actor, (tx) => tx.execute(sql`select id from referral order by id`))) as { rows: { id: string }[] };
  return [listed.map(({ referral }) => referral.id).sort(), seen.rows.map(({ id }) => id)];
}

describe('A draft that was sent', () => {
  it('cannot be saved again, also when the first save of it comes after the sending', async () => {
    const contact = await db.as('case-contact-inn-trondelag');
    const draftId = db.newId<'referralDraft'>();
    const save = () => db.asActor(contact, (ports) => saveDraft(ports, contact, {
      draftId, basedOn: 0, serviceId: undefined, baseId: undefined, category: 'other', orderSummary: 'Samtale', place: undefined, urgent: false,
    }));
    const { id } = good(await send('case-contact-inn-trondelag', { draftId }));
    expect(await save()).toMatchObject({ refusal: 'notFound' });
    expect(await rows(`select order_summary, ended_at is not null as ended from referral_draft where id = '${draftId}'`)).toEqual([{ order_summary: '', ended: true }]);
    await rows(`update referral set state = 'withdrawn' where id = '${id}'`);
    await rows(`delete from referral_draft where id = '${draftId}'`);
  });
});

describe('The worker that watches days, in the database', () => {
  const pass = () => keepReferrals({ database: db.database, clock: db.clock.now, newId: db.newId });
  const messages = () => rows<{ card: string; object_id: string; recipient: string }>(
    `select card, object_id, recipient from outbox where card in ('referrals.deadline', 'referrals.digest') order by card, posted_at`);

  it('tells once, also when two look at the same time, and the cards say how many and not what', async () => {
    db.clock.set('2026-11-26T08:00:00Z');
    const both = await Promise.all([pass(), pass()]);
    expect(both.reduce((sum, one) => sum + one)).toBe(3);
    expect(await pass()).toBe(0);
    const told = await messages();
    expect(told.map(({ card, recipient }) => [card, recipient])).toEqual([
      ['referrals.deadline', deputy], ['referrals.deadline', deputy], ['referrals.digest', stableId('person', 'coordinator-base')],
    ]);
    await asSystem(db.database, 'delivery', async (tx) => {
      expect(await deliveredDigest(tx, told[2]?.object_id ?? '', db.clock.now())).toEqual({ waiting: 2, urgent: 1 });
      expect(await deliveredDeadline(tx, told[0]?.object_id ?? '')).toMatchObject({ what: 'callIsLate' });
    });
  });

  it('opens what is late to the deputy, and to no other counsellor', async () => {
    const late = (await rows<{ id: string }>(`select referral_id as id from referral_told order by 1`)).map(({ id }) => id);
    expect(late).toHaveLength(2);
    expect(await escalatedTo('counsellor-levanger-1')).toEqual([late, late]);
    expect(await escalatedTo('counsellor-verdal-1')).toEqual([[], []]);
  });

  it('says nothing of a deadline that is met before the card is delivered', async () => {
    const [told] = await messages();
    await rows(`update referral set state = 'waiting'`);
    expect(await escalatedTo('counsellor-levanger-1')).toEqual([[], []]);
    await asSystem(db.database, 'delivery', async (tx) => {
      expect(await deliveredDeadline(tx, told?.object_id ?? '')).toBeUndefined();
      expect(await deliveredDigest(tx, told?.object_id ?? '', db.clock.now())).toBeUndefined();
    });
  });

  it('sees nothing of what a henvendelse says', async () => {
    for (const column of ['order_summary', 'category', 'reference', 'ordering_service_id']) {
      await expect(asSystem(db.database, 'referralKeeper', (tx) => tx.execute(sql.raw(`select ${column} from referral`)))).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('Sending without an agreement', () => {
  it('is refused by name, and by the database too', async () => {
    const coordinator = await db.as('coordinator-base');
    const agreement = good(await db.asActor(coordinator, (ports) => readAgreements(ports, coordinator))).agreements
      .find(({ agreement: { parties } }) => parties.some(({ id }) => id === stableId('organisation', 'verdal')))?.agreement;
    if (agreement === undefined) throw new Error('Verdal has no agreement');
    good(await db.asActor(coordinator, (ports) =>
      endAgreement(ports, coordinator, { agreementId: agreement.id, basedOn: agreement.version, lastDay: Temporal.PlainDate.from('2026-11-25') })));
    const before = await rows('select id from referral');
    expect(await send('case-contact-verdal')).toMatchObject({ refusal: 'agreementIsMissing' });
    const id: ReferralId = db.newId<'referral'>();
    await expect(asPerson(db.database, await db.as('case-contact-verdal'), (tx) => tx.execute(sql.raw(`
      insert into referral (id, reference, base_id, ordering_service_id, sender_id, category, order_summary, place_kind, state, version, sent_at, awaits_since)
      values ('${id}', 'BCDF-GHJK', '${base}', '${stableId('organisation', 'verdal')}', '${stableId('person', 'case-contact-verdal')}', 'other', 'x', 'teams',
        'sent', 1, '2026-11-26', '2026-11-26')`)))).rejects.toMatchObject({ code: '42501' });
    expect(await rows('select id from referral')).toEqual(before);
    expect(await send('case-contact-midtre-namdal')).toMatchObject({ ok: true });
  });
});
