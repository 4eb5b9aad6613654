import type { Enrolment, EnrolmentStatus } from '../../../../domain/groupOffers/enrolment/enrolment';
import { protectHome, seeProtectedHomes } from '../../../../domain/groupOffers/enrolment/protect-home';
import type { EnrolmentId } from '../../../../domain/identifiers';
import type { Actor } from '../../../../domain/network/actor';
import { Temporal } from '../../../../domain/time';
import type { Ports } from '../../../../domain/unit-of-work';
import { addressProtectionInMemory } from '../../../support/address-protection-in-memory';
import { actorWith } from '../../../support/actors';
import { learningNetwork, offerWith, serviceA, serviceB } from '../../../support/group-offers';
import { good } from '../../../support/outcomes';
import { leaders, people } from '../offer-in-memory';

const networks = [learningNetwork];
const contact = actorWith([{ role: 'caseContact', organisationId: serviceA }], { networks });
const otherContact = actorWith([{ role: 'caseContact', organisationId: serviceB }], { networks });
const offer = offerWith({ leaders });
const [homeA, homeB] = ['a', 'b'].map((last) => `00000000-0000-4000-8000-00000000001${last}` as EnrolmentId) as [EnrolmentId, EnrolmentId];

function stage(status: EnrolmentStatus = 'placed') {
  const home = (id: EnrolmentId, organisationId: typeof serviceA): Enrolment => ({
    id, offerId: offer.id, organisationId, code: 'K4MWRT', status, participants: 1, householdId: id, priority: 'ordinary', arrival: 1, answerBy: null, version: 3,
  });
  const homes = [home(homeA, serviceA), home(homeB, serviceB)];
  const memory = addressProtectionInMemory();
  const ports = {
    ...memory, clock: () => Temporal.Instant.from('2026-11-23T08:00:00Z'), newId: () => 'mark',
    groupOffers: { offer: async () => offer, lockPlaces: async () => undefined },
    enrolment: {
      enrolment: async (id: EnrolmentId) => homes.find((one) => one.id === id),
      active: async (_: string, services: readonly string[]) => homes.filter(({ organisationId }) => services.includes(organisationId)),
    },
  } as unknown as Ports;
  return {
    ...memory,
    protect: (actor: Actor, marked = true, enrolmentId = homeA) => protectHome(ports, actor, { offerId: offer.id, enrolmentId, marked }),
    seen: async (actor: Actor) => good(await seeProtectedHomes(ports, actor, offer.id)).map(({ enrolment, marked }) => [enrolment.id, marked]),
  };
}

describe('Protecting a foster home’s address', () => {
  it('is set and lifted by its own service, as often as one likes', async () => {
    const { protect, seen } = stage();
    for (const marked of [true, true, false, false]) {
      good(await protect(contact, marked));
      expect(await seen(contact)).toEqual([[homeA, marked]]);
    }
  });

  it('is nobody else’s to set: not another service’s, the coordinator’s, the leaders’ or a colleague’s who enrols nobody', async () => {
    const { protect, marks } = stage();
    expect(await protect(otherContact)).toMatchObject({ refusal: 'notAllowed' });
    for (const { actor, sees, toString } of people) {
      const outcome = await protect(actor);
      const mayMark = ['a kontaktperson', 'a service leader'].includes(toString());
      expect([toString(), outcome.ok ? 'done' : outcome.refusal]).toEqual([toString(), mayMark ? 'done' : sees ? 'notAllowed' : 'notFound']);
    }
    expect([...marks]).toEqual([homeA]);
  });

  it('is not even looked up for who may not know of it', async () => {
    for (const { actor, sees, toString } of people.filter((one) => one.sees && !['a kontaktperson', 'a service leader'].includes(one.toString()))) {
      const { asked, seen } = stage();
      expect([toString(), sees, await seen(actor), asked()]).toEqual([toString(), true, [], false]);
    }
  });

  it('can be lifted from an enrolment that has ended, and not set there', async () => {
    const { protect } = stage('withdrawn');
    expect(await protect(contact)).toMatchObject({ refusal: 'placeIsAlreadyWithdrawn' });
    good(await protect(contact, false));
  });
});
