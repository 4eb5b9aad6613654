import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'drizzle-orm';
import { decks } from '../../../cards/samtalekort/decks';
import type { ConversationId, OfferId } from '../../../domain/identifiers';
import { packing } from '../../../server/keeping/packing';
import { stableId } from '../../../store/demonstration/stable-id';
import { networkArchiveHandlers } from '../../../tab/api/network-archive';
import { networkPackages } from '../../../tab/contract/archive-package-network';
import { networkArchiveOperations as ops } from '../../../tab/contract/network-archive';
import { askOperation } from '../../support/ask-operation';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

let db: TestDatabase;
let offerId: OfferId;
let conversationId: ConversationId;
const innherred = stableId('network', 'innherred');
const handlers = networkArchiveHandlers(packing, decks);
const rows = async <Row>(statement: string) => ((await db.owner.transaction((tx) => tx.execute(sql.raw(statement)))) as { rows: Row[] }).rows;
const ask = async <O extends (typeof ops)[keyof typeof ops]>(operation: O, key: string, params: object, request: object = {}) =>
  askOperation<O>({ handlers, asActor: db.asActor }, operation, await db.as(key), { params, ...request });
const fetched = async (key: string, of: object) => {
  const { content, ...made } = good(await ask(ops.deliverToNetworkArchive, key, of));
  return { ...made, files: Object.fromEntries(Object.entries(unzipSync(Buffer.from(content, 'base64'))).map(([name, file]) => [name, strFromU8(file)])) };
};

beforeAll(async () => {
  db = await freshDatabase();
  offerId = (await rows<{ id: OfferId }>(`select e.offer_id as id from enrolment e join group_offer o on o.id = e.offer_id where o.network_id = '${innherred}' order by o.id limit 1`))[0]?.id as OfferId;
  conversationId = (await rows<{ id: ConversationId }>(`insert into conversation (id, network_id, deck_key, facilitator_id, step_key, state, started_at, closed_at, minutes_at, approve_by, phases, authorship, votes_each, phase, revealed, theme_at, left_out, guests, version)
    select gen_random_uuid(), '${innherred}', '${decks[0]?.key}', p.id, '${decks[0]?.steps[0]?.key}', 'closed', '2026-11-01T09:00Z', '2026-11-01T10:00Z', '2026-11-02T10:00Z', '2026-11-02T10:00Z', '{think,reveal,agree}', 'anonymous', 3, 'agree', '{}', 0, 1, '{}', 3
    from person p where p.key = 'coordinator-innherred' returning id`))[0]?.id as ConversationId;
  await rows(`insert into agreement (conversation_id, ordinal, text) values ('${conversationId}', 1, 'Møtes hver <måned> & uke')`);
});
afterAll(() => db.close());

describe('Handing a group over to its network’s archive', () => {
  const of = () => ({ noun: 'groupOffer' as const, nounId: offerId });

  it('gives its coordinator numbers and roles, and neither a code nor a name; the same group makes the same package', async () => {
    const [one, other] = [await fetched('coordinator-innherred', of()), await fetched('coordinator-innherred', of())];
    expect([other.handoverId, other.checksum]).toEqual([one.handoverId, one.checksum]);
    const group = networkPackages.groupOffer.read(one.files['gruppetilbud.json'] ?? '');
    expect(group.services.some(({ places }) => places > 0)).toBe(true);
    expect(group.sessions.length).toBeGreaterThan(0);
    const everything = Object.values(one.files).join('');
    for (const { code } of await rows<{ code: string }>(`select code from enrolment where offer_id = '${offerId}'`)) expect(everything).not.toContain(code);
    expect(one.files['gruppetilbud-nn.html']).toContain('lang="nn"');
  });

  it('is the coordinator’s alone: not the leaders’, a service’s, another network’s or Statsforvalteren’s', async () => {
    for (const key of ['service-leader-verdal', 'case-contact-verdal', 'coordinator-base', 'county-governor-trondelag']) {
      expect([key, await ask(ops.deliverToNetworkArchive, key, of())]).toMatchObject([key, { refusal: 'notFound' }]);
    }
  });

  it('is done with the archive’s reference, and not of a group that has changed since', async () => {
    const { handoverId } = await fetched('coordinator-innherred', of());
    await rows(`update group_offer set version = version + 1 where id = '${offerId}'`);
    expect(await ask(ops.registerNetworkReceipt, 'coordinator-innherred', { ...of(), handoverId }, { body: { receipt: 'NET/1' } })).toMatchObject({ refusal: 'changedSinceThePackage' });
    const again = await fetched('coordinator-innherred', of());
    expect(good(await ask(ops.registerNetworkReceipt, 'coordinator-innherred', { ...of(), handoverId: again.handoverId }, { body: { receipt: 'net/2' } }))).toMatchObject({ side: 'network', state: 'delivered' });
  });
});

describe('Handing minutes over to the network’s archive', () => {
  const of = () => ({ noun: 'conversation' as const, nounId: conversationId });

  it('gives what was agreed and how many lines were left out, escaped on paper, with no author of an anonymous line', async () => {
    const { files, fileName } = await fetched('coordinator-innherred', of());
    expect(fileName).toMatch(/^[a-z0-9-]+-2026-11-01-3\.zip$/);
    expect(networkPackages.conversation.read(files['referat.json'] ?? '')).toMatchObject({ agreements: ['Møtes hver <måned> & uke'], leftOut: 1, authorship: 'anonymous' });
    expect(files['referat-nb.html']).toContain('Møtes hver &lt;måned&gt; &amp; uke');
  });

  it('is not worth keeping when the coordinator says so, and not when somebody else does', async () => {
    expect(await ask(ops.markNetworkNotWorthKeeping, 'case-contact-verdal', of(), { body: { reason: 'trial' } })).toMatchObject({ refusal: 'notFound' });
    expect(good(await ask(ops.markNetworkNotWorthKeeping, 'coordinator-innherred', of(), { body: { reason: 'trial' } })).state).toBe('notWorthKeeping');
  });
});
