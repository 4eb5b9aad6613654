import type { Change } from '../../../../domain/change';
import type { Enrolment, EnrolmentStatus } from '../../../../domain/groupOffers/enrolment/enrolment';
import type { GroupOffer } from '../../../../domain/groupOffers/group-offer';
import type { NamedHome, NamesPorts, NamesSetting } from '../../../../domain/groupOffers/names/ports';
import type { EnrolmentId, OrganisationId } from '../../../../domain/identifiers';
import type { OrganisationKind } from '../../../../domain/network/organisation';
import { Temporal } from '../../../../domain/time';
import type { Ports } from '../../../../domain/unit-of-work';
import { addressProtectionInMemory } from '../../../support/address-protection-in-memory';
import { offerWith, serviceA, serviceB } from '../../../support/group-offers';
import { leaders } from '../offer-in-memory';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
export const [homeA, homeB] = ['a', 'b'].map((last) => `00000000-0000-4000-8000-00000000001${last}` as EnrolmentId) as [EnrolmentId, EnrolmentId];

/** A group in memory with a home of service A and one of B, and what is written of them; no second wall stands behind the policies. */
export function namesInMemory(
  { offer: more = {}, status = 'placed', on = [serviceA], kind = 'childWelfareService' }:
  { offer?: Partial<GroupOffer>; status?: EnrolmentStatus; on?: readonly OrganisationId[]; kind?: OrganisationKind } = {},
) {
  const offer = offerWith({ leaders, ...more });
  const home = (id: EnrolmentId, organisationId: OrganisationId, code: string): Enrolment => ({
    id, offerId: offer.id, organisationId, code, status, participants: 1, householdId: id, priority: 'ordinary', arrival: 1, answerBy: null, version: 1,
  });
  const homes = [home(homeA, serviceA, 'K4MWRT'), home(homeB, serviceB, 'Z9PQXN')];
  const events: Change[] = [];
  const marks = addressProtectionInMemory();
  let settings = on.map((serviceId): NamesSetting => ({ serviceId, assessedOn: Temporal.PlainDate.from('2026-11-02'), since: now }));
  let named: NamedHome[] = [];
  const names: NamesPorts = {
    settings: async (ids) => settings.filter(({ serviceId }) => ids.includes(serviceId)),
    countNamed: async (id) => named.filter(({ serviceId }) => serviceId === id).length,
    turnOn: async ({ serviceId, assessedOn, at }) => { settings = [...settings.filter((one) => one.serviceId !== serviceId), { serviceId, assessedOn, since: at }]; },
    turnOff: async (id) => {
      const gone = named.filter(({ serviceId }) => serviceId === id).length;
      named = named.filter(({ serviceId }) => serviceId !== id);
      settings = settings.filter(({ serviceId }) => serviceId !== id);
      return gone;
    },
    named: async () => named,
    write: async (enrolmentId, written, basedOn) => {
      const its = homes.find(({ id }) => id === enrolmentId);
      named = named.filter((one) => one.enrolmentId !== enrolmentId);
      if (its !== undefined && written.length > 0) named.push({ enrolmentId, serviceId: its.organisationId, code: its.code, names: written, version: basedOn + 1 });
      return true;
    },
  };
  const ports = {
    names, addressProtection: marks.addressProtection, clock: () => now, newId: () => 'setting', events: { append: async (change: Change) => void events.push(change) },
    network: { organisation: async (id: OrganisationId) => (id === serviceA || id === serviceB ? { id, kind, name: id } : undefined) },
    groupOffers: { offer: async () => offer, lockPlaces: async () => undefined },
    enrolment: {
      enrolment: async (id: EnrolmentId) => homes.find((one) => one.id === id),
      active: async (_: string, services: readonly string[]) => homes.filter(({ organisationId }) => services.includes(organisationId)),
    },
  } as unknown as Ports;
  return { offer, ports, events, marks: marks.marks, named: () => named, settings: () => settings };
}
