import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'drizzle-orm';
import { ownRowKinds } from '../../../domain/keeping/archive/take-out-rows';
import { packing } from '../../../server/keeping/packing';
import { stableId } from '../../../store/demonstration/stable-id';
import { archiveHandlers } from '../../../tab/api/archive';
import { archiveOperations as ops } from '../../../tab/contract/archive';
import type { AnswerOf } from '../../../tab/contract/operation';
import { askOperation } from '../../support/ask-operation';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

let db: TestDatabase;
const handlers = archiveHandlers(packing);
const verdal = stableId('organisation', 'verdal');
const rows = async <Row>(statement: string) => ((await db.owner.transaction((tx) => tx.execute(sql.raw(statement)))) as { rows: Row[] }).rows;
const part = async (key: string, body: object) =>
  askOperation<typeof ops.takeOutServiceRows>({ handlers, asActor: db.asActor }, ops.takeOutServiceRows, await db.as(key), { params: { organisationId: verdal }, body });
const needs = 4_100;

beforeAll(async () => {
  db = await freshDatabase();
  await rows(`insert into reported_need (id, base_id, organisation_id, category, reason, count, reported_by, reported_at)
    select gen_random_uuid(), b.id, o.id, 'other', 'noCapacity', 1 + n % 40, p.id, '2026-03-01T10:00Z' from generate_series(1, ${needs}) n, organisation b, organisation o, person p
    where b.kind = 'competenceBase' and b.key = (select min(key) from organisation where kind = 'competenceBase') and o.key in ('verdal') and p.key = 'case-contact-verdal'`);
});
afterAll(() => db.close());

describe('Taking out all else that is a service’s own', () => {
  it('is its leader’s alone', async () => {
    for (const key of ['case-contact-verdal', 'service-leader-inn-trondelag', 'coordinator-innherred']) expect(await part(key, {})).toMatchObject({ refusal: 'notAllowed' });
  });

  it('gives every row once, of its own service alone, in bounded parts each with the checksum of its file', async () => {
    const counted = new Map<string, number>();
    const codes: string[] = [];
    let parts = 0;
    for (let body: object | undefined = {}; body !== undefined; parts += 1) {
      const { content, kind, count, next }: AnswerOf<typeof ops.takeOutServiceRows> = good(await part('service-leader-verdal', body));
      const files = unzipSync(Buffer.from(content, 'base64'));
      const text = files[`${kind}.json`] ?? new Uint8Array();
      const listed = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { files: unknown };
      expect(listed.files).toEqual([{ name: `${kind}.json`, sha256: createHash('sha256').update(text).digest('hex'), rows: count }]);
      const taken = (JSON.parse(strFromU8(text)) as { rows: { code?: string }[] }).rows;
      expect(taken.length).toBe(count);
      expect(count).toBeLessThanOrEqual(2_000);
      counted.set(kind, (counted.get(kind) ?? 0) + count);
      if (kind === 'enrolment') codes.push(...taken.flatMap(({ code }) => code ?? []));
      body = next === undefined ? undefined : { from: next };
    }
    expect(parts).toBeLessThan(ownRowKinds.length + 4);
    expect(counted.get('reportedNeed')).toBe((await rows<{ n: number }>(`select count(*)::integer as n from reported_need where organisation_id = '${verdal}'`))[0]?.n);
    const own = await rows<{ code: string }>(`select code from enrolment where organisation_id = '${verdal}'`);
    expect(codes.sort()).toEqual(own.map(({ code }) => code).sort());
    expect(codes.length).toBeGreaterThan(0);
  });
});
