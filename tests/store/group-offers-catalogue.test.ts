import { createOffer } from '../../domain/groupOffers/create-offer';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { ProgrammeValues } from '../../domain/groupOffers/staffing/catalogue';
import { addProgramme, changeProgramme, seeCatalogue } from '../../domain/groupOffers/staffing/change-catalogue';
import { endQualification, registerQualification } from '../../domain/groupOffers/staffing/register-qualification';
import { seeCompetence } from '../../domain/groupOffers/staffing/see-competence';
import type { OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import type { DatabaseFault } from '../../store/database-faults';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import { networkProgramme, qualification } from '../../store/schema/group-offers-staffing';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
let namdalen: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
  namdalen = await db.as('coordinator-namdalen');
});
afterAll(() => db.close());

const networkId = stableId('network', 'innherred');
const refused = (work: Promise<unknown>) => work.then(() => 'written', (fault: DatabaseFault) => fault.code);
const see = async (offerId: OfferId) => good(await db.asActor(coordinator, (ports) => seeOffer(ports, coordinator, offerId)));
const create = (more: object = {}) => db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
  networkId, programmeKey: 'samling', capacity: 4, serviceIds: [stableId('organisation', 'verdal')], leaderIds: [],
  sessions: [{ date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'teams' } }], ...more,
}));

describe('A network\'s catalogue of programmes', () => {
  const catalogue = async (actor = coordinator, of = networkId) => good(await db.asActor(actor, (ports) => seeCatalogue(ports, actor, of)));
  const programmeOf = async (key: string, actor = coordinator, of = networkId) => {
    const found = (await catalogue(actor, of)).programmes.find((one) => one.key === key);
    if (found === undefined) throw new Error(`no programme ${key}`);
    return found;
  };
  const change = (key: string, basedOn: number, values: ProgrammeValues, actor = coordinator) =>
    db.asActor(actor, (ports) => changeProgramme(ports, actor, { networkId, key, basedOn, values }));

  it('has the common programmes with what their leaders must hold', async () => {
    const { programmes } = await catalogue();
    expect(programmes.map(({ key, leaders, requires }) => [key, leaders, requires])).toEqual([
      ['tbo-f', 2, 'training'], ['trygg-base', 2, 'training'], ['cos-p', 2, 'certificate'], ['pmto-gruppe', 2, 'certificate'],
      ['efst', 2, 'training'], ['veiledningsgruppe', 2, 'none'], ['samling', 0, 'none'],
    ]);
  });

  it('is changed for the one network, from now on, and changes no offer that exists', async () => {
    const offerId = good(await create());
    const before = await programmeOf('samling');
    good(await change('samling', before.version, { ...before, titles: { nb: 'Helgesamling', nn: 'Helgesamling' }, defaults: { ...before.defaults, capacity: 12 } }));
    expect(await programmeOf('samling')).toMatchObject({ titles: { nb: 'Helgesamling' }, defaults: { capacity: 12, minutes: 360 }, version: 2 });
    expect(await programmeOf('samling', namdalen, stableId('network', 'namdalen'))).toMatchObject({ defaults: { capacity: 20 }, version: 1 });
    expect((await see(offerId)).offer).toMatchObject({ programme: { titles: { nb: 'Fosterfamiliesamling' } }, capacity: 4 });
    expect((await see(good(await create({ sessions: [{ date: '2027-01-05', start: '09:00', minutes: 120, place: { kind: 'teams' } }] })))).offer.programme.titles.nb)
      .toBe('Helgesamling');
  });

  it('lets the second of two changes of the same programme know that it is late', async () => {
    const before = await programmeOf('pmto-gruppe');
    const [one, other] = await Promise.all([change('pmto-gruppe', 1, { ...before, leaders: 1 }), change('pmto-gruppe', 1, { ...before, leaders: 3 })]);
    expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
    expect([one, other].find(({ ok }) => !ok)).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('takes a programme out of use for new offers', async () => {
    const before = await programmeOf('efst');
    good(await change('efst', 1, { ...before, retired: true }));
    expect(await create({ programmeKey: 'efst' })).toMatchObject({ refusal: 'programmeIsRetired' });
    good(await change('efst', 2, { ...before, retired: false }));
    expect(await programmeOf('efst')).toMatchObject({ retired: false, version: 3 });
  });

  it('holds programmes of the network\'s own, which no other network has', async () => {
    const values: ProgrammeValues = { ...await programmeOf('veiledningsgruppe'), titles: { nb: 'Kveldsgruppe', nn: 'Kveldsgruppe' }, leaders: 0 };
    const key = good(await db.asActor(coordinator, (ports) => addProgramme(ports, coordinator, { networkId, values })));
    expect(await programmeOf(key)).toMatchObject({ own: true, version: 1, titles: { nb: 'Kveldsgruppe' } });
    expect((await catalogue(namdalen, stableId('network', 'namdalen'))).programmes.map((one) => one.key)).not.toContain(key);
    expect((await see(good(await create({ programmeKey: key })))).offer.programme.titles.nb).toBe('Kveldsgruppe');
  });

  it('is its own coordinator\'s to change, also for the database alone', async () => {
    const before = await programmeOf('tbo-f');
    for (const key of ['coordinator-namdalen', 'foster-care-advisor-innherred', 'case-contact-verdal']) {
      const actor = await db.as(key);
      expect(await change('tbo-f', 1, before, actor)).toMatchObject({ refusal: 'notAllowed' });
      expect(await refused(asPerson(db.database, actor, (tx) => tx.insert(networkProgramme).values({
        id: db.newId(), networkId, programmeKey: 'tbo-f', version: 2, retired: true, changedAt: db.clock.now(),
      })))).toBe('42501');
    }
  });
});

describe('The register of competence', () => {
  const seen = async (actor: Actor, of = networkId) => db.asActor(actor, (ports) => seeCompetence(ports, actor, of));
  const counsellor = stableId('person', 'counsellor-verdal-1');
  const day = (text: string) => Temporal.PlainDate.from(text);
  const register = (actor: Actor, more: Partial<Parameters<typeof registerQualification>[2]> = {}) =>
    db.asActor(actor, (ports) => registerQualification(ports, actor, {
      networkId, personId: counsellor, programmeKey: 'efst', level: 'trained', validFrom: day('2026-11-01'), expiresOn: null, ...more,
    }));
  const people = async (key: string) => {
    const actor = await db.as(key);
    return [...new Set(good(await seen(actor)).programmes.flatMap(({ held }) => held.map(({ person }) => person.placeName)))].sort();
  };

  it('is whole for the coordinator, the own service\'s for its leader, and oneself\'s for others', async () => {
    expect(await people('coordinator-innherred')).toEqual([
      'Bufetat, region Midt-Norge', 'Inn-Trøndelag', 'Innherred', 'Levanger', 'Midtre Namdal', 'Verdal',
    ].sort());
    expect(await people('service-leader-verdal')).toEqual(['Verdal']);
    expect(await people('counsellor-levanger-1')).toEqual(['Levanger']);
    expect(await people('case-contact-verdal')).toEqual([]);
    expect(await seen(await db.as('case-contact-sunnhordland'))).toMatchObject({ refusal: 'notFound' });
  });

  it('says what hangs on one person, and what soon runs out, to the coordinator alone', async () => {
    const { programmes, whole, inNeed } = good(await seen(coordinator));
    expect(whole).toBe(true);
    expect(programmes.filter(({ able }) => able === 1).map(({ programme }) => programme.key)).toEqual(['pmto-gruppe', 'efst']);
    expect(programmes.flatMap(({ held }) => held).filter(({ expiresSoon }) => expiresSoon).map(({ person }) => person.personId)).toEqual([counsellor]);
    expect(inNeed).toEqual([]);
    const own = good(await seen(await db.as('service-leader-verdal')));
    expect([own.whole, own.programmes.map(({ able }) => able).filter((able) => able !== undefined)]).toEqual([false, []]);
  });

  it('is written by the coordinator and the own service\'s leader, and ended by date', async () => {
    const leader = await db.as('service-leader-verdal');
    const id = good(await register(leader));
    expect(await register(coordinator)).toMatchObject({ refusal: 'qualificationStandsAlready' });
    good(await register(coordinator, { level: 'certified', expiresOn: day('2027-11-01') }));
    const end = (basedOn: number) => db.asActor(coordinator, (ports) => endQualification(ports, coordinator, { qualificationId: id, basedOn }));
    expect(await end(7)).toMatchObject({ refusal: 'versionIsOld' });
    good(await end(1));
    expect(await end(2)).toMatchObject({ refusal: 'qualificationIsEnded' });
    const rows = good(await seen(leader)).programmes.find(({ programme }) => programme.key === 'efst')?.held ?? [];
    expect(rows.map(({ qualification: one, state }) => [one.level, one.endedOn?.toString(), state])).toEqual([
      ['trained', '2026-11-23', 'over'], ['certified', undefined, 'inForce'],
    ]);
    expect(await register(leader, { expiresOn: day('2026-10-31') })).toMatchObject({ refusal: 'expiryIsBeforeTheStart', fields: [{ field: 'expiresOn' }] });
    expect(await register(leader, { programmeKey: 'strikking' })).toMatchObject({ refusal: 'programmeIsUnknown' });
  });

  it('is nobody else\'s to write or to read, also for the database alone', async () => {
    for (const key of ['service-leader-inn-trondelag', 'coordinator-base', 'case-contact-verdal', 'counsellor-verdal-1', 'coordinator-fosterhjemsnettverk']) {
      const actor = await db.as(key);
      expect(await register(actor)).toMatchObject({ refusal: 'notAllowed' });
      expect(await refused(asPerson(db.database, actor, (tx) => tx.insert(qualification).values({
        id: db.newId<'qualification'>(), personId: counsellor, programmeKey: 'efst', level: 'trained', validFrom: day('2026-11-01'), version: 1,
      })))).toBe('42501');
    }
    const own = (key: string) => db.as(key).then((actor) => asPerson(db.database, actor, (tx) => tx.select().from(qualification)));
    expect((await own('case-contact-verdal')).length).toBe(0);
    expect(new Set((await own('counsellor-verdal-1')).map(({ personId }) => personId))).toEqual(new Set([counsellor]));
  });
});
