import type { ReferralId } from '../../domain/identifiers';
import { amendReferral } from '../../domain/referrals/amend-referral';
import { listReferrals, readBoard } from '../../domain/referrals/list-referrals';
import { compareIn, placeOf, type ReferralFilter, type ReferralListAsk } from '../../domain/referrals/referral-list';
import { sendReferral, type SendReferral } from '../../domain/referrals/send-referral';
import { takeStep } from '../../domain/referrals/take-step';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

const command: SendReferral = { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } };
const day = (text: string) => Temporal.PlainDate.from(text);
let db: TestDatabase;
/** In order of sending: three from Verdal, three from Levanger. */
let sent: readonly ReferralId[];

const send = async (key: string, change: Partial<SendReferral> = {}) => {
  const actor = await db.as(key);
  return good(await db.asActor(actor, (ports) => sendReferral(ports, actor, { ...command, ...change }))).id;
};
const list = async (ask: Partial<ReferralListAsk> = {}, key = 'coordinator-base') => {
  const actor = await db.as(key);
  return good(await db.asActor(actor, (ports) => listReferrals(ports, actor, { limit: 100, ...ask }))).map(({ referral }) => referral);
};
const numbersOf = (found: readonly { readonly id: ReferralId }[]) => found.map(({ id }) => sent.indexOf(id));
const filtered = async (filter: ReferralFilter, key?: string) => numbersOf(await list({ filter }, key));

beforeAll(async () => {
  db = await freshDatabase();
  sent = [
    await send('case-contact-verdal'),
    await send('case-contact-verdal', { urgent: true, category: 'fosterParentGuidance' }),
    await send('service-leader-verdal'),
    await send('case-contact-levanger'),
    await send('case-contact-levanger', { urgent: true }),
    await send('case-contact-levanger', { category: 'fosterParentGroup' }),
  ];
  const contact = await db.as('case-contact-levanger');
  good(await db.asActor(contact, (ports) => takeStep(ports, contact, {
    referralId: sent[4] as ReferralId, basedOn: 1, taken: { step: 'withdraw', reason: 'Ikke aktuelt' },
  })));
  const coordinator = await db.as('coordinator-base');
  good(await db.asActor(coordinator, (ports) => takeStep(ports, coordinator, {
    referralId: sent[3] as ReferralId, basedOn: 1, taken: { step: 'logCall', on: day('2026-11-23'), reasons: [] },
  })));
});
afterAll(() => db.close());

describe('The list of henvendelser', () => {
  it('has what cannot wait first, unless it is over, and then the newest', async () => {
    expect(numbersOf(await list())).toEqual([1, 5, 4, 3, 2, 0]);
    expect(numbersOf(await list({ order: 'oldest' }))).toEqual([1, 0, 2, 3, 4, 5]);
  });

  it.each(['newest', 'oldest'] as const)('is read page by page without gap or repetition, %s first', async (order) => {
    const whole = await list({ order });
    for (const limit of [1, 2, 4]) {
      const read: typeof whole[number][] = [];
      for (let after: ReferralListAsk['after']; read.length < whole.length;) {
        const page = await list({ order, limit, after });
        read.push(...page);
        after = placeOf(page.at(-1) as typeof whole[number]);
      }
      expect(numbersOf(read)).toEqual(numbersOf(whole));
      expect([...read].sort((one, other) => compareIn(order)(placeOf(one), placeOf(other)))).toEqual(read);
    }
  });

  it('goes on where it was, also when what the page ended with has changed its turn meanwhile', async () => {
    const first = await list({ limit: 2 });
    const contact = await db.as('case-contact-levanger');
    const amend = async (urgent: boolean) => {
      const [found] = (await list()).filter(({ id }) => id === sent[5]);
      good(await db.asActor(contact, (ports) => amendReferral(ports, contact, {
        ...command, category: 'fosterParentGroup', referralId: sent[5] as ReferralId, basedOn: found?.version ?? 0, urgent,
      })));
    };
    const after = placeOf(first[1] as typeof first[number]);
    await amend(true);
    expect(numbersOf(await list({ after }))).toEqual([4, 3, 2, 0]);
    await amend(false);
  });

  it('is narrowed by stage, state, category, service, urgency and day, and by several at once', async () => {
    expect(await filtered({ stage: 'toAnswer' })).toEqual([1, 5, 3, 2, 0]);
    expect(await filtered({ stage: 'ended' })).toEqual([4]);
    expect(await filtered({ state: 'clarificationCall' })).toEqual([3]);
    expect(await filtered({ category: 'fosterParentGroup' })).toEqual([5]);
    expect(await filtered({ serviceId: stableId('organisation', 'levanger') })).toEqual([5, 4, 3]);
    expect(await filtered({ urgent: true })).toEqual([1]);
    expect(await filtered({ sentFrom: day('2026-11-24') })).toEqual([]);
    expect(await filtered({ sentFrom: day('2026-11-23'), sentTo: day('2026-11-23') })).toHaveLength(6);
    expect(await filtered({ stage: 'toAnswer', category: 'other', serviceId: stableId('organisation', 'verdal') })).toEqual([2, 0]);
  });

  it('shows each service its own alone, and as one’s own what one has sent oneself', async () => {
    expect(numbersOf(await list({}, 'case-contact-verdal'))).toEqual([1, 2, 0]);
    expect(await filtered({ mine: true }, 'case-contact-verdal')).toEqual([1, 0]);
    expect(await filtered({ serviceId: stableId('organisation', 'levanger') }, 'case-contact-verdal')).toEqual([]);
    expect(await list({}, 'case-contact-sunnhordland')).toEqual([]);
  });
});

describe('The board of the base', () => {
  const board = async (key: string) => {
    const actor = await db.as(key);
    return db.asActor(actor, (ports) => readBoard(ports, actor));
  };

  it('counts every column and shows what is next first: what cannot wait, then the oldest', async () => {
    const { columns, services } = good(await board('coordinator-base'));
    expect(columns.map(({ stage, count, first }) => [stage, count, numbersOf(first.map(({ referral }) => referral))])).toEqual([
      ['toAnswer', 5, [1, 0, 2, 3, 5]], ['toPlan', 0, []], ['underWay', 0, []], ['ended', 1, [4]],
    ]);
    expect(services.map(({ name }) => name)).toEqual([...services.map(({ name }) => name)].sort());
    expect(services).toHaveLength(2);
  });

  it('is the coordinator’s alone', async () => {
    for (const key of ['case-contact-verdal', 'counsellor-verdal-1', 'coordinator-innherred']) {
      expect([key, await board(key)]).toMatchObject([key, { refusal: 'notAllowed' }]);
    }
  });
});
