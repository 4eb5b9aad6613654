import { sql } from 'drizzle-orm';
import type { PersonId, ReferralId } from '../../domain/identifiers';
import { seeFollowUp, seeTakeovers, takeOverFollowUp, takeOverFrom } from '../../domain/network/takeover/take-over';
import { success } from '../../domain/outcome';
import { readReferral, readReferralLog } from '../../domain/referrals/read-referrals';
import { sendReferral } from '../../domain/referrals/send-referral';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredTakeover } from '../../store/network/takeovers';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

const verdal = stableId('organisation', 'verdal');
const contact = stableId('person', 'case-contact-verdal');
const leader = stableId('person', 'service-leader-verdal');
let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

const send = async () => {
  const actor = await db.as('case-contact-verdal');
  return good(await db.asActor(actor, (ports) => sendReferral(ports, actor, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } }))).id;
};
const takeAll = async (key: string, fromId: PersonId = contact) => {
  const actor = await db.as(key);
  return db.asActor(actor, (ports) => takeOverFrom(ports, actor, { serviceId: verdal, fromId }));
};
const senderOf = async (id: ReferralId) => {
  const actor = await db.as('service-leader-verdal');
  return good(await db.asActor(actor, (ports) => readReferral(ports, actor, id))).referral.senderId;
};
const takenOver = () => db.owner.transaction((tx) => rowsOf<{ id: string; recipient: string }>(tx, sql`
  select object_id as id, recipient from outbox where card = 'network.takenOver' order by posted_at, id`));

describe('Taking over one henvendelse', () => {
  it('moves who is told, tells the one before, stands in the log, and counts once', async () => {
    const id = await send();
    const actor = await db.as('service-leader-verdal');
    const take = () => db.asActor(actor, (ports) => takeOverFollowUp(ports, actor, id));
    for (const outcome of await Promise.all([take(), take()])) good(outcome);
    expect(await senderOf(id)).toBe(leader);
    const log = good(await db.asActor(actor, (ports) => readReferralLog(ports, actor, id)));
    expect(log.map(({ what, role }) => [what, role])).toEqual([['sent', 'caseContact'], ['colleagueTookOver', 'serviceLeader']]);
    const told = await takenOver();
    expect(told.map(({ recipient }) => recipient)).toEqual([contact]);
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredTakeover(tx, told[0]?.id ?? ''))).toMatchObject({ by: { role: 'serviceLeader' }, taken: { referrals: 1, plans: 0, assessments: 0 } });
    const before = await db.as('case-contact-verdal');
    expect(good(await db.asActor(before, (ports) => seeFollowUp(ports, before, id)))).toMatchObject({ own: false, mayTakeOver: true, who: { role: 'serviceLeader' } });
  });

  it('is the service’s alone: the base reads it and learns nothing of who follows it up', async () => {
    const id = await send();
    const base = await db.as('coordinator-base');
    expect(good(await db.asActor(base, (ports) => seeFollowUp(ports, base, id)))).toEqual({ own: false, mayTakeOver: false, who: undefined });
    expect(await db.asActor(base, (ports) => takeOverFollowUp(ports, base, id))).toMatchObject({ refusal: 'notFound' });
    await expect(asPerson(db.database, base, (tx) => rowsOf(tx, sql`select * from take_over(${db.newId()}, ${verdal}, ${contact}, ${id})`))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('Taking over from a colleague who is away', () => {
  it('moves all that goes on, and leaves nothing to be moved twice', async () => {
    const ids = [await send(), await send()];
    const actor = await db.as('service-leader-verdal');
    const followedUp = async () => good(await db.asActor(actor, async (ports) => success(await seeTakeovers(ports, actor))));
    const before = (await followedUp()).services[0]?.colleagues.find(({ personId }) => personId === contact);
    expect(before?.referrals).toBeGreaterThanOrEqual(2);
    good(await takeAll('service-leader-verdal'));
    good(await takeAll('service-leader-verdal'));
    for (const id of ids) expect(await senderOf(id)).toBe(leader);
    const { services, latest } = await followedUp();
    expect(services[0]?.colleagues.some(({ personId }) => personId === contact)).toBe(false);
    expect(latest).toContainEqual(expect.objectContaining({ fromId: contact, byId: leader, taken: { referrals: before?.referrals, plans: before?.plans, assessments: before?.assessments } }));
    expect(await takenOver()).toHaveLength(2);
  });

  it('is refused to other services, and from oneself', async () => {
    expect(await takeAll('case-contact-levanger')).toMatchObject({ refusal: 'notFound' });
    expect(await takeAll('coordinator-innherred')).toMatchObject({ refusal: 'notFound' });
    expect(await takeAll('service-leader-verdal', leader)).toMatchObject({ refusal: 'notFound' });
  });
});
