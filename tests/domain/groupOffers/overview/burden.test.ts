import { burdenOf, type BurdenFacts } from '../../../../domain/groupOffers/overview/burden';
import { coverOf } from '../../../../domain/groupOffers/overview/coverage';
import { daysOfPeriod, periodOf } from '../../../../domain/groupOffers/overview/plan-period';
import { burdenPolicy, coveragePolicy } from '../../../../domain/groupOffers/overview/policy';
import type { NetworkId, OrganisationId } from '../../../../domain/identifiers';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { learningNetwork, serviceA, serviceB } from '../../../support/group-offers';

const service = (id: OrganisationId, name: string) => ({ id, name, kind: 'childWelfareService' as const });
const bufetat = { id: '00000000-0000-4000-8000-0000000000b1', name: 'Bufetat', kind: 'bufetat' as const };
const tboF = { key: 'tbo-f', titles: { nb: 'TBO-F', nn: 'TBO-F' } };
const facts: BurdenFacts = {
  services: [service(serviceA, 'Verdal'), service(serviceB, 'Levanger')],
  leaders: [{ ...bufetat, count: 6 }, { ...service(serviceA, 'Verdal'), count: 6 }],
  premises: [{ ...service(serviceB, 'Levanger'), count: 5 }],
  onTeams: 1,
  places: [
    { serviceId: serviceA, name: 'Verdal', unit: 'fosterHome', placed: 6 }, { serviceId: serviceB, name: 'Levanger', unit: 'fosterHome', placed: 2 },
    { serviceId: serviceB, name: 'Levanger', unit: 'person', placed: 3 },
  ],
  waiting: [{ programme: tboF, unit: 'fosterHome', waiting: 2 }],
  attendance: [{ programme: tboF, unit: 'fosterHome', sessions: 4, attended: 26, places: 32 }, { programme: tboF, unit: 'person', sessions: 4, attended: 9, places: 12 }],
};

describe('How the burden of groups is shared', () => {
  it('gives every service a row by name, and a leader’s own organisation one', () => {
    const { rows, leaders, premises, onTeams, places } = burdenOf(facts, { of: 'all', small: true });
    expect(rows.map(({ name, leaders: led, premises: lent, places: taken }) => [name, led, lent, taken])).toEqual([
      ['Bufetat', 6, 0, undefined],
      ['Levanger', 0, 5, { fosterHome: 2, person: 3 }],
      ['Verdal', 6, 0, { fosterHome: 6, person: 0 }],
    ]);
    expect({ leaders, premises, onTeams, places }).toEqual({ leaders: 12, premises: 5, onTeams: 1, places: { fosterHome: 8, person: 3 } });
  });

  it('tells a service its own places, small as they are, and no sum', () => {
    const own = { ...facts, places: facts.places.filter(({ serviceId }) => serviceId === serviceB) };
    const { rows, places } = burdenOf(own, { of: [serviceB], small: true });
    expect(rows.map(({ places: taken }) => taken)).toEqual([undefined, { fosterHome: 2, person: 3 }, undefined]);
    expect(places).toBeUndefined();
  });

  it('hides small numbers on a paper for others', () => {
    const { rows, places, waiting, attendance } = burdenOf(facts, { of: 'all', small: false });
    expect(rows.map(({ places: taken }) => taken)).toEqual([undefined, { fosterHome: null, person: null }, { fosterHome: null, person: 0 }]);
    expect(places).toEqual({ fosterHome: 8, person: null });
    expect(waiting).toEqual([{ programme: tboF, unit: 'fosterHome', waiting: null }]);
    expect(attendance.map(({ attended, places: had }) => [attended, had])).toEqual([[26, 32], [null, null]]);
  });
});

describe('Who may see a network’s plan as a whole', () => {
  const followed = { networkId: learningNetwork, followedBy: ['f' as NetworkId] };
  const member = actorWith([{ role: 'caseContact', organisationId: serviceA }], { networks: [learningNetwork] });
  const neighbour = actorWith([{ role: 'fosterCareAdvisor', networkId: 'n' as NetworkId }]);

  it('is its members, and those who are in the fosterhjemsnettverk that follows it', () => {
    expect(coveragePolicy.permits(member, 'see', followed)).toBe(true);
    expect(coveragePolicy.permits(actorWith([{ role: 'coordinator', networkId: 'f' as NetworkId }]), 'see', followed)).toBe(true);
    expect(coveragePolicy.permits(neighbour, 'see', followed)).toBe(false);
    expect(coveragePolicy.permits(actorWith([{ role: 'administrator', networkId: learningNetwork }]), 'see', followed)).toBe(false);
  });

  it('counts all places as its coordinator, and one’s own service’s as a member', () => {
    const counts = (actor: typeof member, serviceId?: OrganisationId) =>
      burdenPolicy.permits(actor, 'countPlaces', { networkId: learningNetwork, ...(serviceId === undefined ? {} : { serviceId }) });
    const coordinator = actorWith([{ role: 'coordinator', networkId: learningNetwork }]);
    expect([counts(coordinator), counts(coordinator, serviceA)]).toEqual([true, true]);
    expect([counts(member), counts(member, serviceA), counts(member, serviceB)]).toEqual([false, true, false]);
    expect(counts(actorWith([{ role: 'serviceLeader', organisationId: serviceB }], { networks: [learningNetwork] }))).toBe(false);
  });
});

describe('The coverage of networks with programmes', () => {
  it('names the gap where there is no group, and the best where there are several', () => {
    const next = Temporal.Instant.from('2027-08-10T07:00:00Z');
    const one = 'one' as NetworkId;
    const other = 'other' as NetworkId;
    const cells = coverOf([one, other], ['tbo-f', 'cos-p'], [
      { networkId: one, programmeKey: 'tbo-f', running: true, planned: true, completed: true, next },
      { networkId: other, programmeKey: 'tbo-f', running: false, planned: false, completed: false, next },
      { networkId: one, programmeKey: 'cos-p', running: false, planned: false, completed: true, next: null },
    ]);
    expect(cells.map(({ programmeKey, status, next: begins }) => [programmeKey, status, begins !== null])).toEqual([
      ['tbo-f', 'running', true], ['tbo-f', 'missing', true], ['cos-p', 'completed', false], ['cos-p', 'missing', false],
    ]);
    expect(coverOf([one], ['efst'], [], () => false).map(({ status }) => status)).toEqual(['notUsed']);
  });
});

describe('A period of the plan', () => {
  it('is a calendar year or a half of it, from midnight to midnight in Oslo', () => {
    expect(daysOfPeriod({ year: 2027, half: 1 }).until.toString()).toBe('2027-07-01');
    expect(periodOf({ year: 2027, half: 2 })).toEqual({
      start: Temporal.Instant.from('2027-06-30T22:00:00Z'), end: Temporal.Instant.from('2027-12-31T23:00:00Z'),
    });
  });
});
