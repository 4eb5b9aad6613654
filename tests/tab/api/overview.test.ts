import { stableId } from '../../../store/demonstration/stable-id';
import { overviewHandlers } from '../../../tab/api/overview';
import type { ApiHandler } from '../../../tab/api/handler';
import type { Operation } from '../../../tab/contract/operation';
import { overviewOperations as ops } from '../../../tab/contract/overview';
import { askOperation, type Asked } from '../../support/ask-operation';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

let db: TestDatabase;
let handlers: readonly ApiHandler[];
beforeAll(async () => {
  db = await freshDatabase();
  handlers = overviewHandlers({ clock: db.clock.now });
});
afterAll(() => db.close());

const innherred = stableId('network', 'innherred');
const tryggBase = stableId('offer', 'trygg-base-innherred');
const ask = async <O extends Operation>(operation: O, key: string, request?: Asked) =>
  askOperation({ handlers, asActor: db.asActor }, operation, await db.as(key), request);

describe('The API for views over the year', () => {
  it('answers every operation of its contract', () => {
    expect(new Set(handlers.map(({ operation }) => operation))).toEqual(new Set(Object.values(ops)));
  });

  it('shows this year’s plan unless another is asked for, and refuses a cursor that is none', async () => {
    expect(good(await ask(ops.seeYearPlan, 'coordinator-innherred'))).toMatchObject({ year: 2026, today: '2026-11-23' });
    const { items } = good(await ask(ops.seeYearPlan, 'coordinator-innherred', { query: { year: '2027' } }));
    expect(items.find(({ id }) => id === tryggBase)).toMatchObject({ state: 'planned', network: { name: 'Innherred' }, programme: { title: 'Trygg Base' } });
    expect(await ask(ops.seeYearPlan, 'coordinator-innherred', { query: { cursor: 'nowhere' } })).toMatchObject({ refusal: 'inputIsInvalid' });
  });

  it('names the gap of a network, and lets its coordinator alone make an offer of it', async () => {
    const of = async (key: string) => {
      const { networks, covers } = good(await ask(ops.seeCoverage, key, { query: { year: '2027', half: '1' } }));
      return [networks.find(({ id }) => id === innherred)?.mayCreateOffer, covers.find(({ networkId, programmeKey }) => networkId === innherred && programmeKey === 'pmto-gruppe')?.status];
    };
    expect(await of('coordinator-innherred')).toEqual([true, 'missing']);
    expect(await of('coordinator-fosterhjemsnettverk')).toEqual([false, 'missing']);
  });

  it('hides small numbers of places on a paper for others', async () => {
    const placesOf = async (smallNumbers: string) => good(await ask(ops.seeBurden, 'coordinator-innherred', { params: { networkId: innherred }, query: { year: '2027', smallNumbers } })).places;
    expect((await placesOf('shown'))?.fosterHome).toBe(2);
    expect((await placesOf('hidden'))?.fosterHome).toBeNull();
  });

  it('copies an offer once, and names what cannot be copied by its place in the list', async () => {
    const [proposal] = good(await ask(ops.proposeNextYear, 'coordinator-innherred', { params: { networkId: innherred }, query: { year: '2027' } })).items
      .filter(({ id }) => id === tryggBase);
    expect(proposal).toMatchObject({ past: false, sessions: [{ start: '09:00', place: { label: 'Levanger' } }, {}, {}, {}, {}, {}] });
    const copy = () => ask(ops.copyToNextYear, 'coordinator-innherred', { params: { networkId: innherred }, body: { year: 2027, offerIds: [tryggBase] } });
    expect(good(await copy()).offerIds).toHaveLength(1);
    expect(await copy()).toMatchObject({ refusal: 'offerIsCopiedBefore', fields: [{ field: 'offerIds.0', fault: 'offerIsCopiedBefore' }] });
  });
});
