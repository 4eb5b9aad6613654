import { sql } from 'drizzle-orm';
import { confirmAccount, enterAccountCode, letAccountGo, makeAccountCode, refuseAccount, seeAccounts } from '../../domain/network/accounts/link-accounts';
import { askForAccess } from '../../domain/network/access/ask-for-access';
import type { Account, Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { sendReferral } from '../../domain/referrals/send-referral';
import { signOnOver, type SignOn } from '../../server/sign-on/sign-on';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { linkAccount } from '../../store/sign-on';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let signOn: SignOn;
beforeAll(async () => {
  db = await freshDatabase();
  signOn = signOnOver({ database: db.database, clock: db.clock.now, newId: db.newId });
});
afterAll(() => db.close());
beforeEach(() => db.clock.set('2026-11-23T08:00:00Z'));

let made = 0;
const newAccount = (): Account => ({ tenantId: 'tenant', objectId: `object-${made += 1}` });
const link = (account: Account, key: string) => asSystem(db.database, 'signOn', (tx) =>
  linkAccount(tx, account, { id: db.newId(), personId: stableId('person', key), at: db.clock.now() }));
const owners = <Row>(statement: ReturnType<typeof sql>) => db.owner.transaction((tx) => rowsOf<Row>(tx, statement));
const make = async (actor: Actor) => good(await db.asActor(actor, (ports) => makeAccountCode(ports, [...db.newId()].reverse().join(''))));
const enter = async (actor: Actor, code: string) => good(await db.asActor(actor, async (ports) => success(await enterAccountCode(ports, actor, code))));
const seen = async (actor: Actor) => good(await db.asActor(actor, async (ports) => success(await seeAccounts(ports))));
const confirm = async (actor: Actor) => {
  const { code } = await seen(actor);
  if (code === undefined) throw new Error('no code stands');
  return db.asActor(actor, (ports) => confirmAccount(ports, code.id));
};

describe('Two accounts of one person', () => {
  it('are one when both have said so, and either can be let go', async () => {
    const [first, second] = [newAccount(), newAccount()];
    await link(first, 'case-contact-verdal');
    const actor = await db.as('case-contact-verdal');
    const code = await make(actor);
    const stranger = await signOn.stranger(second, 'nb');
    expect(await enter(stranger, code)).toBe('claimed');
    expect(await signOn.actor({ account: second })).toBeUndefined();
    for (const outcome of [await confirm(actor)]) good(outcome);
    expect((await signOn.actor({ account: second }))?.scope.personId).toBe(actor.scope.personId);
    const accounts = [...(await seen(actor)).accounts];
    expect(accounts.map(({ ending }) => ending)).toEqual(expect.arrayContaining([first, second].map(({ objectId }) => objectId.slice(-4))));
    const letGo = (by: Actor, id: (typeof accounts)[number]['id']) => db.asActor(by, (ports) => letAccountGo(ports, id));
    const last = accounts.find(({ ending }) => ending === second.objectId.slice(-4));
    for (const { id } of accounts.filter((one) => one !== last)) good(await letGo(actor, id));
    expect(await signOn.actor({ account: first })).toBeUndefined();
    if (last === undefined) throw new Error('the second account was linked');
    expect(await letGo(actor, last.id)).toMatchObject({ refusal: 'lastAccountStays' });
    expect(await letGo(await db.as('coordinator-base'), last.id)).toMatchObject({ refusal: 'notFound' });
  });

  it('stay two when the code is over, refused, replaced or one’s own', async () => {
    const actor = await db.as('case-contact-verdal');
    const stranger = await signOn.stranger(newAccount(), 'nb');
    const [replaced, standing] = [await make(actor), await make(actor)];
    expect(await enter(stranger, replaced)).toBe('accountCodeIsWrong');
    expect(await enter(actor, standing)).toBe('accountCodeIsOwn');
    db.clock.set('2026-11-23T08:10:00Z');
    expect(await enter(stranger, standing)).toBe('accountCodeIsWrong');
    const refused = await make(actor);
    good(await db.asActor(actor, (ports) => refuseAccount(ports)));
    expect(await enter(stranger, refused)).toBe('accountCodeIsWrong');
  });

  it('take no sixth code within an hour, right or wrong', async () => {
    const stranger = await signOn.stranger(newAccount(), 'nb');
    for (let tries = 0; tries < 5; tries += 1) expect(await enter(stranger, 'ABCDEFHK')).toBe('accountCodeIsWrong');
    const code = await make(await db.as('case-contact-verdal'));
    expect(await enter(stranger, code)).toBe('tooManyAccountCodes');
    db.clock.set('2026-11-23T09:00:01Z');
    expect(await enter(stranger, await make(await db.as('case-contact-verdal')))).toBe('claimed');
  });

  it('keep no code, only its hash', async () => {
    const code = await make(await db.as('case-contact-verdal'));
    const rows = await owners<{ row: string }>(sql`select to_jsonb(c)::text as row from account_code c`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(code))).toEqual([]);
  });
});

describe('Two persons who turn out to be one', () => {
  const merge = async (makes: string, enters: string) => {
    const code = await make(await db.as(makes));
    expect(await enter(await db.as(enters), code)).toBe('claimed');
    return confirm(await db.as(makes));
  };
  const person = (key: string) => stableId('person', key);

  it('have both one’s memberships once, and what the other followed up, their chat and the messages on their way', async () => {
    const second = newAccount();
    await link(second, 'case-contact-levanger');
    const contact = await db.as('case-contact-levanger');
    good(await db.asActor(contact, (ports) => sendReferral(ports, contact, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } })));
    good(await db.asActor(contact, (ports) => askForAccess(ports, contact, { place: { kind: 'organisation', organisationId: stableId('organisation', 'verdal') }, role: 'caseContact' })));
    await db.owner.transaction((tx) => tx.execute(sql`
      insert into personal_chat (person_id, tenant_id, chat_id, service_url, seen_at) values (${person('case-contact-levanger')}, 'tenant', 'a:second', 'https://example.org', now())`));
    await db.owner.transaction((tx) => tx.execute(sql`
      insert into outbox (id, card, object_id, recipient_kind, recipient, state, posted_at, due_at) values
        (gen_random_uuid(), 'booking.booked', ${db.newId()}, 'person', ${person('case-contact-levanger')}, 'waiting', now(), now())`));
    good(await merge('case-contact-verdal', 'case-contact-levanger'));
    const actor = await signOn.actor({ account: second });
    expect(actor?.scope.personId).toBe(person('case-contact-verdal'));
    expect(actor?.scope.memberships.map(({ organisationId }) => organisationId)).toEqual(
      expect.arrayContaining(['verdal', 'levanger'].map((key) => stableId('organisation', key))));
    expect(actor?.scope.memberships).toHaveLength(2);
    expect(await owners(sql`select sender_id as sender from referral order by sent_at desc limit 1`)).toEqual([{ sender: person('case-contact-verdal') }]);
    expect(await owners(sql`select chat_id from personal_chat where person_id = ${person('case-contact-verdal')}`)).toEqual([{ chat_id: 'a:second' }]);
    expect(await owners(sql`select recipient from outbox where card = 'booking.booked' and state = 'waiting'`)).toEqual([{ recipient: person('case-contact-verdal') }]);
    expect(await owners(sql`select continued_as from person where key = 'case-contact-levanger'`)).toEqual([{ continued_as: person('case-contact-verdal') }]);
    expect(await signOn.actor({ personId: person('case-contact-levanger') })).toBeUndefined();
  });

  it('go on as the one who has hours, whoever made the code', async () => {
    const account = newAccount();
    await link(account, 'case-contact-inn-trondelag');
    good(await merge('case-contact-inn-trondelag', 'counsellor-verdal-1'));
    const actor = await signOn.actor({ account });
    expect(actor?.scope.personId).toBe(person('counsellor-verdal-1'));
    expect(actor?.scope.memberships.map(({ role }) => role).sort()).toEqual(['caseContact', 'counsellor', 'counsellor']);
  });

  it('stay two, by name, when both are counsellors', async () => {
    expect(await merge('counsellor-inn-trondelag-1', 'counsellor-levanger-1')).toMatchObject({ refusal: 'bothHaveHours' });
    expect((await seen(await db.as('counsellor-inn-trondelag-1'))).claim).toMatchObject({ who: { role: 'counsellor', placeName: 'Levanger' }, refusal: 'bothHaveHours' });
  });
});
