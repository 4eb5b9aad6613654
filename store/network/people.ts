import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { PersonId } from '../../domain/identifiers';
import { tellingRole, type PersonLabelFacts, type PlacedRole } from '../../domain/network/person-label';
import type { NetworkPorts } from '../../domain/network/ports';
import type { Transaction } from '../database';
import { baseArea, membership, network, networkOrganisation, organisation, person } from '../schema/network';
import { inForce } from './in-force';

/** People by role and place. */
export function peopleIn(tx: Transaction): Pick<NetworkPorts, 'labelFacts' | 'leadersFor' | 'chooseLanguage'> {
  return {
    labelFacts: async (personIds) => {
      const facts = await labelFactsIn(tx, personIds);
      return personIds.flatMap((personId) => facts.find((one) => one.personId === personId) ?? []);
    },
    leadersFor: async (networkId, onDay) => {
      const services = tx.select({ id: networkOrganisation.organisationId }).from(networkOrganisation)
        .where(and(eq(networkOrganisation.networkId, networkId), inForce(networkOrganisation, onDay)));
      const bases = tx.select({ id: baseArea.baseId }).from(baseArea)
        .where(and(eq(baseArea.networkId, networkId), inForce(baseArea, onDay)));
      const rows = await tx.selectDistinct({ personId: person.id }).from(membership)
        .innerJoin(person, eq(person.id, membership.personId))
        .leftJoin(organisation, eq(organisation.id, membership.organisationId))
        .where(and(
          inArray(membership.role, ['groupLeader', 'fosterCareAdvisor', 'counsellor']),
          inForce(membership, onDay),
          inForce(person, onDay),
          or(
            eq(membership.networkId, networkId),
            inArray(membership.organisationId, services),
            inArray(membership.organisationId, bases),
            eq(organisation.kind, 'bufetat'),
          ),
        ))
        .orderBy(asc(person.id));
      return rows.map(({ personId }) => personId);
    },
    chooseLanguage: async (personId, language) => {
      const [changed] = await tx.update(person).set({ language, version: sql`${person.version} + 1` })
        .where(and(eq(person.id, personId), ne(person.language, language))).returning({ version: person.version });
      return changed?.version;
    },
  };
}

/** A membership that has ended still says who somebody was, but only where none is without an end. */
async function labelFactsIn(tx: Transaction, personIds: readonly PersonId[]): Promise<readonly PersonLabelFacts[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .select({
      personId: person.id, ordinal: person.ordinal, role: membership.role, validTo: membership.validTo,
      placeName: sql<string | null>`coalesce(${organisation.name}, ${network.name})`,
      placeKind: sql<PlacedRole['placeKind'] | null>`coalesce(${organisation.kind}, ${network.kind})`,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .leftJoin(network, eq(network.id, membership.networkId))
    .where(inArray(person.id, [...personIds]))
    .orderBy(desc(sql`coalesce(${membership.validTo}, 'infinity')`), asc(membership.validFrom), asc(membership.id));
  return labelsAmong(personIds, rows);
}

/** What a person is called by: one row for each role, those without an end first. */
export interface RoleRow {
  readonly personId: PersonId;
  readonly ordinal: number | null;
  readonly role: PlacedRole['role'];
  readonly validTo: unknown;
  readonly placeName: string | null;
  readonly placeKind: PlacedRole['placeKind'] | null;
}

/** How people are called, by their roles in order of how long they last. */
export function labelsAmong(personIds: readonly PersonId[], rows: readonly RoleRow[]): readonly PersonLabelFacts[] {
  return [...new Set(personIds)].flatMap((personId) => {
    const own = rows.filter((row) => row.personId === personId);
    const lasting = own.filter((row) => row.validTo === null);
    const placed = (lasting.length > 0 ? lasting : own.slice(0, 1)).flatMap(placedRole);
    const telling = tellingRole(placed);
    return telling === undefined
      ? []
      : { personId, role: telling.role, ordinal: own[0]?.ordinal ?? null, placeName: telling.placeName };
  });
}

function placedRole({ role, placeName, placeKind }: RoleRow): PlacedRole[] {
  return placeName === null || placeKind === null ? [] : [{ role, placeKind, placeName }];
}
