import type { BaseAgreement } from '../../../domain/referrals/agreements/agreement';
import { agreementFault } from '../../../domain/referrals/agreements/agreement';
import { endAgreement } from '../../../domain/referrals/agreements/end-agreement';
import { registerAgreement, type RegisterAgreement } from '../../../domain/referrals/agreements/register-agreement';
import { usualSettings, type BaseSettings } from '../../../domain/referrals/base/base-settings';
import { changeSettings } from '../../../domain/referrals/base/steer-base';
import { Temporal } from '../../../domain/time';
import type { Ports } from '../../../domain/unit-of-work';
import { actorWith } from '../../support/actors';
import { agreement, base, baseInMemory, levanger, person, verdal } from '../booking/base-in-memory';

const day = (text: string) => Temporal.PlainDate.from(text);
const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
const leader = actorWith([{ role: 'serviceLeader', organisationId: verdal.id }]);

function agreementsInMemory(kept: BaseAgreement[] = [agreement]) {
  const { ports, events } = baseInMemory();
  const decided: BaseSettings[] = [];
  const agreements: Partial<Ports['agreements']> = {
    possibleParties: async () => [verdal],
    insert: async ({ baseId: _base, partyIds, registeredBy: _by, registeredAt: _at, ...one }) => {
      kept.push({ ...one, base, parties: [verdal].filter(({ id }) => partyIds.includes(id)), version: 1 });
    },
    lock: async (id) => kept.find((one) => one.id === id),
    end: async (id, validTo, version) => void kept.splice(kept.findIndex((one) => one.id === id), 1, { ...agreement, validTo, version }),
  };
  const bases: Partial<Ports['bases']> = {
    ...ports.bases, peopleOf: async () => [person(50), person(60)], decide: async (_base, _from, settings) => void decided.push(settings),
  };
  return { ports: { ...ports, agreements: agreements as Ports['agreements'], bases: bases as Ports['bases'] }, kept, decided, events };
}

describe('Whether a service may use a base', () => {
  const today = day('2026-11-23');
  const from = (validFrom: string, validTo: string | null, categories = agreement.categories) =>
    ({ validFrom: day(validFrom), validTo: validTo === null ? null : day(validTo), categories });
  it.each([
    ['without any agreement', [], 'agreementIsMissing'],
    ['with one that has not begun', [from('2026-11-24', null)], 'agreementIsMissing'],
    ['with one whose last day was yesterday', [from('2020-01-01', '2026-11-23')], 'agreementIsMissing'],
    ['with one whose last day is today', [from('2020-01-01', '2026-11-24')], undefined],
    ['with one on something else', [from('2020-01-01', null, ['fosterParentGroup'])], 'agreementLacksCategory'],
    ['with two that each cover a part', [from('2020-01-01', null, ['fosterParentGroup']), from('2020-01-01', null, ['other'])], undefined],
  ] as const)('is judged %s', (_, agreements, fault) => {
    expect(agreementFault(agreements, today, 'other')).toBe(fault);
  });
});

describe('Registering an agreement', () => {
  const command: RegisterAgreement = {
    baseId: base.id, partyIds: [verdal.id, verdal.id], categories: ['other', 'fosterParentGroup'], hoursAYear: 120, validFrom: day('2027-01-01'), lastDay: day('2027-12-31'),
  };
  it('keeps who, for what, how much and until when, with its event', async () => {
    const { ports, kept, events } = agreementsInMemory([]);
    await registerAgreement(ports, coordinator, command);
    expect(kept).toMatchObject([{ parties: [verdal], categories: ['fosterParentGroup', 'other'], hoursAYear: 120, validTo: day('2028-01-01') }]);
    expect(events).toMatchObject([{ noun: 'baseAgreement', what: 'registered' }]);
  });

  it.each<[string, Partial<RegisterAgreement>, string, string]>([
    ['no party', { partyIds: [] }, 'partyIds', 'partiesAreMissing'],
    ['a party outside the area', { partyIds: [levanger.id] }, 'partyIds', 'partyIsOutsideTheArea'],
    ['nothing to use', { categories: [] }, 'categories', 'categoryIsUnknown'],
    ['a sixth category', { categories: ['emergency'] }, 'categories', 'categoryIsUnknown'],
    ['half an hour', { hoursAYear: 0.5 }, 'hoursAYear', 'hoursAreUnreasonable'],
    ['an end before its beginning', { lastDay: day('2026-12-31') }, 'lastDay', 'lastDayIsBeforeTheFirst'],
  ])('is refused with %s', async (_, change, field, fault) => {
    const { ports, kept, events } = agreementsInMemory([]);
    expect(await registerAgreement(ports, coordinator, { ...command, ...change })).toMatchObject({ refusal: fault, fields: [{ field, fault }] });
    expect([kept, events]).toEqual([[], []]);
  });

  it('is for the base’s coordinator alone', async () => {
    expect(await registerAgreement(agreementsInMemory().ports, leader, command)).toMatchObject({ refusal: 'notAllowed' });
  });
});

describe('Ending an agreement', () => {
  const end = (change: object = {}, actor = coordinator, kept?: BaseAgreement[]) => {
    const memory = agreementsInMemory(kept);
    return endAgreement(memory.ports, actor, { agreementId: agreement.id, basedOn: 1, lastDay: day('2026-12-31'), ...change }).then((outcome) => ({ outcome, ...memory }));
  };
  it('gives it a last day, and keeps it', async () => {
    const { outcome, kept } = await end();
    expect(outcome).toMatchObject({ ok: true, value: { version: 2, validTo: day('2027-01-01') } });
    expect(kept).toHaveLength(1);
  });
  it('is refused on an old version, before its first day, after its own last, and for a party’s leader', async () => {
    expect((await end({ basedOn: 3 })).outcome).toMatchObject({ refusal: 'versionIsOld' });
    expect((await end({ lastDay: day('2019-12-31') })).outcome).toMatchObject({ refusal: 'lastDayIsBeforeTheFirst' });
    expect((await end({}, coordinator, [{ ...agreement, validTo: day('2027-01-01') }])).outcome).toMatchObject({ refusal: 'agreementIsEnded' });
    expect((await end({}, leader)).outcome).toMatchObject({ refusal: 'notAllowed' });
    expect((await end({}, actorWith([{ role: 'serviceLeader', organisationId: levanger.id }]))).outcome).toMatchObject({ refusal: 'notFound' });
  });
});

describe('What a base decides for itself', () => {
  const change = (wanted: Partial<BaseSettings>, actor = coordinator) => {
    const memory = agreementsInMemory();
    return changeSettings(memory.ports, actor, base.id, { ...usualSettings, ...wanted }).then((outcome) => ({ outcome, ...memory }));
  };
  it('is kept, with the deputy and the name that it goes by', async () => {
    expect((await change({ displayName: ' Familieteamet ', deputyId: person(60), callDays: 1 })).decided).toMatchObject([{ displayName: 'Familieteamet', deputyId: person(60), callDays: 1 }]);
  });
  it.each<[Partial<BaseSettings>, string, string]>([
    [{ callDays: 0 }, 'callDays', 'numberIsOutOfRange'], [{ decisionDays: 1.5 }, 'decisionDays', 'numberIsOutOfRange'],
    [{ draftDays: 61 }, 'draftDays', 'numberIsOutOfRange'], [{ senderKinds: [] }, 'senderKinds', 'sendersAreMissing'],
    [{ deputyId: person(99) }, 'deputyId', 'deputyIsNotInTheBase'], [{ digestAt: '12:00' }, 'digestAt', 'morningIsUnreadable'],
    [{ displayName: 'Gjelder 10915596784' }, 'displayName', 'identityNumberInText'],
  ])('is refused as %p', async (wanted, field, fault) => {
    const { outcome, decided } = await change(wanted);
    expect(outcome).toMatchObject({ refusal: fault, fields: [{ field, fault }] });
    expect(decided).toEqual([]);
  });
  it('is for its coordinator alone', async () => {
    expect((await change({}, leader)).outcome).toMatchObject({ refusal: 'notAllowed' });
  });
});
