import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { NetworkPorts } from '../../domain/network/ports';
import type { Transaction } from '../database';
import {
  baseArea, municipality, network, networkMunicipality, networkOrganisation, organisation, organisationMunicipality,
} from '../schema/network';
import { byName } from './by-name';
import { inForce } from './in-force';

const organisationColumns = {
  id: organisation.id, key: organisation.key, kind: organisation.kind, name: organisation.name,
  writtenStandard: organisation.writtenStandard,
};
const networkColumns = {
  id: network.id, key: network.key, kind: network.kind, name: network.name, writtenStandard: network.writtenStandard,
};
const municipalityColumns = { number: municipality.number, name: municipality.name };

/** Organisations, networks and municipalities, and how they belong together on a day. */
export function placesIn(
  tx: Transaction,
): Pick<NetworkPorts, 'organisation' | 'network' | 'servicesOf' | 'networksOf' | 'basesFor' | 'municipality' | 'municipalities'> {
  return {
    organisation: async (id) => {
      const [found] = await tx.select(organisationColumns).from(organisation).where(eq(organisation.id, id));
      return found;
    },
    network: async (id) => {
      const [found] = await tx.select(networkColumns).from(network).where(eq(network.id, id));
      return found;
    },
    servicesOf: async (networkId, onDay) =>
      byName(
        await tx.select(organisationColumns).from(networkOrganisation)
          .innerJoin(organisation, eq(organisation.id, networkOrganisation.organisationId))
          .where(and(
            eq(networkOrganisation.networkId, networkId), inForce(networkOrganisation, onDay),
            eq(organisation.kind, 'childWelfareService'), inForce(organisation, onDay),
          )),
      ),
    networksOf: async (organisationId, onDay) =>
      byName(
        await tx.select(networkColumns).from(networkOrganisation)
          .innerJoin(network, eq(network.id, networkOrganisation.networkId))
          .where(and(
            eq(networkOrganisation.organisationId, organisationId), inForce(networkOrganisation, onDay),
            inForce(network, onDay),
          )),
      ),
    basesFor: async (serviceId, onDay) =>
      byName(
        await tx.selectDistinct({ ...organisationColumns, name: sql<string>`base_name(${organisation.id})` }).from(networkOrganisation)
          .innerJoin(network, eq(network.id, networkOrganisation.networkId))
          .innerJoin(baseArea, eq(baseArea.networkId, networkOrganisation.networkId))
          .innerJoin(organisation, eq(organisation.id, baseArea.baseId))
          .where(and(
            eq(networkOrganisation.organisationId, serviceId), inForce(networkOrganisation, onDay), inForce(network, onDay),
            inForce(baseArea, onDay), inForce(organisation, onDay),
          )),
      ),
    municipality: async (number) => {
      const [found] = await tx.select(municipalityColumns).from(municipality).where(eq(municipality.number, number));
      return found;
    },
    municipalities: async (of, onDay) => {
      const own = new Set(await numbersOf(tx, of, onDay));
      const all = await tx.select(municipalityColumns).from(municipality).where(inForce(municipality, onDay));
      return byName(all).map((one) => ({ ...one, own: own.has(one.number) }));
    },
  };
}

/** The municipalities of organisations, of the organisations of networks, and of the networks themselves. */
async function numbersOf(
  tx: Transaction,
  { organisationIds, networkIds }: Parameters<NetworkPorts['municipalities']>[0],
  onDay: Parameters<NetworkPorts['municipalities']>[1],
): Promise<readonly string[]> {
  const members = tx.select({ id: networkOrganisation.organisationId }).from(networkOrganisation)
    .where(and(inArray(networkOrganisation.networkId, [...networkIds]), inForce(networkOrganisation, onDay)));
  const ofOrganisations = await tx.select({ number: organisationMunicipality.municipalityNumber }).from(organisationMunicipality)
    .where(and(
      inForce(organisationMunicipality, onDay),
      or(
        inArray(organisationMunicipality.organisationId, [...organisationIds]),
        inArray(organisationMunicipality.organisationId, members),
      ),
    ));
  const ofNetworks = await tx.select({ number: networkMunicipality.municipalityNumber }).from(networkMunicipality)
    .innerJoin(network, eq(network.id, networkMunicipality.networkId))
    .where(and(
      inForce(networkMunicipality, onDay),
      or(inArray(network.id, [...networkIds]), inArray(network.parentId, [...networkIds])),
    ));
  return [...ofOrganisations, ...ofNetworks].map(({ number }) => number);
}
