import { decks } from '../../../cards/samtalekort/decks';
import type { Calendars } from '../../../domain/booking/calendars';
import type { Actor } from '../../../domain/network/actor';
import { cardRunsHandlers } from '../../../tab/api/card-runs';
import type { ApiHandler } from '../../../tab/api/handler';
import { cardRunOperations as ops } from '../../../tab/contract/card-runs';
import type { Operation } from '../../../tab/contract/operation';
import { askOperation, type Asked } from '../../support/ask-operation';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

let db: TestDatabase;
let handlers: readonly ApiHandler[];
let contact: Actor;

beforeAll(async () => {
  db = await freshDatabase();
  handlers = cardRunsHandlers({ asActor: db.asActor, clock: db.clock.now, calendars: {} as Calendars, decks });
  contact = await db.as('case-contact-verdal');
});
afterAll(() => db.close());

const ask = <O extends Operation>(operation: O, actor: Actor, request?: Asked) =>
  askOperation({ handlers, asActor: db.asActor }, operation, actor, request);

const start = async (more: object = {}) =>
  ask(ops.startCardRun, contact, { body: { organisationId: contact.scope.organisationIds[0], deckKey: 'veien-videre', ...more } });

describe('The API for conversations with families', () => {
  it('answers every operation of its contract', () => {
    expect(handlers.map(({ operation }) => operation.name).sort()).toEqual(Object.keys(ops).sort());
  });

  it('takes no answers: no body has a field for them', async () => {
    const run = good(await start());
    await expect(ask(ops.markCardStep, contact, { params: { cardRunId: run.id }, basedOn: 1, body: { stepKey: 'samarbeid', done: true, text: 'Mor var lei seg' } })).rejects.toThrow();
    await expect(start({ note: 'Mor var lei seg' })).rejects.toThrow();
    expect(await start({ reference: 'Mor var lei seg' })).toMatchObject({ refusal: 'referenceIsUnreadable', fields: [{ field: 'reference' }] });
  });

  it('follows the leaves of a desk calendar to the end', async () => {
    const run = good(await start({ reference: 'S-1' }));
    expect(run).toMatchObject({ deck: { deskCalendar: true, steps: { length: 4 } }, nextStep: 'samarbeid', reference: 'S-1', service: { name: expect.stringContaining('Verdal') as string } });
    const params = { cardRunId: run.id };
    const marked = good(await ask(ops.markCardStep, contact, { params, basedOn: 1, body: { stepKey: 'samarbeid', done: true } }));
    expect(marked).toMatchObject({ version: 2, nextStep: 'vi-er-fortsatt-foreldre', doneSteps: [{ stepKey: 'samarbeid' }] });
    expect(good(await ask(ops.endCardRun, contact, { params, basedOn: 2, body: { as: 'declined' } }))).toMatchObject({ state: 'declined' });
    expect(good(await ask(ops.getCardRun, contact, { params })).nextStep).toBeUndefined();
  });

  it('lists a service’s own page by page, and tells where one may be started', async () => {
    for (let made = 0; made < 3; made += 1) good(await start());
    const first = good(await ask(ops.listCardRuns, contact, { query: { limit: 2 } }));
    expect(first).toMatchObject({ items: { length: 2 }, services: { length: 1 } });
    const second = good(await ask(ops.listCardRuns, contact, { query: { limit: 2, cursor: first.nextCursor } }));
    expect(second.items.map(({ id }) => id)).not.toContain(first.items[1]?.id);
  });

  it('tells everybody else of nothing', async () => {
    const run = good(await start());
    for (const key of ['case-contact-levanger', 'coordinator-innherred', 'county-governor-trondelag']) {
      const actor = await db.as(key);
      expect(await ask(ops.getCardRun, actor, { params: { cardRunId: run.id } })).toMatchObject({ refusal: 'notFound' });
      expect(good(await ask(ops.listCardRuns, actor)).items).toEqual([]);
    }
    expect(good(await ask(ops.listCardRuns, await db.as('coordinator-innherred'))).services).toEqual([]);
  });
});
