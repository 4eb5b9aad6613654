import type { Change } from '../../../../domain/change';
import type { Heads } from '../../../../domain/groupOffers/gatherings/heads';
import type { Tick } from '../../../../domain/groupOffers/gatherings/planning-steps';
import type { GatheringPorts, StatedHeads } from '../../../../domain/groupOffers/gatherings/ports';
import { seeGathering } from '../../../../domain/groupOffers/gatherings/see-gathering';
import { stateHeads } from '../../../../domain/groupOffers/gatherings/state-heads';
import { tickStep } from '../../../../domain/groupOffers/gatherings/tick-step';
import type { GroupOffer } from '../../../../domain/groupOffers/group-offer';
import type { Actor } from '../../../../domain/network/actor';
import { Temporal } from '../../../../domain/time';
import type { Ports } from '../../../../domain/unit-of-work';
import { actorWith } from '../../../support/actors';
import { learningNetwork, offerWith, serviceA, serviceB } from '../../../support/group-offers';
import { good } from '../../../support/outcomes';
import { coordinator, leaders, people } from '../offer-in-memory';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const networks = [learningNetwork];
const contact = actorWith([{ role: 'caseContact', organisationId: serviceA }], { networks });
const otherContact = actorWith([{ role: 'caseContact', organisationId: serviceB }], { networks });
const leader = people.find((one) => String(one) === 'a leader of the group')?.actor as Actor;
const four: Heads = { adults: 2, fosterChildren: 1, ownChildren: 1 };

/** One gathering in memory; service A has a place and B has none, unless said otherwise. */
function gathering(more: Partial<GroupOffer> = {}, placed: readonly string[] = [serviceA]) {
  const offer = offerWith({ gathering: true, leaders, ...more });
  const stated: StatedHeads[] = [];
  const ticks: Tick[] = [];
  const events: Change[] = [];
  const gatherings: GatheringPorts = {
    heads: async () => stated,
    writeHeads: async ({ serviceId, heads, version }) => {
      stated.splice(0, stated.length, ...stated.filter((one) => one.serviceId !== serviceId), { serviceId, heads, version });
    },
    ticks: async () => ticks,
    tick: async ({ step, as, at }) => void ticks.push({ step, as, at }),
    takeBack: async ({ step }) => void ticks.splice(ticks.findIndex((one) => one.step === step), 1),
  };
  const ports = {
    gatherings, clock: () => now, newId: () => 'id', events: { append: async (change: Change) => void events.push(change) },
    groupOffers: {
      lockPlaces: async () => undefined, offer: async () => offer,
      placesByService: async () => new Map([[offer.id, placed.map((serviceId) => ({ serviceId, placed: 1, offered: 0, waiting: 0 }))]]),
    },
  } as unknown as Ports;
  return {
    events,
    see: (actor: Actor) => seeGathering(ports, actor, offer.id),
    state: (actor: Actor, heads: Heads, basedOn: number, serviceId = serviceA) => stateHeads(ports, actor, { offerId: offer.id, serviceId, basedOn, heads }),
    tick: (actor: Actor, step: string, done = true) => tickStep(ports, actor, { offerId: offer.id, step, done }),
  };
}

describe('Saying how many come to a gathering', () => {
  it('is for the contact persons and leaders of a service with a place, and for nobody else', async () => {
    for (const { actor, ...person } of people) {
      const outcome = await gathering().state(actor, four, 0);
      const name = String(person);
      const may = name === 'a kontaktperson' || name === 'a service leader';
      expect([name, outcome.ok]).toEqual([name, may]);
    }
    expect(await gathering().state(otherContact, four, 0)).toMatchObject({ refusal: 'notAllowed' });
    expect(await gathering().state(otherContact, four, 0, serviceB)).toMatchObject({ refusal: 'serviceHasNoPlace' });
  });

  it('counts versions: of two at once the second is refused, and each change is an event without numbers', async () => {
    const one = gathering();
    good(await one.state(contact, four, 0));
    expect(await one.state(contact, { ...four, adults: 9 }, 0)).toMatchObject({ refusal: 'versionIsOld' });
    good(await one.state(contact, { ...four, adults: 3 }, 1));
    expect(good(await one.see(contact)).services).toMatchObject([{ version: 2, heads: { adults: 3 } }]);
    expect(one.events.map(({ noun, what, version }) => `${noun} ${what} ${version}`)).toEqual(['gathering headsStated 1', 'gathering headsStated 2']);
  });
});

describe('Seeing who comes to a gathering', () => {
  it('is whole and added up for those who plan it, a service’s own for itself, and nothing for the rest of the network', async () => {
    const both = gathering({}, [serviceA, serviceB]);
    good(await both.state(contact, four, 0));
    good(await both.state(otherContact, { adults: 1, fosterChildren: 2, ownChildren: 0 }, 0, serviceB));
    for (const planner of [coordinator, leader]) {
      const seen = good(await both.see(planner));
      expect(seen.services.map(({ serviceId }) => serviceId)).toEqual([serviceB, serviceA]);
      expect(seen.planning?.total).toEqual({ adults: 3, fosterChildren: 3, ownChildren: 1 });
    }
    const own = good(await both.see(contact));
    expect(own.services).toMatchObject([{ serviceId: serviceA, heads: four, mayState: true }]);
    expect(own).not.toHaveProperty('planning');
    for (const name of ['a fosterhjemsressurs', 'a veileder', 'the Statsforvalter']) {
      const other = people.find((one) => String(one) === name)?.actor as Actor;
      expect(good(await both.see(other))).toMatchObject({ services: [] });
    }
  });

  it('leaves out a service that has no place any more, so that nobody buys food for it', async () => {
    const placed: string[] = [serviceA, serviceB];
    const both = gathering({}, placed);
    good(await both.state(contact, four, 0));
    good(await both.state(otherContact, four, 0, serviceB));
    placed.pop();
    expect(good(await both.see(coordinator)).planning?.total).toEqual(four);
  });

  it('is refused by name where there is no gathering', async () => {
    expect(await gathering({ gathering: false }).see(coordinator)).toMatchObject({ refusal: 'offerIsNoGathering' });
  });
});

describe('Ticking a gathering’s checklist', () => {
  it('is for those who plan it, is shared by them, and says as what it was ticked', async () => {
    const one = gathering();
    good(await one.tick(coordinator, 'budget'));
    good(await one.tick(leader, 'venue'));
    const { planning } = good(await one.see(coordinator));
    expect(planning?.remaining).toBe((planning?.steps.length ?? 0) - 2);
    expect(planning?.steps.flatMap(({ step, ticked }) => (ticked === null ? [] : [`${step} ${ticked.as}`]))).toEqual(['budget coordinator', 'venue groupLeader']);
    expect(await one.tick(contact, 'budget')).toMatchObject({ refusal: 'notAllowed' });
    expect(await one.tick(coordinator, 'nothing')).toMatchObject({ refusal: 'planningStepIsUnknown' });
  });

  it('stands once when two press at once, keeps who was first, and is taken back for all', async () => {
    const one = gathering();
    good(await one.tick(leader, 'venue'));
    good(await one.tick(coordinator, 'venue'));
    expect(good(await one.see(leader)).planning?.steps.filter(({ ticked }) => ticked !== null)).toMatchObject([{ ticked: { as: 'groupLeader' } }]);
    for (const planner of [coordinator, leader]) good(await one.tick(planner, 'venue', false));
    expect(good(await one.see(leader)).planning?.steps.every(({ ticked }) => ticked === null)).toBe(true);
    expect(one.events.map(({ what }) => what)).toEqual(['stepTicked', 'stepTakenBack']);
  });
});
