import { sql } from 'drizzle-orm';
import { changeAssessment, planAssessment } from '../../domain/conversations/assessments/keep-assessments';
import { listAssessments } from '../../domain/conversations/assessments/see-assessments';
import type { Actor } from '../../domain/network/actor';
import { osloDate } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import { assessmentRemindersIn, deliveredAssessmentDay } from '../../store/conversations/assessment-reminders';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let contact: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  contact = await db.as('case-contact-verdal');
});
afterAll(() => db.close());

const plan = async (days: number, actor = contact) => {
  const [organisationId] = actor.scope.organisationIds;
  if (organisationId === undefined) throw new Error('no service');
  return good(await db.asActor(actor, (ports) => planAssessment(ports, actor, {
    organisationId, kind: 'contactPlan', reference: 'S-9', dueOn: osloDate(db.clock.now()).add({ days }).toString(),
  })));
};
const dueUntil = (days: number) => asSystem(db.database, 'reminders', (tx) => assessmentRemindersIn(tx).dueUntil(osloDate(db.clock.now()).add({ days })));

describe('Yearly assessments, kept', () => {
  it('are listed page by page, the one due first at the top, without those needed no more', async () => {
    const [late, early, none] = [await plan(200), await plan(100), await plan(50)];
    good(await db.asActor(contact, (ports) => changeAssessment(ports, contact, { assessmentId: none.id, as: 'ended', basedOn: 1 })));
    const page = async (after?: typeof early.id) => good(await db.asActor(contact, async (ports) =>
      ({ ok: true as const, value: await listAssessments(ports, contact, { limit: 1, ...(after === undefined ? {} : { after }) }) })));
    expect(await page()).toEqual([early]);
    expect(await page(early.id)).toEqual([late]);
  });

  it('remind the one who keeps it, or the leaders when that one has left the service', async () => {
    const { id, organisationId, dueOn } = await plan(12);
    const due = { id, organisationId, keptBy: contact.scope.personId, dueOn };
    const leader = await db.as('service-leader-verdal');
    const elsewhere = await db.as('case-contact-levanger');
    const recipients = (keptBy: typeof due.keptBy) =>
      asSystem(db.database, 'reminders', (tx) => assessmentRemindersIn(tx).recipientsOf({ ...due, keptBy }, osloDate(db.clock.now())));
    expect(await recipients(due.keptBy)).toEqual([due.keptBy]);
    expect(await recipients(elsewhere.scope.personId)).toEqual([leader.scope.personId]);
  });

  it('are told of once for each day and kind, and not delivered when made meanwhile', async () => {
    const planned = await plan(3);
    const due = (await dueUntil(5)).find(({ id }) => id === planned.id);
    if (due === undefined) throw new Error('it is not due');
    const remember = (what: 'ahead' | 'due') => asSystem(db.database, 'reminders', async (tx) => {
      const id = db.newId<'assessmentTold'>();
      return { id, first: await assessmentRemindersIn(tx).remember({ id, assessment: due, what, at: db.clock.now() }) };
    });
    const { id, first } = await remember('due');
    expect([first, (await remember('due')).first]).toEqual([true, false]);
    expect((await dueUntil(5)).some((one) => one.id === planned.id)).toBe(false);
    const delivered = () => asSystem(db.database, 'delivery', (tx) => deliveredAssessmentDay(tx, id));
    expect(await delivered()).toEqual(due.dueOn);
    good(await db.asActor(contact, (ports) => changeAssessment(ports, contact, { assessmentId: planned.id, as: 'assessed', basedOn: 1 })));
    expect(await delivered()).toBeUndefined();
  });
});

describe('Around yearly assessments, the database', () => {
  it.each(['case-contact-levanger', 'coordinator-innherred', 'coordinator-base', 'county-governor-trondelag'])('shows %s nothing', async (key) => {
    await plan(30);
    const found = await asPerson(db.database, await db.as(key), (tx) => tx.execute(sql`select id from assessment`));
    expect((found as { rows: unknown[] }).rows).toEqual([]);
  });

  it('keeps the reference from the workers', async () => {
    for (const worker of ['reminders', 'delivery'] as const) {
      await expect(asSystem(db.database, worker, (tx) => tx.execute(sql`select reference from assessment`))).rejects.toThrow('42501');
    }
  });
});
