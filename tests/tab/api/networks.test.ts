import type { Actor } from '../../../domain/network/actor';
import type { Product } from '../../../domain/product';
import { networkHandlers } from '../../../tab/api/networks';
import { networkOperations } from '../../../tab/contract/networks';
import type { AnswerOf } from '../../../tab/contract/operation';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

type Operations = typeof networkOperations;

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

/** Asks as the API does, and checks that the answer is the contract's. */
async function ask<Name extends keyof Operations>(name: Name, by: Actor, body: unknown = {}): Promise<AnswerOf<Operations[Name]>> {
  const found = networkHandlers({} as Product).find(({ operation }) => operation === networkOperations[name]);
  if (found === undefined) throw new Error(`nothing answers ${name}`);
  const answer = good(await found.handle({
    actor: by, language: by.language, params: {}, query: {}, body, basedOn: 0, run: (work) => db.asActor(by, work),
  }));
  return networkOperations[name].answer.parse(answer) as AnswerOf<Operations[Name]>;
}
const me = async (key: string) => ask('getMe', await db.as(key));

describe('Who the reader is', () => {
  const mayNothing = { createOffer: false, sendReferral: false, readReferrals: false, findHour: false, seeStatistics: false, seeSharedFigures: false, startConversation: false, followGoodStart: false, decideOnNames: false, seeOwnAssignments: false, keepCalendar: false, keepHours: false, keepTenants: false, keepMembers: false, takeOver: false, seeRetention: false };

  it.each([
    ['coordinator-innherred', { ...mayNothing, keepMembers: true, seeRetention: true, createOffer: true, startConversation: true }],
    ['coordinator-fosterhjemsnettverk', { ...mayNothing, keepMembers: true, seeRetention: true, startConversation: true }],
    ['coordinator-base', { ...mayNothing, keepMembers: true, seeRetention: true, readReferrals: true, findHour: true, seeStatistics: true, seeSharedFigures: true }],
    ['foster-care-advisor-namdalen', { ...mayNothing, startConversation: true }],
    ['case-contact-verdal', { ...mayNothing, takeOver: true, sendReferral: true, readReferrals: true, followGoodStart: true }],
    ['service-leader-inn-trondelag', { ...mayNothing, takeOver: true, keepMembers: true, seeRetention: true, sendReferral: true, readReferrals: true, seeStatistics: true, seeSharedFigures: true, followGoodStart: true, decideOnNames: true }],
    ['case-contact-sunnhordland', { ...mayNothing, takeOver: true, followGoodStart: true }],
    ['counsellor-verdal-1', { ...mayNothing, seeOwnAssignments: true, keepCalendar: true, keepHours: true }],
    ['group-leader-bufetat', mayNothing],
    ['county-governor-trondelag', { ...mayNothing, seeSharedFigures: true }],
    ['administrator', { ...mayNothing, keepTenants: true, keepMembers: true }],
  ])('decides what %s may do', async (key, may) => {
    expect((await me(key)).may).toEqual(may);
  });

  it('is said by role and place, in the reader’s language', async () => {
    expect(await me('case-contact-verdal')).toMatchObject({
      label: 'Kontaktperson, Verdal', language: 'nb',
      memberships: [{ role: 'caseContact', roleLabel: 'Kontaktperson', placeName: 'Verdal', placeKind: 'organisation' }],
      services: [{ name: 'Verdal' }], bases: [{ name: 'Kompetansebasen' }],
    });
    expect((await me('foster-care-advisor-fjellregionen')).label).toBe('Fosterheimsressurs, Fjellregionen');
  });

  it('says in which networks the reader may do what', async () => {
    expect((await me('coordinator-innherred')).networks).toMatchObject([{ name: 'Innherred', mayCreateOffer: true, mayStartConversation: true }]);
    expect((await me('foster-care-advisor-namdalen')).networks.map(({ name, mayCreateOffer }) => [name, mayCreateOffer])).toEqual([
      ['Fosterhjemsnettverket i Trøndelag', false], ['Namdalen', false],
    ]);
    expect((await me('case-contact-verdal')).networks).toEqual([]);
  });
});

describe('Choosing a language', () => {
  it('answers in it, and the next answer is in it too', async () => {
    const answer = await ask('chooseLanguage', await db.as('counsellor-verdal-1'), { language: 'nn' });
    expect(answer).toMatchObject({ language: 'nn', label: 'Rettleiar 1, Verdal' });
    expect((await me('counsellor-verdal-1')).label).toBe('Rettleiar 1, Verdal');
  });

  it('is kept also when this one answer was asked for in the same language', async () => {
    const actor = await db.as('counsellor-levanger-1');
    await ask('chooseLanguage', { ...actor, language: 'nn' }, { language: 'nn' });
    expect((await db.as('counsellor-levanger-1')).language).toBe('nn');
  });
});

describe('The list of networks', () => {
  const listed = async (key: string) => (await ask('listNetworks', await db.as(key))).items;

  it('has the reader’s own first, then the others, each part by name', async () => {
    const items = await listed('case-contact-verdal');
    expect(items.map(({ name }) => name)).toEqual([
      'Innherred',
      'Barnevernledernettverket i Trøndelag', 'Fjellregionen', 'Fosterhjemsnettverket i Trøndelag', 'Kystregionen', 'Namdalen',
      'Prosjekt 1', 'Prosjekt 2', 'Prosjekt 3', 'Prosjekt 4', 'Prosjekt 5', 'Prosjekt 6', 'Trondheimsregionen',
    ]);
    expect(items.filter(({ own }) => own).map(({ name }) => name)).toEqual(['Innherred']);
  });

  it('shows each service with its municipalities, that it is demonstration data, and how sure that is', async () => {
    const [innherred] = await listed('case-contact-verdal');
    expect(innherred).toMatchObject({ kindLabel: 'Læringsnettverk', demonstration: false, confidence: 'sikker' });
    expect(innherred?.services.map(({ name }) => name)).toEqual(['Inn-Trøndelag', 'Levanger', 'Verdal']);
    expect(innherred?.services[0]).toMatchObject({
      municipalities: [{ number: '5053', name: 'Inderøy' }, { number: '5006', name: 'Steinkjer' }],
      validFrom: '2020-01-01', demonstration: true, confidence: 'sikker',
    });
  });

  it('shows a project with its parts and its partner municipalities', async () => {
    const [sixth] = await listed('case-contact-sunnhordland');
    expect(sixth).toMatchObject({
      name: 'Prosjekt 6', own: true, kindLabel: 'Utviklingsprosjekt', subprojects: [{ name: 'Til fosterbarnets beste' }],
    });
    expect(sixth?.municipalities.map(({ name }) => name)).toEqual(['Bjørnafjorden', 'Bømlo', 'Fitjar', 'Stord']);
  });

  it('tells a network’s coordinator, and nobody else, who may lead groups', async () => {
    const labels = (items: Awaited<ReturnType<typeof listed>>) => items.flatMap(({ leaders }) => leaders.map(({ label }) => label));
    expect(labels(await listed('coordinator-innherred'))).toEqual(expect.arrayContaining([
      'Fosterhjemsressurs, Innherred', 'Veileder 2, Inn-Trøndelag', 'Gruppeleder, Bufetat, region Midt-Norge',
    ]));
    expect(labels(await listed('coordinator-innherred'))).not.toContain('Fosterhjemsressurs, Namdalen');
    expect(labels(await listed('foster-care-advisor-innherred'))).toEqual([]);
  });
});

describe('A network that ends', () => {
  const namesOn = async (instant: string) => {
    db.clock.set(instant);
    return (await ask('listNetworks', await db.as('administrator'))).items.map(({ name }) => name);
  };
  beforeEach(() => db.owner.script(`update network set valid_to = '2026-11-24' where key = 'kystregionen'`));
  afterEach(() => {
    db.clock.set('2026-11-23T08:00:00Z');
    return db.owner.script(`update network set valid_to = null where key = 'kystregionen'`);
  });

  it('is listed up to midnight in Oslo, and not after', async () => {
    expect(await namesOn('2026-11-23T22:59:00Z')).toContain('Kystregionen');
    expect(await namesOn('2026-11-23T23:00:00Z')).not.toContain('Kystregionen');
  });
});

describe('The municipalities to meet in', () => {
  it('begin with those of the reader’s own area, by name, and have every one in force', async () => {
    const { items } = await ask('listMunicipalities', await db.as('case-contact-verdal'));
    expect(items.slice(0, 4).map(({ name }) => name)).toEqual(['Inderøy', 'Levanger', 'Steinkjer', 'Verdal']);
    expect(items).toHaveLength(38 + 43 + 8 + 1);
    expect(items.filter(({ name }) => name === 'Steinkjer')).toEqual([{ number: '5006', name: 'Steinkjer' }]);
  });
});
