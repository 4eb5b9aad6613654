import { and, eq } from 'drizzle-orm';
import type { NetworkId, OrganisationId } from '../../domain/identifiers';
import type { MemberService, Municipality, NetworkOverview } from '../../domain/network/network-overview';
import type { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import {
  municipality, network, networkMunicipality, networkOrganisation, organisation, organisationMunicipality,
} from '../schema/network';
import { byName } from './by-name';
import { inForce } from './in-force';

/** Every network in force on a day with its services, partner municipalities and subprojects, by name. */
export async function networksIn(tx: Transaction, onDay: Temporal.PlainDate): Promise<readonly NetworkOverview[]> {
  const rows = byName(await tx.select().from(network).where(inForce(network, onDay)));
  const services = await servicesByNetwork(tx, onDay);
  const partners = await partnersByNetwork(tx, onDay);
  return rows
    .filter((row) => row.parentId === null)
    .map((row) => {
      const subprojects = rows
        .filter((child) => child.parentId === row.id)
        .map((child) => ({ id: child.id, name: child.name, municipalities: partners.get(child.id) ?? [] }));
      return {
        id: row.id, key: row.key, kind: row.kind, name: row.name, writtenStandard: row.writtenStandard,
        demonstration: row.demonstration, confidence: row.confidence,
        services: services.get(row.id) ?? [],
        municipalities: onlyOnce([...(partners.get(row.id) ?? []), ...subprojects.flatMap((child) => child.municipalities)]),
        subprojects,
      };
    });
}

/** The services by network; how sure a membership is is said with the service. */
async function servicesByNetwork(
  tx: Transaction, onDay: Temporal.PlainDate,
): Promise<ReadonlyMap<NetworkId, readonly MemberService[]>> {
  const municipalities = await municipalitiesByService(tx, onDay);
  const rows = await tx
    .select({
      networkId: networkOrganisation.networkId,
      id: organisation.id, key: organisation.key, kind: organisation.kind, name: organisation.name,
      writtenStandard: organisation.writtenStandard, demonstration: networkOrganisation.demonstration,
      validFrom: networkOrganisation.validFrom, validTo: networkOrganisation.validTo, confidence: networkOrganisation.confidence,
    })
    .from(networkOrganisation)
    .innerJoin(organisation, eq(organisation.id, networkOrganisation.organisationId))
    .where(and(
      inForce(networkOrganisation, onDay), inForce(organisation, onDay), eq(organisation.kind, 'childWelfareService'),
    ));
  return grouped(
    byName(rows).map(({ networkId, ...service }) => [networkId, { ...service, municipalities: municipalities.get(service.id) ?? [] }]),
  );
}

async function municipalitiesByService(
  tx: Transaction, onDay: Temporal.PlainDate,
): Promise<ReadonlyMap<OrganisationId, readonly Municipality[]>> {
  const rows = await tx
    .select({ organisationId: organisationMunicipality.organisationId, number: municipality.number, name: municipality.name })
    .from(organisationMunicipality)
    .innerJoin(municipality, eq(municipality.number, organisationMunicipality.municipalityNumber))
    .where(and(inForce(organisationMunicipality, onDay), inForce(municipality, onDay)));
  return grouped(byName(rows).map(({ organisationId, number, name }) => [organisationId, { number, name }]));
}

async function partnersByNetwork(
  tx: Transaction, onDay: Temporal.PlainDate,
): Promise<ReadonlyMap<NetworkId, readonly Municipality[]>> {
  const rows = await tx
    .select({ networkId: networkMunicipality.networkId, number: municipality.number, name: municipality.name })
    .from(networkMunicipality)
    .innerJoin(municipality, eq(municipality.number, networkMunicipality.municipalityNumber))
    .where(and(inForce(networkMunicipality, onDay), inForce(municipality, onDay)));
  return grouped(byName(rows).map(({ networkId, number, name }) => [networkId, { number, name }]));
}

function onlyOnce(municipalities: readonly Municipality[]): Municipality[] {
  return byName([...new Map(municipalities.map((one) => [one.number, one])).values()]);
}

function grouped<Key, Value>(pairs: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
