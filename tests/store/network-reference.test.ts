import { eq, isNotNull, isNull, and, sql } from 'drizzle-orm';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import { inForce } from '../../store/network/in-force';
import { networkStore } from '../../store/network-store';
import { municipality, network, organisation } from '../../store/schema/network';
import { freshDatabase, type TestDatabase } from '../support/database';
import { rowsOf } from '../support/rows';

const today = Temporal.PlainDate.from('2026-11-23');
const dayBeforeTheMerger = Temporal.PlainDate.from('2019-12-31');
const mergerDay = Temporal.PlainDate.from('2020-01-01');
const innherred = stableId('network', 'innherred');

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

const read = <T>(work: Parameters<typeof db.owner.transaction<T>>[0]) => db.owner.transaction(work);
const servicesOn = (day: Temporal.PlainDate) =>
  read(async (tx) => (await networkStore(tx).servicesOf(innherred, day)).map(({ key }) => key));

describe('The reference data', () => {
  it.each([['Trøndelag', '50', 38], ['Vestland', '46', 43]])('has every municipality of %s', async (_, county, count) => {
    const rows = await read((tx) => tx.select().from(municipality)
      .where(and(eq(municipality.countyNumber, county), inForce(municipality, today))));
    expect(rows).toHaveLength(count);
  });

  it('keeps a municipality number as four characters, and its county with it', async () => {
    const wrong = await read((tx) => tx.select().from(municipality)
      .where(sql`${municipality.number} !~ '^[0-9]{4}$' or left(${municipality.number}, 2) <> ${municipality.countyNumber}`));
    expect(wrong).toEqual([]);
  });

  it('has the five læringsnettverk, the fosterhjemsnettverk across them and the leaders’ own', async () => {
    const rows = await read((tx) => tx.select().from(network).where(eq(network.kind, 'learningNetwork')));
    expect(rows.map(({ name }) => name).sort()).toEqual(['Fjellregionen', 'Innherred', 'Kystregionen', 'Namdalen', 'Trondheimsregionen']);
    const across = await read((tx) => tx.select().from(network).where(sql`${network.kind} in ('fosterCareNetwork', 'leaderNetwork')`));
    expect(across.map(({ kind }) => kind).sort()).toEqual(['fosterCareNetwork', 'leaderNetwork']);
  });

  it('has the projects P1–P6 with eight subprojects, and Rogaland’s partners in one of them', async () => {
    const projects = await read((tx) => tx.select().from(network).where(and(eq(network.kind, 'developmentProject'), isNull(network.parentId))));
    const parts = await read((tx) => tx.select().from(network).where(isNotNull(network.parentId)));
    expect(projects.map(({ key }) => key).sort()).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
    expect(parts).toHaveLength(8);
    const second = (await read((tx) => networkStore(tx).networks(today))).find(({ key }) => key === 'P2');
    expect(second?.municipalities.map(({ name }) => name)).toEqual(
      ['Bokn', 'Etne', 'Haugesund', 'Karmøy', 'Sauda', 'Suldal', 'Sveio', 'Tysvær', 'Utsira', 'Vindafjord'],
    );
  });

  it('has 21 services in Trøndelag when Trondheim counts as four', async () => {
    const rows = await read((tx) => tx.select().from(organisation)
      .where(and(eq(organisation.kind, 'childWelfareService'), inForce(organisation, today), sql`${organisation.key} not in ('sunnhordland', 'bjornafjorden')`)));
    const outsideTheCounty = rows.filter(({ hostMunicipalityNumber }) => hostMunicipalityNumber === '1566');
    expect(rows.length - outsideTheCounty.length + 3).toBe(21);
  });

  it('says of each service that it is demonstration data and how sure it is; names of networks are defaults', async () => {
    const services = await read((tx) => tx.select().from(organisation));
    const networks = await read((tx) => tx.select().from(network));
    expect(services.every(({ demonstration, confidence }) => demonstration && /^(high|medium|low)$/.test(confidence))).toBe(true);
    expect(networks.every(({ demonstration, confidence }) => !demonstration && /^(high|medium|low)$/.test(confidence))).toBe(true);
  });

  it('lets each municipality of Trøndelag have at most one service on a day', async () => {
    const rows = await read((tx) => rowsOf(tx, sql`
      select om.municipality_number from organisation_municipality om join organisation o on o.id = om.organisation_id
      where om.valid_from <= '2026-11-23' and coalesce(om.valid_to, 'infinity') > '2026-11-23'
      group by om.municipality_number having count(*) > 1`));
    expect(rows).toEqual([]);
  });
});

describe('The merger of Steinkjer and Inderøy', () => {
  it('has the two old services up to the last day of 2019', async () => {
    await expect(servicesOn(Temporal.PlainDate.from('2019-06-01'))).resolves.toEqual(['inderoy', 'levanger', 'steinkjer', 'verdal']);
    await expect(servicesOn(dayBeforeTheMerger)).resolves.toEqual(['inderoy', 'levanger', 'steinkjer', 'verdal']);
  });

  it('has Inn-Trøndelag from the first day of 2020, and neither of the old', async () => {
    await expect(servicesOn(mergerDay)).resolves.toEqual(['inn-trondelag', 'levanger', 'verdal']);
  });

  it('says which service came after', async () => {
    const [old] = await read((tx) => tx.select().from(organisation).where(eq(organisation.key, 'steinkjer')));
    expect(old?.succeededBy).toBe(stableId('organisation', 'inn-trondelag'));
  });

  it('gives Steinkjer its new number the same day', async () => {
    const numbersOn = (day: Temporal.PlainDate) => read(async (tx) =>
      (await tx.select().from(municipality).where(and(eq(municipality.name, 'Steinkjer'), inForce(municipality, day)))).map(({ number }) => number));
    await expect(numbersOn(dayBeforeTheMerger)).resolves.toEqual(['5004']);
    await expect(numbersOn(mergerDay)).resolves.toEqual(['5006']);
  });
});

describe('The base’s area', () => {
  const basesFor = (service: string, day: Temporal.PlainDate) =>
    read(async (tx) => (await networkStore(tx).basesFor(stableId('organisation', service), day)).map(({ key }) => key));

  it.each(['inn-trondelag', 'verdal', 'levanger', 'midtre-namdal', 'ytre-namdal', 'indre-namdal'])('has %s', async (service) => {
    await expect(basesFor(service, today)).resolves.toEqual(['kompetansebasen']);
  });

  it.each(['malvik', 'sunnhordland', 'surnadal-rindal'])('has not %s', async (service) => {
    await expect(basesFor(service, today)).resolves.toEqual([]);
  });

  it('begins in April 2019 and counted the old services until they merged', async () => {
    await expect(basesFor('steinkjer', Temporal.PlainDate.from('2019-03-31'))).resolves.toEqual([]);
    await expect(basesFor('steinkjer', Temporal.PlainDate.from('2019-04-01'))).resolves.toEqual(['kompetansebasen']);
    await expect(basesFor('steinkjer', mergerDay)).resolves.toEqual([]);
  });
});
