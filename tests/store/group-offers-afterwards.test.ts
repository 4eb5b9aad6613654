import { and, eq, inArray, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { answerEvaluation } from '../../domain/groupOffers/afterwards/answer-evaluation';
import type { Score } from '../../domain/groupOffers/afterwards/evaluation';
import { issueCertificate, revokeCertificate } from '../../domain/groupOffers/afterwards/issue-certificate';
import { listExperiences } from '../../domain/groupOffers/afterwards/list-experiences';
import { saveExperience } from '../../domain/groupOffers/afterwards/save-experience';
import { seeEvaluation } from '../../domain/groupOffers/afterwards/see-evaluation';
import { seeExperience } from '../../domain/groupOffers/afterwards/see-experience';
import { seeCertificates, verifyCertificate } from '../../domain/groupOffers/afterwards/see-certificates';
import { stateCompletion } from '../../domain/groupOffers/afterwards/state-completion';
import type { OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { asSystem } from '../../store/as-actor';
import type { DatabaseFault } from '../../store/database-faults';
import { deliveredEvaluation } from '../../store/groupOffers/afterwards/delivery';
import { lookAfterGroups } from '../../server/afterwards/pass';
import { stableId } from '../../store/demonstration/stable-id';
import { experienceEdition, experienceNote } from '../../store/schema/afterwards';
import { outbox } from '../../store/schema/messages';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { groupOver } from '../support/group-over';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

const service = (key: string) => stableId('organisation', key);
const before = '2026-11-23T08:00:00Z';
const afterwards = '2026-12-01T12:00:00Z';
const leader = 'group-leader-bufetat';

const groupThatIsOver = () => groupOver(db, { before, afterwards, leaders: [leader, 'foster-care-advisor-innherred'] });

const look = () => lookAfterGroups({ database: db.database, clock: db.clock.now, newId: db.newId });
const asked = async (offerId: OfferId, card: string) => (await db.owner.transaction((tx) =>
  tx.select({ to: outbox.recipient }).from(outbox).where(and(eq(outbox.objectId, offerId), eq(outbox.card, card as 'groupOffers.askExperience')))))
  .map(({ to }) => to).sort();
const actorOf = (key: string): Promise<Actor> => db.as(key);

describe('A group whose last session is over', () => {
  it('is noticed once by two servers that look at the same time, and its leaders are asked personally', async () => {
    const offerId = await groupThatIsOver();
    db.clock.set('2026-12-01T09:59:59Z');
    expect(await look()).toBe(0);
    db.clock.set('2026-12-01T10:00:00Z');
    const noticed = await Promise.all([look(), look()]);
    expect(noticed.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await look()).toBe(0);
    expect(await asked(offerId, 'groupOffers.askExperience')).toEqual([leader, 'foster-care-advisor-innherred'].map((key) => stableId('person', key)).sort());
  });

  it('is left in peace when it was over two weeks before anybody looked', async () => {
    const offerId = await groupThatIsOver();
    db.clock.set('2026-12-15T10:00:00Z');
    await look();
    expect(await asked(offerId, 'groupOffers.askExperience')).toEqual([]);
  });
});

describe('The experiences of a group', () => {
  const save = async (key: string, offerId: OfferId, basedOn: number, worked: string, share = true) => {
    const actor = await actorOf(key);
    return db.asActor(actor, (ports) => saveExperience(ports, actor, { offerId, basedOn, worked, toChange: '', practical: '', share }));
  };
  const see = async (key: string, offerId: OfferId) => {
    const actor = await actorOf(key);
    return db.asActor(actor, (ports) => seeExperience(ports, actor, offerId));
  };
  const listed = async (key: string) => {
    const actor = await actorOf(key);
    return good(await db.asActor(actor, async (ports) => success(await listExperiences(ports, actor, 'cos-p'))));
  };

  it('are shared edition by edition: readers see the last, the leaders and the coordinator also those before it', async () => {
    const offerId = await groupThatIsOver();
    good(await save(leader, offerId, 0, 'Mat'));
    good(await save('foster-care-advisor-innherred', offerId, 1, 'Mat og pauser'));
    good(await save(leader, offerId, 2, 'Mat, pauser og mer', false));
    expect(good(await see('case-contact-verdal', offerId))).toMatchObject({ version: 0, mayWrite: false, shared: { edition: 2, worked: 'Mat og pauser' }, earlier: [] });
    expect(good(await see('coordinator-innherred', offerId))).toMatchObject({ version: 0, earlier: [{ edition: 1 }] });
    expect(good(await see(leader, offerId))).toMatchObject({ version: 3, mayWrite: true, unshared: true, draft: { worked: 'Mat, pauser og mer' }, earlier: [{ edition: 1 }] });
  });

  it('are written once by two leaders who begin at the same time', async () => {
    const offerId = await groupThatIsOver();
    const outcomes = await Promise.all([save(leader, offerId, 0, 'En'), save('foster-care-advisor-innherred', offerId, 0, 'To')]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'kept' : outcome.refusal)).sort()).toEqual(['kept', 'versionIsOld']);
  });

  it('are offered to whoever starts the next group in the fosterhjemsnettverk, and to nobody outside it', async () => {
    const offerId = await groupThatIsOver();
    good(await save(leader, offerId, 0, 'Dette bør dere vite'));
    const readers = ['coordinator-innherred', 'coordinator-namdalen', 'coordinator-fosterhjemsnettverk', 'foster-care-advisor-kystregionen', 'case-contact-levanger', leader];
    for (const key of readers) {
      expect((await listed(key)).find((one) => one.offerId === offerId)).toMatchObject({ worked: 'Dette bør dere vite', network: { name: 'Innherred' } });
    }
    for (const key of ['case-contact-midtre-namdal', 'case-contact-sunnhordland', 'county-governor-trondelag', 'administrator']) {
      expect((await listed(key)).map((one) => one.offerId)).not.toContain(offerId);
    }
  });

  it('are kept from others by the database too: the draft from all but the leaders, an earlier edition from readers', async () => {
    const offerId = await groupThatIsOver();
    good(await save(leader, offerId, 0, 'En'));
    good(await save(leader, offerId, 1, 'To'));
    const rows = async (key: string) => asPerson(db.database, await actorOf(key), async (tx) => [
      (await tx.select().from(experienceNote).where(eq(experienceNote.offerId, offerId))).length,
      (await tx.select().from(experienceEdition).where(inArray(experienceEdition.offerId, [offerId]))).length,
    ]);
    expect(await rows(leader)).toEqual([1, 2]);
    expect(await rows('coordinator-innherred')).toEqual([0, 2]);
    expect(await rows('coordinator-namdalen')).toEqual([0, 1]);
    expect(await rows('case-contact-midtre-namdal')).toEqual([0, 0]);
    const overwritten = await asPerson(db.database, await actorOf('coordinator-innherred'), (tx) =>
      tx.update(experienceEdition).set({ endedAt: db.clock.now() }).where(eq(experienceEdition.offerId, offerId)).returning({ edition: experienceEdition.edition }));
    expect(overwritten).toEqual([]);
  });
});

describe('The evaluation of a group', () => {
  const closing = '2026-12-15T10:00:00Z';
  const four = (score: Score) => ({ useful: score, fitting: score, practical: score, recommended: score });
  const answer = (actor: Actor, offerId: OfferId, score: Score = 4, sentence = '') =>
    db.asActor(actor, (ports) => answerEvaluation(ports, actor, { offerId, scores: four(score), sentence }));
  const see = (actor: Actor, offerId: OfferId) => db.asActor(actor, (ports) => seeEvaluation(ports, actor, offerId));
  /** Kontaktpersoner of Verdal: more than the demonstration has. */
  const contacts = async (count: number): Promise<readonly Actor[]> => {
    const verdal = await actorOf('case-contact-verdal');
    return Array.from({ length: count }, (_, at) => ({ ...verdal, scope: { ...verdal.scope, personId: `00000000-0000-4000-8000-0000000010${String(at).padStart(2, '0')}` as typeof verdal.scope.personId } }));
  };
  const row = async (offerId: OfferId) => (await db.owner.transaction((tx) => rowsOf<Record<string, unknown>>(
    tx, sql`select respondents, counts, answered, sentences, sealed_at is not null as sealed from evaluation where offer_id = ${offerId}`)))[0];
  const opened = async () => {
    const offerId = await groupThatIsOver();
    await look();
    return offerId;
  };

  it('is asked of each service that had a place, in its channel, and of the leaders', async () => {
    const offerId = await opened();
    expect(await asked(offerId, 'groupOffers.evaluation')).toEqual(
      [service('verdal'), service('inn-trondelag'), stableId('person', leader), stableId('person', 'foster-care-advisor-innherred')].sort(),
    );
    expect(good(await see(await actorOf('case-contact-verdal'), offerId))).toMatchObject({ state: 'open', mayAnswer: true });
    expect(await see(await actorOf('case-contact-levanger'), offerId)).toMatchObject({ refusal: 'notFound' });
  });

  it('counts everybody once, also who presses twice at the same time, and writes down neither who nor when', async () => {
    const offerId = await opened();
    const [one, other] = [await actorOf('case-contact-verdal'), await actorOf(leader)];
    const events = async () => (await db.owner.transaction((tx) => rowsOf<{ n: number }>(tx, sql`
      select ((select count(*) from event) + (select count(*) from outbox) + (select count(*) from taken_action) + (select count(*) from answered_request))::integer as n`)))[0]?.n;
    const written = await events();
    const outcomes = await Promise.all([answer(one, offerId), answer(one, offerId), answer(other, offerId)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'counted' : outcome.refusal)).sort()).toEqual(['counted', 'counted', 'evaluationIsAnswered']);
    expect(await row(offerId)).toMatchObject({ respondents: 2, answered: [one.scope.personId, other.scope.personId].sort() });
    expect(await events()).toBe(written);
  });

  it('keeps everybody who has answered and all that was said in one row, in orders that tell nothing', async () => {
    const offerId = await opened();
    const people = [...await contacts(6)].reverse();
    for (const [at, person] of people.entries()) good(await answer(person, offerId, 3, ['Ø sist', 'B nest', 'A først', '', 'C', 'D'][at]));
    expect(await row(offerId)).toMatchObject({
      answered: people.map(({ scope }) => scope.personId).sort(), sentences: ['A først', 'B nest', 'C', 'D', 'Ø sist'], respondents: 6,
    });
  });

  it('shows nothing, and to nobody, until it is sealed; then it never changes', async () => {
    const seen = async (offerId: OfferId) => JSON.stringify(await Promise.all(
      ['coordinator-innherred', leader].map(async (key) => {
        const { results, sentences, respondents } = good(await see(await actorOf(key), offerId));
        return { results, sentences, respondents };
      })));
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom<Score>(1, 2, 3, 4, 5), { minLength: 4, maxLength: 6 }), async (scores) => {
      const offerId = await opened();
      const people = await contacts(scores.length + 1);
      const nothing = await seen(offerId);
      for (const [at, score] of scores.entries()) {
        good(await answer(people[at] as Actor, offerId, score, `Setning ${at}`));
        expect(await seen(offerId)).toBe(nothing);
      }
      db.clock.set(closing);
      expect(await seen(offerId)).toBe(nothing);
      await look();
      const shown = await seen(offerId);
      expect(shown === nothing).toBe(scores.length < 5);
      // Nobody is let in behind it, with a clock that is slow or without one.
      db.clock.set(afterwards);
      expect(await answer(people.at(-1) as Actor, offerId)).toMatchObject({ refusal: 'evaluationIsClosed' });
      expect(await seen(offerId)).toBe(shown);
      expect(await row(offerId)).toMatchObject(scores.length < 5
        ? { sealed: true, answered: [], counts: [], sentences: [], respondents: 0 }
        : { sealed: true, answered: [], respondents: scores.length });
    }), { numRuns: 4 });
  });

  it('closes fourteen days after the last session, refuses late answers by name, and makes the cards anew once', async () => {
    const offerId = await opened();
    db.clock.set('2026-12-15T09:59:59Z');
    good(await answer(await actorOf('case-contact-verdal'), offerId));
    db.clock.set(closing);
    expect(await answer(await actorOf(leader), offerId)).toMatchObject({ refusal: 'evaluationIsClosed' });
    expect(good(await see(await actorOf(leader), offerId))).toMatchObject({ state: 'closing', mayAnswer: false });
    expect((await Promise.all([look(), look()])).reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(good(await see(await actorOf(leader), offerId))).toMatchObject({ state: 'tooFew' });
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredEvaluation(tx, offerId, db.clock.now()))).toMatchObject({ isOpen: false });
  });

  it('is kept from everybody by the database: no person reads a row, and the worker that sends cards reads no answer', async () => {
    const offerId = await opened();
    const fault = (reading: Promise<unknown>) => reading.then(() => 'read', (one: DatabaseFault) => one.code);
    for (const key of ['coordinator-innherred', leader, 'case-contact-verdal']) {
      expect(await fault(asPerson(db.database, await actorOf(key), (tx) => rowsOf(tx, sql`select * from evaluation`)))).toBe('42501');
    }
    expect(await fault(asSystem(db.database, 'delivery', (tx) => rowsOf(tx, sql`select counts from evaluation`)))).toBe('42501');
    const given = await asPerson(db.database, await actorOf('case-contact-levanger'), (tx) =>
      rowsOf(tx, sql`select give_evaluation(${offerId}, '{1,1,1,1}', null, ${afterwards}::timestamptz) as outcome`));
    expect(given).toEqual([{ outcome: null }]);
  });
});

describe('Certificates of a completed course', () => {
  const state = async (key: string, offerId: OfferId, basedOn: number, completed: number, of = 'verdal') => {
    const actor = await actorOf(key);
    return db.asActor(actor, (ports) => stateCompletion(ports, actor, { offerId, serviceId: service(of), completed, basedOn }));
  };
  const issue = async (key: string, offerId: OfferId, to = 'verdal') => {
    const actor = await actorOf(key);
    return db.asActor(actor, (ports) => issueCertificate(ports, actor, { offerId, serviceId: service(to) }));
  };
  const see = async (key: string, offerId: OfferId) => {
    const actor = await actorOf(key);
    return good(await db.asActor(actor, (ports) => seeCertificates(ports, actor, offerId)));
  };
  const verify = async (key: string, code: string) => {
    const actor = await actorOf(key);
    return db.asActor(actor, (ports) => verifyCertificate(ports, code));
  };

  it('are issued once the group is over and its leaders have said how many, and never more than that, also by two at once', async () => {
    const offerId = await groupThatIsOver();
    expect(await issue('case-contact-verdal', offerId)).toMatchObject({ refusal: 'completionIsNotStated' });
    expect(await state(leader, offerId, 0, 2)).toMatchObject({ refusal: 'completedIsTooMany' });
    good(await state(leader, offerId, 0, 1));
    expect(await state('coordinator-innherred', offerId, 0, 0)).toMatchObject({ refusal: 'versionIsOld' });
    const outcomes = await Promise.all([issue('case-contact-verdal', offerId), issue('service-leader-verdal', offerId)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'issued' : outcome.refusal)).sort()).toEqual(['allCertificatesAreIssued', 'issued']);
    expect(await state(leader, offerId, 1, 0)).toMatchObject({ refusal: 'certificatesAreIssued' });
    db.clock.set(before);
    expect(await state(leader, offerId, 1, 1)).toMatchObject({ refusal: 'groupIsNotOver' });
    expect(await issue('case-contact-verdal', offerId)).toMatchObject({ refusal: 'groupIsNotOver' });
  });

  it('keep their codes with the service: who runs the group sees how many, and others nothing', async () => {
    const offerId = await groupThatIsOver();
    good(await state(leader, offerId, 0, 1));
    good(await issue('case-contact-verdal', offerId));
    const [own] = (await see('service-leader-verdal', offerId)).own;
    expect(own).toMatchObject({ left: 0, certificates: [{ code: expect.stringMatching(/^[A-Z2-9]{10}$/) as string, revoked: false }] });
    const code = own?.certificates[0]?.code ?? '';
    for (const key of [leader, 'coordinator-innherred', 'case-contact-inn-trondelag', 'foster-care-advisor-innherred']) {
      expect(JSON.stringify(await see(key, offerId))).not.toContain(code);
      expect(await asPerson(db.database, await actorOf(key), (tx) => rowsOf(tx, sql`select code from certificate where offer_id = ${offerId}`))).toEqual([]);
    }
    expect((await see(leader, offerId)).toState.map(({ placed, completion }) => [placed, completion?.completed])).toEqual([[1, undefined], [1, 1]]);
    expect(await issue('case-contact-levanger', offerId)).toMatchObject({ refusal: 'notAllowed' });
  });

  it('tell anybody who has the code the programme, when, and whether they count, until they are revoked or over', async () => {
    const offerId = await groupThatIsOver();
    good(await state(leader, offerId, 0, 1));
    const certificateId = good(await issue('case-contact-verdal', offerId));
    const code = (await see('case-contact-verdal', offerId)).own[0]?.certificates[0]?.code ?? '';
    const verified = good(await verify('case-contact-sunnhordland', code));
    expect(Object.keys(verified).sort()).toEqual(['firstDay', 'lastDay', 'programme', 'validUntil', 'validity']);
    expect([verified.validity, verified.lastDay.toString(), verified.validUntil]).toEqual(['valid', '2026-12-01', null]);
    expect(await verify('case-contact-sunnhordland', 'BCDFGHJKMN')).toMatchObject({ refusal: 'certificateIsUnknown' });
    const revoke = async (key: string) => {
      const actor = await actorOf(key);
      return db.asActor(actor, (ports) => revokeCertificate(ports, actor, { offerId, certificateId }));
    };
    expect(await revoke(leader)).toMatchObject({ refusal: 'notFound' });
    good(await revoke('case-contact-verdal'));
    expect(await revoke('case-contact-verdal')).toMatchObject({ refusal: 'certificateIsRevoked' });
    expect(good(await verify('administrator', code)).validity).toBe('revoked');
    good(await issue('case-contact-verdal', offerId));
  });
});
