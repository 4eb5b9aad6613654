import { asc, desc, eq, isNull, or } from 'drizzle-orm';
import type { CatalogueProgramme, ProgrammeValues } from '../../../domain/groupOffers/staffing/catalogue';
import type { StaffingPorts } from '../../../domain/groupOffers/staffing/ports';
import type { NetworkId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { networkProgramme, programme } from '../../schema/group-offers-staffing';

/** Networks' catalogues: the common programmes with what each network has changed, and its own. */
export function catalogueIn(tx: Transaction): Pick<StaffingPorts, 'catalogue' | 'writeProgramme' | 'insertProgramme'> {
  return {
    catalogue: (networkId) => catalogueOf(tx, networkId),
    writeProgramme: async ({ id, networkId, key, version, values, at }) => {
      const [first] = await tx.select().from(programme).where(eq(programme.key, key));
      if (first === undefined) return false;
      // What is as the programme has it is left empty, so that a better default reaches the network.
      const changed = Object.fromEntries(Object.entries(columnsOf(values)).map(([name, value]) =>
        [name, value === first[name as keyof typeof first] ? null : value])) as Partial<ReturnType<typeof columnsOf>>;
      const written = await tx.insert(networkProgramme).values({
        id, networkId, programmeKey: key, version, retired: values.retired, changedAt: at, ...changed,
      }).onConflictDoNothing().returning({ id: networkProgramme.id });
      return written.length === 1;
    },
    insertProgramme: async ({ key, networkId, values }) => {
      await tx.insert(programme).values({ key, networkId, ordinal: afterTheCommon, confidence: 'own', note: '', ...columnsOf(values) });
    },
  };
}

const afterTheCommon = 1000;

/** A network's catalogue, or with null what is common to all. */
export async function catalogueOf(tx: Transaction, networkId: NetworkId | null): Promise<readonly CatalogueProgramme[]> {
  const first = await tx.select().from(programme)
    .where(networkId === null ? isNull(programme.networkId) : or(isNull(programme.networkId), eq(programme.networkId, networkId)))
    .orderBy(asc(programme.ordinal), asc(programme.key));
  const latest = networkId === null ? [] : await tx.select().from(networkProgramme)
    .where(eq(networkProgramme.networkId, networkId)).orderBy(desc(networkProgramme.version));
  return first.map((row) => {
    const own = latest.find(({ programmeKey }) => programmeKey === row.key);
    return {
      key: row.key,
      titles: { nb: own?.titleNb ?? row.titleNb, nn: own?.titleNn ?? row.titleNn },
      capacityUnit: own?.capacityUnit ?? row.capacityUnit,
      defaults: {
        sessions: own?.defaultSessions ?? row.defaultSessions, minutes: own?.defaultMinutes ?? row.defaultMinutes,
        capacity: own?.defaultCapacity ?? row.defaultCapacity, weeksBetween: own?.defaultWeeksBetween ?? row.defaultWeeksBetween,
      },
      leaders: own?.leaders ?? row.leaders,
      requires: own?.requires ?? row.requires,
      gathering: own?.gathering ?? row.gathering,
      retired: own?.retired ?? false,
      own: row.networkId !== null,
      version: own?.version ?? 1,
      confidence: row.confidence,
    };
  });
}

function columnsOf({ titles, capacityUnit, defaults, leaders, requires, gathering }: ProgrammeValues) {
  return {
    titleNb: titles.nb, titleNn: titles.nn, capacityUnit,
    defaultSessions: defaults.sessions, defaultMinutes: defaults.minutes,
    defaultCapacity: defaults.capacity, defaultWeeksBetween: defaults.weeksBetween,
    leaders, requires, gathering,
  };
}
