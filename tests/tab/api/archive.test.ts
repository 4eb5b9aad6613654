import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { ReferralId } from '../../../domain/identifiers';
import { protectFamily } from '../../../domain/referrals/protect-family';
import { readAccessLog } from '../../../domain/referrals/accessLog/read-access-log';
import { readReferral } from '../../../domain/referrals/read-referrals';
import { sendReferral } from '../../../domain/referrals/send-referral';
import { takeStep } from '../../../domain/referrals/take-step';
import { Temporal } from '../../../domain/time';
import { packing } from '../../../server/keeping/packing';
import { archiveHandlers } from '../../../tab/api/archive';
import { archiveOperations as ops } from '../../../tab/contract/archive';
import { readArchivedReferral, type Manifest } from '../../../tab/contract/archive-package';
import { stableId } from '../../../store/demonstration/stable-id';
import { askOperation } from '../../support/ask-operation';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

let db: TestDatabase;
let id: ReferralId;
const handlers = archiveHandlers(packing);
const ask = async <O extends (typeof ops)[keyof typeof ops]>(operation: O, key: string, request: object = {}, params: object = {}) =>
  askOperation<O>({ handlers, asActor: db.asActor }, operation, await db.as(key), { params: { referralId: id, ...params }, ...request });
const state = async (key: string) => good(await ask(ops.readReferralArchive, key)).state;
const deliver = async (key: string) => {
  const { handoverId, checksum, content } = good(await ask(ops.deliverReferral, key));
  const bytes = Buffer.from(content, 'base64');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(checksum);
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
  return { handoverId, checksum, files, referral: readArchivedReferral(files['henvendelse.json'] ?? '') };
};
const receive = (key: string, handoverId: string, receipt: string) => ask(ops.registerReceipt, key, { body: { receipt } }, { handoverId });
const callAbout = async (day: string) => {
  const actor = await db.as('coordinator-base');
  const { version } = good(await db.asActor(actor, (ports) => readReferral(ports, actor, id))).referral;
  good(await db.asActor(actor, (ports) => takeStep(ports, actor, { referralId: id, basedOn: version, taken: { step: 'logCall', on: Temporal.PlainDate.from(day), reasons: ['noCapacity'] } })));
};

beforeAll(async () => {
  db = await freshDatabase();
  const contact = await db.as('case-contact-verdal');
  id = good(await db.asActor(contact, (ports) =>
    sendReferral(ports, contact, { category: 'other', orderSummary: 'Samtale om <grenser> & leggetid', place: { kind: 'municipality', municipalityNumber: '5038' } }))).id;
});
afterAll(() => db.close());

describe('Handing a referral over to the archive', () => {
  it('makes a package whose manifest tells each file by its checksum, and which reads in both written standards', async () => {
    expect(await state('case-contact-verdal')).toBe('nothing');
    const { files, referral } = await deliver('case-contact-verdal');
    const manifest = JSON.parse(files['manifest.json'] ?? '') as Manifest;
    expect(Object.keys(files).sort()).toEqual(['innhold.html', 'manifest.json', ...manifest.files.map(({ name }) => name)].sort());
    for (const { name, sha256, bytes } of manifest.files) {
      expect([createHash('sha256').update(files[name] ?? '').digest('hex'), Buffer.byteLength(files[name] ?? '')]).toEqual([sha256, bytes]);
    }
    expect(files['henvendelse-nb.html']).toContain('Bestilling: Samtale om &lt;grenser&gt; &amp; leggetid');
    expect(files['henvendelse-nn.html']).toContain('lang="nn"');
    expect(referral).toMatchObject({ side: 'service', orderSummary: 'Samtale om <grenser> & leggetid', place: 'Verdal', log: [{ what: 'sent', role: 'caseContact' }] });
    expect(await state('service-leader-verdal')).toBe('waitsForReceipt');
  });

  it('makes the same package of the same referral, so that a second click is no second delivery', async () => {
    const [one, other] = [await deliver('case-contact-verdal'), await deliver('service-leader-verdal')];
    expect([other.handoverId, other.checksum]).toEqual([one.handoverId, one.checksum]);
  });

  it('is done when the archive has given its reference, which the guard has let pass', async () => {
    const { handoverId } = await deliver('case-contact-verdal');
    expect(await receive('case-contact-verdal', handoverId, ' ')).toMatchObject({ refusal: 'receiptIsMissing' });
    expect(await receive('case-contact-verdal', handoverId, '10915596784')).toMatchObject({ refusal: 'identityNumberInText' });
    expect(await receive('case-contact-verdal', handoverId, 'arkivet')).toMatchObject({ refusal: 'referenceIsUnreadable' });
    expect(await state('case-contact-verdal')).toBe('waitsForReceipt');
    expect(good(await receive('case-contact-verdal', handoverId, 'ark/17'))).toMatchObject({ state: 'delivered', marks: [{ receipt: 'ARK/17', current: true }] });
  });

  it('keeps each side’s archive to itself', async () => {
    expect(await state('coordinator-base')).toBe('nothing');
    const own = await deliver('coordinator-base');
    expect(own.referral.side).toBe('base');
    expect(await receive('case-contact-verdal', own.handoverId, 'ARK/9')).toMatchObject({ refusal: 'nothingWasDelivered' });
    for (const key of ['case-contact-levanger', 'counsellor-verdal-1', 'county-governor-trondelag']) {
      expect(await ask(ops.readReferralArchive, key)).toMatchObject({ refusal: 'notFound' });
    }
  });

  it('must be done again when the referral has changed since', async () => {
    const { handoverId } = await deliver('case-contact-verdal');
    await callAbout('2026-11-23');
    expect(await state('case-contact-verdal')).toBe('changedSince');
    expect(await receive('case-contact-verdal', handoverId, 'ARK/18')).toMatchObject({ refusal: 'changedSinceThePackage' });
    const again = await deliver('case-contact-verdal');
    expect(again.handoverId).not.toBe(handoverId);
    expect(good(await receive('case-contact-verdal', again.handoverId, 'ARK/18'))).toMatchObject({ state: 'delivered' });
  });

  it('leaves out where to meet when the service has marked the family’s address as protected, and not for the base', async () => {
    const contact = await db.as('case-contact-verdal');
    good(await db.asActor(contact, (ports) => protectFamily(ports, contact, { referralId: id, marked: true })));
    const own = await deliver('case-contact-verdal');
    expect(own.referral.place).toBeNull();
    expect(`${own.files['henvendelse-nb.html']}${own.files['henvendelse-nn.html']}`).not.toMatch(/(Sted|Møtest[ae]d)[^.]{0,12}Verdal/);
    expect((await deliver('coordinator-base')).referral.place).toBe('Verdal');
  });

  it('is noted in the log of readings', async () => {
    const leader = await db.as('service-leader-verdal');
    const readings = good(await db.asActor(leader, (ports) => readAccessLog(ports, leader, { referralId: id, limit: 50 })));
    expect(readings.some(({ kind, ground }) => kind === 'exported' && ground === 'coordinator')).toBe(true);
  });
});

describe('What is not worth keeping', () => {
  it('is the leader’s to say, for one of few reasons, and holds until the referral changes', async () => {
    await callAboutAgain();
    expect(await ask(ops.markNotWorthKeeping, 'case-contact-verdal', { body: { reason: 'trial' } })).toMatchObject({ refusal: 'notAllowed' });
    expect(good(await ask(ops.markNotWorthKeeping, 'service-leader-verdal', { body: { reason: 'trial' } })).state).toBe('notWorthKeeping');
    await callAboutAgain();
    expect(await state('service-leader-verdal')).toBe('changedSince');
  });
});

describe('Taking out all that a service has', () => {
  it('gives its leader a package of each referral, part by part, each with the checksum that is kept of it', async () => {
    const contact = await db.as('case-contact-verdal');
    for (let sent = 0; sent < 22; sent += 1) {
      good(await db.asActor(contact, (ports) => sendReferral(ports, contact, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } })));
    }
    const organisationId = stableId('organisation', 'verdal');
    const part = async (key: string, after?: string) => askOperation({ handlers, asActor: db.asActor }, ops.takeOutService, await db.as(key), { params: { organisationId }, body: after === undefined ? {} : { after } });
    expect(await part('case-contact-verdal')).toMatchObject({ refusal: 'notAllowed' });
    expect(await part('service-leader-inn-trondelag')).toMatchObject({ refusal: 'notAllowed' });
    const parts = [good(await part('service-leader-verdal'))];
    for (let next = parts.at(-1)?.next; next !== undefined; next = parts.at(-1)?.next) parts.push(good(await part('service-leader-verdal', next)));
    const names: string[] = [];
    for (const { content, count } of parts) {
      const { 'manifest.json': manifest, ...packages } = unzipSync(Buffer.from(content, 'base64'));
      const { files } = JSON.parse(strFromU8(manifest ?? new Uint8Array())) as { files: { name: string; sha256: string }[] };
      expect(files).toEqual(Object.entries(packages).map(([name, bytes]) => ({ name, sha256: createHash('sha256').update(bytes).digest('hex') })));
      expect(files).toHaveLength(count);
      names.push(...files.map(({ name }) => name));
    }
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(23);
  });
});

/** Takes the call back, or notes it anew: either way the referral is another than it was. */
async function callAboutAgain(): Promise<void> {
  const actor = await db.as('coordinator-base');
  const { referral, steps } = good(await db.asActor(actor, (ports) => readReferral(ports, actor, id)));
  const taken = steps.includes('undoCall') ? { step: 'undoCall' as const } : { step: 'logCall' as const, on: Temporal.PlainDate.from('2026-11-23'), reasons: [] };
  good(await db.asActor(actor, (ports) => takeStep(ports, actor, { referralId: id, basedOn: referral.version, taken })));
}
