import fc from 'fast-check';
import { agreeRoles, rolesOfPerson, swapped } from '../../../../domain/referrals/assignment/meeting-roles';
import { mapReferral } from '../../../../domain/referrals/assignment/mapping';
import { chooseGuidanceLanguages } from '../../../../domain/referrals/assignment/languages';
import { takeOverCourse } from '../../../../domain/referrals/assignment/take-over-course';
import { waitingIn } from '../../../../domain/referrals/assignment/own-assignments';
import type { BookingId } from '../../../../domain/identifiers';
import { noCourse, type Referral } from '../../../../domain/referrals/referral';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { base, baseInMemory, bookedHour, counsellor, now, person, referral, verdal, type BaseFacts } from '../../booking/base-in-memory';

const today = Temporal.PlainDate.from('2026-11-23');
const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }], { personId: person(50) });
const veileder = (number: number) => actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(number) });
const active: Referral = {
  ...referral, state: 'active', course: noCourse,
  performing: { assignments: [1, 2].map((number) => ({ personId: person(number), from: today, until: null, at: now })), stepBacks: [] },
};
const hourOn = (day: string, id: string) => {
  const start = Temporal.Instant.from(`${day}T09:00:00Z`);
  return bookedHour([{ number: 1 }, { number: 2 }], { id: `00000000-0000-7000-8000-0000000000${id}` as BookingId, period: { start, end: start.add({ hours: 1 }) } });
};
const stage = (facts: BaseFacts = {}) => baseInMemory({
  counsellors: [1, 2, 3].map((number) => counsellor(number)), referrals: [active],
  bookings: [hourOn('2026-11-24', '71'), hourOn('2026-12-01', '72'), hourOn('2026-12-08', '73')], ...facts,
});
const takeOver = (memory: ReturnType<typeof stage>, rest: object = {}) => takeOverCourse(memory.ports, coordinator, {
  referralId: referral.id, basedOn: 1, out: person(1), substitute: person(3), from: Temporal.PlainDate.from('2026-12-01'), ...rest,
});
const inHour = (memory: ReturnType<typeof stage>) => memory.bookings.map(({ counsellors }) => counsellors.map(({ name, absent }) => `${name.ordinal}${absent ? ' absent' : ''}`));

describe('A substitute who takes over a planned course', () => {
  it('has the hours from that day on; those before stay as they were agreed', async () => {
    const memory = stage();
    expect(await takeOver(memory)).toMatchObject({ ok: true, value: { moved: 2, left: 0 } });
    expect(inHour(memory)).toEqual([['1', '2'], ['2', '3'], ['2', '3']]);
    expect(memory.referrals[0]?.performing.assignments).toMatchObject([
      { personId: person(1), until: Temporal.PlainDate.from('2026-12-01') }, { personId: person(2), until: null },
      { personId: person(3), from: Temporal.PlainDate.from('2026-12-01'), until: null },
    ]);
  });

  it('is told of each hour, and both sides and the two counsellors hear of it', async () => {
    const memory = stage();
    await takeOver(memory);
    const told = (card: string) => memory.messages.filter((one) => one.card === card).map(({ to }) => (to.kind === 'person' ? to.personId : to.kind));
    expect(told('booking.booked').filter((to) => to === person(3))).toHaveLength(2);
    expect(told('referrals.assigned')).toEqual([person(1), person(2), person(3)]);
    expect(new Set(told('referrals.answered'))).toEqual(new Set(['serviceChannel', person(90)]));
  });

  it('loses no hour that the substitute cannot come to: it stands as a forfall', async () => {
    const [, taken] = [hourOn('2026-11-24', '71'), hourOn('2026-12-01', '72')];
    const memory = stage({ busy: new Map([[person(3), [taken.period]]]) });
    expect(await takeOver(memory)).toMatchObject({ value: { moved: 1, left: 1 } });
    expect(inHour(memory)).toEqual([['1', '2'], ['1 absent', '2'], ['2', '3']]);
  });

  it('has the agreed roles of the one who goes out', async () => {
    const memory = stage();
    await agreeRoles(memory.ports, coordinator, { bookingId: memory.bookings[1]!.id, leads: person(1), asks: person(2), supports: null, basedOn: 0 });
    await takeOver(memory);
    expect(memory.roles).toMatchObject([{ leads: person(3), asks: person(2), supports: null, version: 2 }]);
  });

  it.each([
    ['for one who does not have it', { out: person(3), substitute: person(1) }, 'counsellorIsNotAssigned', 'out'],
    ['by one who has it', { substitute: person(2) }, 'counsellorIsAssignedAlready', 'substitute'],
    ['by one of another base', { substitute: person(7) }, 'counsellorIsNotInTheBase', 'substitute'],
    ['from a day that has been', { from: today.subtract({ days: 1 }) }, 'dayIsInThePast', 'from'],
  ])('is refused %s, and nothing is written', async (_, rest, refusal, field) => {
    const memory = stage();
    expect(await takeOver(memory, rest)).toMatchObject({ refusal, fields: [{ field }] });
    expect([memory.log, memory.events, memory.messages]).toEqual([[], [], []]);
  });

  it('moves or leaves every hour ahead, whenever the substitute is busy', async () => {
    await fc.assert(fc.asyncProperty(fc.subarray([0, 1, 2]), async (busyAt) => {
      const hours = ['2026-11-24', '2026-12-01', '2026-12-08'].map((day, at) => hourOn(day, `7${at}`));
      const memory = stage({ bookings: hours, busy: new Map([[person(3), busyAt.map((at) => hours[at]!.period)]]) });
      const taken = await takeOver(memory, { from: today });
      expect(taken).toMatchObject({ value: { moved: 3 - busyAt.length, left: busyAt.length } });
      for (const { counsellors } of memory.bookings) expect(counsellors).toHaveLength(2);
    }));
  });
});

describe('The roles of a meeting with two', () => {
  const agree = (memory: ReturnType<typeof stage>, actor = veileder(1), rest: object = {}) =>
    agreeRoles(memory.ports, actor, { bookingId: memory.bookings[0]!.id, leads: person(1), asks: person(2), supports: person(1), basedOn: 0, ...rest });

  it('are agreed by one of the two or the coordinator, for that meeting alone', async () => {
    for (const actor of [veileder(1), veileder(2), coordinator]) {
      const memory = stage();
      expect(await agree(memory, actor)).toMatchObject({ ok: true, value: { version: 1 } });
      expect(memory.roles).toHaveLength(1);
    }
  });

  it('are nobody else’s to see or to agree', async () => {
    const contact = actorWith([{ role: 'caseContact', organisationId: verdal.id }]);
    expect([await agree(stage(), veileder(3)), await agree(stage(), contact)]).toMatchObject([{ refusal: 'notFound' }, { refusal: 'notAllowed' }]);
  });

  it.each([['for who is not in it', { leads: person(3) }, 'roleIsForAnother'], ['on an old version', { basedOn: 4 }, 'versionIsOld']])(
    'are refused %s', async (_, rest, refusal) => expect(await agree(stage(), veileder(1), rest)).toMatchObject({ refusal }));

  it('need two', async () => {
    expect(await agree(stage({ bookings: [bookedHour([{ number: 1 }])] }))).toMatchObject({ refusal: 'rolesNeedTwo' });
  });

  it('give each of the two one side of every pair, and swapping twice is none', () => {
    const anybody = fc.constantFrom(person(1), person(2), null);
    fc.assert(fc.property(anybody, anybody, anybody, (leads, asks, supports) => {
      const roles = { leads, asks, supports };
      const agreed = Object.values(roles).filter((one) => one !== null).length;
      const [one, other] = [rolesOfPerson(roles, person(1)), rolesOfPerson(roles, person(2))];
      expect([one.length, other.length, new Set([...one, ...other]).size]).toEqual([agreed, agreed, 2 * agreed]);
      const pair = [person(1), person(2)] as const;
      expect(rolesOfPerson(swapped(roles, pair), person(1))).toEqual(other);
      expect(swapped(swapped(roles, pair), pair)).toEqual(roles);
    }));
  });
});

describe('What is heard at the call', () => {
  const map = (rest: object, actor = coordinator, state: Referral['state'] = 'active') => mapReferral(stage({ referrals: [{ ...active, state }] }).ports, actor, {
    referralId: referral.id, complexity: 'complex', services: ['nav', 'school', 'school'], wantedLanguage: 'en', basedOn: 0, ...rest,
  });

  it('is kept as kinds of services, once each, by the coordinator or whoever has the work', async () => {
    for (const actor of [coordinator, veileder(1)]) expect(await map({}, actor)).toMatchObject({ value: { services: ['school', 'nav'], complexity: 'complex' } });
  });

  it.each([
    ['a fourth grade', { complexity: 'impossible' }, 'complexityIsUnknown'], ['a service of no kind', { services: ['Skolen på hjørnet'] }, 'serviceKindIsUnknown'],
    ['a language that is not on the list', { wantedLanguage: 'nb' }, 'languageIsUnknown'], ['an old version', { basedOn: 3 }, 'versionIsOld'],
  ])('is refused with %s', async (_, rest, refusal) => expect(await map(rest)).toMatchObject({ refusal }));

  it('is refused when the referral is over, and for who does not have the work', async () => {
    expect([await map({}, coordinator, 'closed'), await map({}, veileder(3))]).toMatchObject([{ refusal: 'stepDoesNotFit' }, { refusal: 'notFound' }]);
  });

  it('is matched by languages that a counsellor says themselves', async () => {
    const { ports } = stage();
    expect(await chooseGuidanceLanguages(ports, veileder(1), { languages: ['pl', 'en'], basedOn: 0 })).toMatchObject({ value: { languages: ['en', 'pl'], version: 1 } });
    expect(await chooseGuidanceLanguages(ports, coordinator, { languages: [], basedOn: 1 })).toMatchObject({ refusal: 'notAllowed' });
  });
});

describe('What waits for a counsellor', () => {
  const waits = (state: Referral['state'], course: Partial<Referral['course']> = {}) =>
    waitingIn({ ...active, state, course: { ...noCourse, ...course } }, { hours: [bookedHour([{ number: 1 }])], shared: [], today });

  it('is the evaluation from its day until it has been held, and then the report when the end has come', () => {
    expect(waits('active', { evaluationDate: today.add({ days: 1 }) })).toEqual([]);
    expect(waits('active', { evaluationDate: today })).toEqual(['evaluation']);
    expect(waits('evaluated', { evaluationDate: today, evaluatedOn: today, endDate: today })).toEqual(['finalReport']);
    expect(waitingIn(active, { hours: [], shared: [], today })).toEqual(['noHour']);
  });
});
