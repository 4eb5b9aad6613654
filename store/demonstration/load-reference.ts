import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import type { CountyReference, NetworkFact, OrganisationFact } from '../reference/reference-data';
import { trondelag } from '../reference/trondelag';
import { vestland } from '../reference/vestland';
import {
  baseArea, fosterCareNetworkArea, municipality, network, networkMunicipality, networkOrganisation, organisation, organisationMunicipality,
} from '../schema/network';
import { stableId } from './stable-id';

const counties: readonly CountyReference[] = [trondelag, vestland];

/**
 * Loads municipalities, networks and organisations with their dates and how sure they are.
 * What is there already stays as it is: these are defaults, and a network may have corrected them.
 */
export async function loadReference(tx: Transaction): Promise<void> {
  for (const county of counties) {
    await loadMunicipalities(tx, county);
    await loadNetworks(tx, county);
    await loadOrganisations(tx, county);
  }
}

async function loadMunicipalities(tx: Transaction, { municipalities, municipalitiesFrom, municipalitySource }: CountyReference) {
  await tx.insert(municipality).values(
    municipalities.map(({ number, name, centre, from, to, writtenStandard, confidence, note }) => ({
      number, name,
      countyNumber: number.slice(0, 2),
      centreLatitude: centre?.[0] ?? null,
      centreLongitude: centre?.[1] ?? null,
      writtenStandard: writtenStandard ?? ('neutral' as const),
      validFrom: day(from ?? municipalitiesFrom),
      validTo: to === undefined ? null : day(to),
      source: municipalitySource,
      confidence: confidence ?? 'high',
      note: note ?? '',
    })),
  ).onConflictDoNothing();
}

async function loadNetworks(tx: Transaction, county: CountyReference) {
  await tx.insert(network).values(
    county.networks.map((one) => ({
      ...described(one, county),
      id: stableId('network', one.key),
      kind: one.kind,
      parentId: one.parent === undefined ? null : stableId('network', one.parent),
      demonstration: false,
    })),
  ).onConflictDoNothing();
  const partners = county.networks.flatMap((one) =>
    (one.municipalities ?? []).map((number) => ({
      networkId: stableId('network', one.key), municipalityNumber: number, confidence: one.confidence,
      ...during(one, county, municipalityFrom(county, number)),
    })),
  );
  if (partners.length > 0) await tx.insert(networkMunicipality).values(partners).onConflictDoNothing();
  const areas = county.networks.flatMap((one) =>
    (one.area ?? []).map((key) => ({
      fosterCareNetworkId: stableId('network', one.key), networkId: stableId('network', key), ...during(one, county, county.from),
    })),
  );
  if (areas.length > 0) await tx.insert(fosterCareNetworkArea).values(areas).onConflictDoNothing();
}

async function loadOrganisations(tx: Transaction, county: CountyReference) {
  await tx.insert(organisation).values(
    county.organisations.map((one) => ({
      ...described(one, county),
      id: stableId('organisation', one.key),
      kind: one.kind,
      hostMunicipalityNumber: one.host ?? null,
      succeededBy: one.succeededBy === undefined ? null : stableId('organisation', one.succeededBy),
      demonstration: true,
    })),
  ).onConflictDoNothing();
  await tx.insert(organisationMunicipality).values(
    county.organisations.flatMap((one) =>
      (one.municipalities ?? []).map((number) => ({
        organisationId: stableId('organisation', one.key), municipalityNumber: number, confidence: one.confidence,
        ...during(one, county, municipalityFrom(county, number)),
      })),
    ),
  ).onConflictDoNothing();
  await tx.insert(networkOrganisation).values(
    county.organisations.flatMap((one) =>
      (one.networks ?? []).map((key) => ({
        networkId: stableId('network', key), organisationId: stableId('organisation', one.key), demonstration: true,
        confidence: one.networkConfidence ?? 'unknown', ...during(one, county, county.from),
      })),
    ),
  ).onConflictDoNothing();
  const areas = county.organisations.flatMap((one) =>
    (one.area ?? []).map((key) => ({
      baseId: stableId('organisation', one.key), networkId: stableId('network', key), ...during(one, county, county.from),
    })),
  );
  if (areas.length > 0) await tx.insert(baseArea).values(areas).onConflictDoNothing();
}

function described(one: NetworkFact | OrganisationFact, county: CountyReference) {
  return {
    key: one.key, name: one.name, writtenStandard: one.writtenStandard ?? ('neutral' as const),
    source: one.source ?? '', confidence: one.confidence, note: one.note ?? '',
    ...during(one, county, ''),
  };
}

/** How long something counts: from its own first day, but not before that of what it belongs to. */
function during(one: { from?: string; to?: string }, county: CountyReference, notBefore: string) {
  const own = one.from ?? county.from;
  return { validFrom: day(own > notBefore ? own : notBefore), validTo: one.to === undefined ? null : day(one.to) };
}

function municipalityFrom(county: CountyReference, number: string): string {
  return county.municipalities.find((one) => one.number === number)?.from ?? county.municipalitiesFrom;
}

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
