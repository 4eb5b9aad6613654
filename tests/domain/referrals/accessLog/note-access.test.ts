import type { OrganisationId } from '../../../../domain/identifiers';
import { groundOf } from '../../../../domain/referrals/accessLog/note-access';
import { listReferrals } from '../../../../domain/referrals/list-referrals';
import { exportReferral, listWaitingReferrals, readReferral, showWaitingReferrals } from '../../../../domain/referrals/read-referrals';
import { actorWith } from '../../../support/actors';
import { base, baseInMemory, levanger, person, referral, verdal } from '../../booking/base-in-memory';

const member = (role: 'caseContact' | 'serviceLeader' | 'coordinator' | 'counsellor', organisationId: OrganisationId) => ({ role, organisationId, networkId: null });
const contact = actorWith([member('caseContact', verdal.id)], { personId: person(90) });
const coordinator = actorWith([member('coordinator', base.id)], { personId: person(50) });
const stranger = actorWith([member('caseContact', levanger.id)], { personId: person(91) });

describe('Reading a referral', () => {
  it('is noted with what the reader is to it', async () => {
    const { ports, readings } = baseInMemory();
    await readReferral(ports, contact, referral.id);
    await listReferrals(ports, coordinator, { limit: 10, filter: {} });
    await exportReferral(ports, coordinator, referral.id);
    expect(new Set(readings.map(({ kind, ground }) => `${kind} ${ground}`))).toEqual(new Set([
      'opened caseContact', 'listed coordinator', 'opened coordinator', 'exported coordinator',
    ]));
    expect(new Set(readings.map(({ referralId }) => referralId))).toEqual(new Set([referral.id]));
  });

  it('is not noted of who is shown nothing', async () => {
    const { ports, readings } = baseInMemory();
    expect(await readReferral(ports, stranger, referral.id)).toMatchObject({ refusal: 'notFound' });
    await listReferrals(ports, stranger, { limit: 10, filter: {} });
    expect(readings).toEqual([]);
  });

  it('is noted where the bot shows what is asked for, and not where it only counts', async () => {
    const { ports, readings } = baseInMemory();
    await listWaitingReferrals(ports, coordinator);
    expect(readings).toEqual([]);
    await showWaitingReferrals(ports, coordinator);
    expect(readings).toEqual([{ kind: 'listed', referralId: referral.id, ground: 'coordinator' }]);
  });
});

describe('What a reader is to a referral', () => {
  const parties = { orderingServiceId: verdal.id, baseId: base.id, counsellorIds: [person(7)] };
  it.each([
    ['coordinator', actorWith([member('counsellor', base.id), member('coordinator', base.id)], { personId: person(7) })],
    ['counsellor', actorWith([member('counsellor', base.id), member('caseContact', verdal.id)], { personId: person(7) })],
    ['caseContact', actorWith([member('serviceLeader', verdal.id), member('caseContact', verdal.id)], { personId: person(8) })],
    ['serviceLeader', actorWith([member('serviceLeader', verdal.id)], { personId: person(8) })],
    ['deputy', actorWith([member('counsellor', base.id)], { personId: person(8) })],
  ] as const)('is %s for who is that, though they may be more', (ground, actor) => {
    expect(groundOf(actor, parties)).toBe(ground);
  });
});
