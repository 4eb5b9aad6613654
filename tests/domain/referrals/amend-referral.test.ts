import { amendReferral, type AmendReferral } from '../../../domain/referrals/amend-referral';
import { actorWith } from '../../support/actors';
import { base, baseInMemory, referral, verdal } from '../booking/base-in-memory';

const contact = actorWith([{ role: 'caseContact', organisationId: verdal.id }]);
const same = { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } } as const;
async function amend(change: Partial<AmendReferral>, actor = contact) {
  const memory = baseInMemory();
  return { outcome: await amendReferral(memory.ports, actor, { referralId: referral.id, basedOn: 1, ...same, ...change }), ...memory };
}

describe('Amending a henvendelse after it was sent', () => {
  it('logs each field that changed, when, by which role, and what it said before', async () => {
    const { outcome, log, events } = await amend({ category: 'homeBasedMeasures', place: { kind: 'municipality', municipalityNumber: '5038' } });
    expect(outcome).toMatchObject({ ok: true, value: { version: 2, state: 'sent', category: 'homeBasedMeasures', place: { name: 'Verdal' } } });
    expect(log).toMatchObject([
      { role: 'caseContact', what: 'amend', field: 'category', formerly: 'other', version: 2 },
      { role: 'caseContact', what: 'amend', field: 'place', formerly: 'teams', version: 2 },
    ]);
    expect(events).toEqual([{ noun: 'referral', nounId: referral.id, what: 'amended', version: 2 }]);
  });

  it('logs that it has become urgent', async () => {
    const { outcome, log } = await amend({ urgent: true });
    expect(outcome).toMatchObject({ ok: true, value: { urgent: true } });
    expect(log).toMatchObject([{ field: 'urgent', formerly: 'ordinary' }]);
  });

  it('tells the base that something is new, and not what', async () => {
    const { messages } = await amend({ orderSummary: 'Grenser ved leggetid' });
    expect(new Set(messages.map(({ card }) => card))).toEqual(new Set(['referrals.received']));
  });

  it.each<[string, Partial<AmendReferral>, string]>([
    ['with nothing new', {}, 'nothingIsAmended'],
    ['with an identity number', { orderSummary: 'Gjelder 10915596784' }, 'identityNumberInText'],
    ['in a sixth category', { category: 'emergency' }, 'categoryIsUnknown'],
    ['on an old version', { orderSummary: 'Ny', basedOn: 0 }, 'versionIsOld'],
  ])('is refused %s, and nothing is written', async (_, change, refusal) => {
    const { outcome, log, events, messages } = await amend(change);
    expect(outcome).toMatchObject({ refusal });
    expect([log, events, messages]).toEqual([[], [], []]);
  });

  it('is for the service that ordered, not for the base', async () => {
    const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
    expect((await amend({ orderSummary: 'Ny' }, coordinator)).outcome).toMatchObject({ refusal: 'notAllowed' });
  });
});
