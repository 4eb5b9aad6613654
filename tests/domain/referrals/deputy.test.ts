import { listEscalated } from '../../../domain/referrals/list-referrals';
import { readReferral, readReferralLog } from '../../../domain/referrals/read-referrals';
import { takeStep } from '../../../domain/referrals/take-step';
import type { Referral } from '../../../domain/referrals/referral';
import { Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { base, baseInMemory, person, referral, verdal } from '../booking/base-in-memory';

const deputy = actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(9) });
const late: Referral = { ...referral, state: 'sent', escalatedTo: [person(9)] };
const stage = (one: Referral = late) => baseInMemory({ referrals: [one] }).ports;

describe('A deputy who is only a counsellor', () => {
  it('reads what has gone to them and its log, and takes no step of it', async () => {
    const read = await readReferral(stage(), deputy, referral.id);
    expect(read).toMatchObject({ ok: true, value: { escalated: true, steps: [], mayFindHour: false } });
    expect((await readReferralLog(stage(), deputy, referral.id)).ok).toBe(true);
    const call = { step: 'logCall', on: Temporal.PlainDate.from('2026-11-23'), reasons: [] } as const;
    expect(await takeStep(stage(), deputy, { referralId: referral.id, basedOn: 1, taken: call })).toMatchObject({ refusal: 'notAllowed' });
  });

  it('knows of nothing that has not gone to them', async () => {
    expect(await readReferral(stage({ ...late, escalatedTo: [] }), deputy, referral.id)).toMatchObject({ refusal: 'notFound' });
    expect(await listEscalated(stage(), deputy)).toEqual([]);
  });

  it('is a deputy in that base alone, and as a counsellor', async () => {
    for (const membership of [{ role: 'counsellor', organisationId: verdal.id }, { role: 'caseContact', organisationId: base.id }] as const) {
      expect(await readReferral(stage(), actorWith([membership], { personId: person(9) }), referral.id)).toMatchObject({ refusal: 'notFound' });
    }
  });
});
