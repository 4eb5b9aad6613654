import { sendReferral, type SendReferral } from '../../../domain/referrals/send-referral';
import { referralPolicy, type ReferralAction } from '../../../domain/referrals/policy';
import { prepareReferral } from '../../../domain/referrals/prepare-referral';
import { Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { agreement, base, baseInMemory, type BaseFacts, levanger, now, person, verdal } from '../booking/base-in-memory';

const contact = actorWith([{ role: 'caseContact', organisationId: verdal.id }]);
const command: SendReferral = { category: 'other', orderSummary: ' Samtale om samspill ', place: { kind: 'municipality', municipalityNumber: '5038' } };
const send = (change: Partial<SendReferral> = {}, actor = contact, facts: BaseFacts = {}) => {
  const memory = baseInMemory({ ...facts, referrals: [] });
  return sendReferral(memory.ports, actor, { ...command, ...change }).then((outcome) => ({ outcome, ...memory }));
};

describe('Sending a henvendelse', () => {
  it('goes to the base of the service’s area, and tells its channel and coordinators that there is one', async () => {
    const { outcome, referrals, messages, events } = await send();
    expect(outcome).toMatchObject({ ok: true, value: { state: 'sent', base, orderSummary: 'Samtale om samspill' } });
    const objectId = referrals[0]?.id;
    expect(messages).toEqual([
      { card: 'referrals.received', objectId, to: { kind: 'serviceChannel', organisationId: base.id } },
      { card: 'referrals.received', objectId, to: { kind: 'person', personId: person(50) } },
    ]);
    expect(events).toEqual([{ noun: 'referral', nounId: objectId, what: 'sent', version: 1 }]);
  });

  it.each<[string, Partial<SendReferral>, string, string | undefined]>([
    ['in a sixth category', { category: 'emergency' }, 'categoryIsUnknown', 'category'],
    ['without a text', { orderSummary: ' ' }, 'textIsEmpty', 'orderSummary'],
    ['with a long text', { orderSummary: 'a'.repeat(301) }, 'textIsTooLong', 'orderSummary'],
    ['with an identity number', { orderSummary: 'Gjelder 109155 96784' }, 'identityNumberInText', 'orderSummary'],
    ['for a place that is no municipality', { place: { kind: 'municipality', municipalityNumber: '9999' } }, 'placeIsUnknown', 'place'],
    ['to a base that does not serve the service', { baseId: levanger.id }, 'serviceIsOutsideTheArea', undefined],
    ['for another service', { serviceId: levanger.id }, 'notAllowed', undefined],
  ])('is refused %s, and nothing is written', async (_, change, refusal, field) => {
    const { outcome, referrals, messages, events } = await send(change);
    expect(outcome).toMatchObject({ ok: false, refusal, fields: field === undefined ? [] : [{ field, fault: refusal }] });
    expect([referrals, messages, events]).toEqual([[], [], []]);
  });

  it('is refused with a telephone number, also when the warning is accepted', async () => {
    const { outcome, referrals } = await send({ orderSummary: 'Ring 912 34 567', acceptWarning: true });
    expect(outcome).toMatchObject({ refusal: 'contactDetailsInText', fields: [{ field: 'orderSummary' }] });
    expect(referrals).toEqual([]);
  });

  it('is warned of what may be a birth date, and goes when the sender says that it tells of nobody', async () => {
    const orderSummary = 'Gjelder 12.03.2015';
    expect((await send({ orderSummary })).outcome).toMatchObject({ refusal: 'textMayNameSomeone', fields: [{ field: 'orderSummary' }] });
    const { outcome, events, referrals } = await send({ orderSummary, acceptWarning: true });
    expect(outcome).toMatchObject({ ok: true, value: { orderSummary } });
    const nounId = referrals[0]?.id;
    expect(events).toEqual([
      { noun: 'referral', nounId, what: 'sent', version: 1 }, { noun: 'referral', nounId, what: 'warningAccepted', version: 1 },
    ]);
  });

  it('notes no accepted warning where there was none', async () => {
    expect((await send({ acceptWarning: true })).events.map(({ what }) => what)).toEqual(['sent']);
  });

  it('never repeats a refused text', async () => {
    const { outcome } = await send({ orderSummary: 'Gjelder 10915596784' });
    expect(JSON.stringify(outcome)).not.toMatch(/Gjelder|10915596784/);
  });

  it('names every fault at once', async () => {
    const { outcome } = await send({ category: '', orderSummary: '' });
    expect(outcome).toMatchObject({ fields: [{ field: 'category' }, { field: 'orderSummary' }] });
  });

  it('asks who acts for several services which of them it is', async () => {
    const both = actorWith([{ role: 'caseContact', organisationId: verdal.id }, { role: 'serviceLeader', organisationId: levanger.id }]);
    expect((await send({}, both)).outcome).toMatchObject({ refusal: 'serviceIsNotChosen' });
    expect((await send({ serviceId: verdal.id }, both)).outcome).toMatchObject({ ok: true });
    expect((await send({ serviceId: levanger.id }, both)).outcome).toMatchObject({ refusal: 'serviceIsOutsideTheArea' });
  });

  it.each(['coordinator', 'counsellor', 'fosterCareAdvisor', 'groupLeader', 'countyGovernor', 'administrator'] as const)(
    'is not for a %s', async (role) => {
      expect((await send({}, actorWith([{ role, organisationId: verdal.id }]))).outcome).toMatchObject({ refusal: 'notAllowed' });
    },
  );
});

describe('What must be agreed before a henvendelse is sent', () => {
  const ended = { ...agreement, validTo: Temporal.PlainDate.from('2026-11-23') };
  it.each<[string, BaseFacts, string]>([
    ['without an agreement', { agreements: [] }, 'agreementIsMissing'],
    ['when the agreement has ended', { agreements: [ended] }, 'agreementIsMissing'],
    ['when it is on something else', { agreements: [{ ...agreement, categories: ['fosterParentGroup'] }] }, 'agreementLacksCategory'],
    ['from a kind of sender that the base does not take', { settings: { senderKinds: ['municipalService'] } }, 'senderIsNotAccepted'],
  ])('it is refused %s, and nothing is written', async (_, facts, refusal) => {
    const { outcome, referrals, events, log, messages } = await send({}, contact, facts);
    expect(outcome).toMatchObject({ ok: false, refusal });
    expect([referrals, events, log, messages]).toEqual([[], [], [], []]);
  });

  it('is told before anything is written in the form', async () => {
    const { ports } = baseInMemory({ agreements: [ended] });
    expect(await prepareReferral(ports, contact)).toMatchObject({ refusal: 'agreementIsMissing' });
  });
});

describe('An urgent henvendelse', () => {
  it('says so, and waits from when it was sent', async () => {
    expect((await send({ urgent: true })).outcome).toMatchObject({ value: { urgent: true, awaitsSince: now } });
    expect((await send()).outcome).toMatchObject({ value: { urgent: false } });
  });
});

describe('Who may do what to a referral', () => {
  const parties = { orderingServiceId: verdal.id, baseId: base.id, counsellorIds: [person(1)] };
  const all: readonly ReferralAction[] = ['send', 'read', 'findHour', 'book'];
  it.each([
    ['a contact of the ordering service', actorWith([{ role: 'caseContact', organisationId: verdal.id }]), ['send', 'read']],
    ['its leader', actorWith([{ role: 'serviceLeader', organisationId: verdal.id }]), ['send', 'read']],
    ['the base’s coordinator', actorWith([{ role: 'coordinator', organisationId: base.id }]), ['read', 'findHour', 'book']],
    ['a counsellor who is booked on it', actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) }), ['read']],
    ['another counsellor', actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(2) }), []],
    ['a counsellor of the ordering service', actorWith([{ role: 'counsellor', organisationId: verdal.id }], { personId: person(2) }), []],
    ['another service', actorWith([{ role: 'caseContact', organisationId: levanger.id }]), []],
    ['the Statsforvalter', actorWith([{ role: 'countyGovernor', organisationId: base.id }]), []],
    ['a group leader from Bufetat', actorWith([{ role: 'groupLeader', organisationId: base.id }]), []],
    ['an administrator', actorWith([{ role: 'administrator', organisationId: base.id }]), []],
  ] as const)('%s', (_, actor, allowed) => {
    expect(all.filter((action) => referralPolicy.permits(actor, action, parties))).toEqual(allowed);
  });
});
