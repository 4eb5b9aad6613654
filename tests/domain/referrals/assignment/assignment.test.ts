import fc from 'fast-check';
import { travelTable } from '../../../../domain/booking/travel';
import { assignCounsellors } from '../../../../domain/referrals/assignment/assign-counsellors';
import { inOrder, listCandidates } from '../../../../domain/referrals/assignment/list-candidates';
import type { CounsellorBackground } from '../../../../domain/referrals/assignment/ports';
import { goingOn } from '../../../../domain/referrals/assignment/assignment';
import { stepBack } from '../../../../domain/referrals/assignment/step-back';
import { readReferralLog } from '../../../../domain/referrals/read-referrals';
import { noCourse, type Referral } from '../../../../domain/referrals/referral';
import { takeStep } from '../../../../domain/referrals/take-step';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { base, baseInMemory, bookedHour, counsellor, now, person, referral, verdal, type BaseFacts } from '../../booking/base-in-memory';

const today = Temporal.PlainDate.from('2026-11-23');
const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }], { personId: person(50) });
const veileder = actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) });
const contact = actorWith([{ role: 'caseContact', organisationId: verdal.id }]);
const performing = (...numbers: number[]) => ({ assignments: numbers.map((number) => ({ personId: person(number), from: today, until: null, at: now })), stepBacks: [] });
const accepted: Referral = { ...referral, state: 'accepted', course: noCourse };
const stage = (rest: Partial<Referral> = {}, facts: BaseFacts = {}) =>
  baseInMemory({ counsellors: [1, 2, 3].map((number) => counsellor(number)), referrals: [{ ...accepted, ...rest }], ...facts });
const background = (number: number, rest: Partial<CounsellorBackground> = {}): CounsellorBackground => ({
  personId: person(number), homeMunicipalityNumber: '5037', languages: [], competence: [], courses: 0, contactPersonIn: [], ...rest,
});

describe('Giving a referral to counsellors', () => {
  const assign = (memory: ReturnType<typeof stage>, numbers: readonly number[], basedOn = 1) =>
    assignCounsellors(memory.ports, coordinator, { referralId: referral.id, basedOn, counsellorIds: numbers.map(person) });

  it('tells those who come to it and those whose work it no longer is, and logs that it was done', async () => {
    const memory = stage({ performing: performing(1) });
    expect(await assign(memory, [2, 3])).toMatchObject({ ok: true, value: { version: 2, state: 'accepted' } });
    expect(goingOn(memory.referrals[0]!.performing)).toEqual([person(2), person(3)]);
    expect(memory.messages).toEqual([1, 2, 3].map((number) => ({ card: 'referrals.assigned', objectId: referral.id, to: { kind: 'person', personId: person(number) } })));
    expect(memory.log).toMatchObject([{ what: 'assign', role: 'coordinator', note: null }]);
  });

  it.each([
    ['nobody', [], 'oneOrTwoCounsellors'], ['three', [1, 2, 3], 'oneOrTwoCounsellors'], ['the same twice', [2, 2], 'counsellorsAreTheSame'],
    ['one of another base', [7], 'counsellorIsNotInTheBase'], ['those who have it', [1], 'nothingIsReassigned'],
  ])('is refused for %s, and nothing is written', async (_, numbers, refusal) => {
    const memory = stage({ performing: performing(1) });
    expect(await assign(memory, numbers)).toMatchObject({ refusal, fields: [{ field: 'counsellorIds' }] });
    expect([memory.log, memory.events, memory.messages]).toEqual([[], [], []]);
  });

  it('is refused on an old version', async () => {
    expect(await assign(stage(), [1], 2)).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('follows the start meeting: those who held it have the work', async () => {
    const memory = stage({ state: 'startMeeting', performing: performing(1) });
    await takeStep(memory.ports, coordinator, {
      referralId: referral.id, basedOn: 1,
      taken: { step: 'begin', evaluationDate: today, endDate: today, measurePlan: 'received', counsellorIds: [person(2), person(3)], ticks: ['complementEachOther'] },
    });
    expect(goingOn(memory.referrals[0]!.performing)).toEqual([person(2), person(3)]);
  });

  it('asks of two, and of two alone, whether they complement each other', async () => {
    const memory = stage({ state: 'startMeeting' });
    const alone = { step: 'begin' as const, evaluationDate: today, endDate: today, measurePlan: 'received' as const, counsellorIds: [person(2)], ticks: ['complementEachOther'] };
    expect(await takeStep(memory.ports, coordinator, { referralId: referral.id, basedOn: 1, taken: alone })).toMatchObject({ refusal: 'tickIsUnknown' });
  });
});

describe('Stepping back from a referral', () => {
  it('ends the reading at once, asks no reason, and tells the base that somebody is needed and not who', async () => {
    const memory = stage({ performing: performing(1, 2) });
    expect(await stepBack(memory.ports, veileder, referral.id)).toEqual({ ok: true, value: { reference: referral.reference } });
    expect(await readReferralLog(memory.ports, veileder, referral.id)).toMatchObject({ refusal: 'notFound' });
    const cards = memory.messages.filter(({ card }) => card === 'referrals.counsellorNeeded').map(({ to }) => to);
    expect(cards).toEqual([{ kind: 'serviceChannel', organisationId: base.id }, { kind: 'person', personId: person(50) }]);
    expect(JSON.stringify(memory.messages)).not.toContain(person(1));
  });

  it('ends it also for one who is booked and not assigned', async () => {
    const memory = stage({}, { bookings: [bookedHour([{ number: 1 }])] });
    expect(await stepBack(memory.ports, veileder, referral.id)).toMatchObject({ ok: true });
    expect(await stepBack(memory.ports, veileder, referral.id)).toMatchObject({ refusal: 'notFound' });
  });

  it('leaves the hours ahead as forfall, so that none is forgotten', async () => {
    const memory = stage({ performing: performing(1, 2) }, { bookings: [bookedHour([{ number: 1 }, { number: 2 }])] });
    await stepBack(memory.ports, veileder, referral.id);
    expect(memory.bookings[0]?.counsellors.map(({ absent }) => absent)).toEqual([true, false]);
  });

  it('is seen in the log by the coordinator alone', async () => {
    const memory = stage({ performing: performing(1) });
    await stepBack(memory.ports, veileder, referral.id);
    const seenBy = async (actor: typeof contact) => {
      const log = await readReferralLog(memory.ports, actor, referral.id);
      return log.ok ? log.value.map(({ what }) => what) : [];
    };
    expect([await seenBy(coordinator), await seenBy(contact)]).toEqual([['stepBack'], []]);
  });

  it('keeps the same person from being given the referral again, also at the start meeting', async () => {
    const memory = stage({ performing: performing(1) });
    await stepBack(memory.ports, veileder, referral.id);
    const again = await assignCounsellors(memory.ports, coordinator, { referralId: referral.id, basedOn: 2, counsellorIds: [person(1)] });
    expect(again).toMatchObject({ refusal: 'counsellorHasSteppedBack' });
  });
});

describe('The counsellors to choose among', () => {
  it('are shown with facts, who is kontaktperson too and who has stepped back', async () => {
    const memory = stage(
      { place: { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' }, performing: { assignments: [], stepBacks: [{ personId: person(3), at: now }] } },
      { counsellors: [counsellor(1, { skills: ['fosterCare'], hoursAhead: 4 }), counsellor(2), counsellor(3)],
        backgrounds: [background(1, { courses: 2 }), background(2, { contactPersonIn: ['Levanger'], languages: ['en'] }), background(3)],
        travel: travelTable([], [{ from: '5037', to: '5038', minutes: 45 }]),
        mapping: { complexity: null, services: [], wantedLanguage: 'en', version: 1 } },
    );
    const listed = await listCandidates(memory.ports, coordinator, referral.id);
    expect(listed).toMatchObject({ ok: true, value: { skill: 'fosterCare', wantedLanguage: 'en', candidates: [
      { name: { ordinal: 1 }, hasTheSkill: true, speaksTheLanguage: false, courses: 2, hoursAhead: 4, travel: { minutes: 45, isApproximate: false } },
      { name: { ordinal: 2 }, hasTheSkill: false, speaksTheLanguage: true, contactPersonIn: ['Levanger'] },
      { name: { ordinal: 3 }, hasSteppedBack: true },
    ] } });
  });

  it('are for the coordinator', async () => {
    expect(await listCandidates(stage().ports, contact, referral.id)).toMatchObject({ refusal: 'notAllowed' });
  });

  const candidate = fc.record({
    hasSteppedBack: fc.boolean(), hasTheSkill: fc.boolean(), speaksTheLanguage: fc.option(fc.boolean(), { nil: undefined }),
    courses: fc.nat(3), hoursAhead: fc.nat(3), travel: fc.option(fc.record({ minutes: fc.nat(60), isApproximate: fc.boolean() }), { nil: undefined }),
  }).map((facts) => ({ name: counsellor(1).name, homeMunicipality: '', skills: [], competence: [], languages: [], contactPersonIn: [], ...facts }));

  it('stand so that nobody with fewer referrals comes after one with more who is alike before that', () => {
    fc.assert(fc.property(fc.array(candidate, { maxLength: 12 }), (candidates) => {
      const sorted = inOrder(candidates);
      expect([...sorted].sort()).toHaveLength(candidates.length);
      sorted.slice(1).forEach((later, at) => {
        const earlier = sorted[at]!;
        const alike = earlier.hasSteppedBack === later.hasSteppedBack && earlier.hasTheSkill === later.hasTheSkill
          && (earlier.speaksTheLanguage === false) === (later.speaksTheLanguage === false);
        if (alike) expect(earlier.courses).toBeLessThanOrEqual(later.courses);
        if (earlier.hasSteppedBack === later.hasSteppedBack && later.hasTheSkill) expect(earlier.hasTheSkill).toBe(true);
      });
    }));
  });
});
