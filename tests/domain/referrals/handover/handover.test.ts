import type { Id } from '../../../../domain/identifiers';
import type { NewCaseRecord } from '../../../../domain/referrals/handover/case-record';
import type { HandoverLine, HandoverPorts } from '../../../../domain/referrals/handover/ports';
import { recordInCaseSystem, sayWhetherTheBaseJournals } from '../../../../domain/referrals/handover/record-in-case-system';
import { seeHandover } from '../../../../domain/referrals/handover/see-handover';
import { noCourse, type Referral } from '../../../../domain/referrals/referral';
import type { Ports } from '../../../../domain/unit-of-work';
import { Temporal } from '../../../../domain/time';
import { presentHandover } from '../../../../tab/api/handover-presenter';
import { actorWith } from '../../../support/actors';
import { addressProtectionInMemory } from '../../../support/address-protection-in-memory';
import { base, baseInMemory, now, person, referral, verdal } from '../../booking/base-in-memory';

const today = Temporal.PlainDate.from('2026-11-23');
const contact = actorWith([{ role: 'caseContact', organisationId: verdal.id }]);
const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
const veileder = actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) });
const logId = (number: number) => `00000000-0000-7000-8000-0000000005${String(number).padStart(2, '0')}` as Id<'referralLog'>;
const active: Referral = {
  ...referral, state: 'active', orderSummary: 'Samtale om grenser',
  course: { ...noCourse, reasons: ['noCapacity'], evaluationDate: today.add({ days: 30 }), endDate: today.add({ days: 60 }), measurePlan: 'missing' },
  performing: { assignments: [{ personId: person(1), from: today, until: null, at: now }], stepBacks: [] },
};

function stage(whats: readonly HandoverLine['what'][] = ['sent', 'logCall', 'review', 'assign', 'begin'], state: Partial<Referral> = {}) {
  const memory = baseInMemory({ referrals: [{ ...active, ...state }] });
  const records: NewCaseRecord[] = [];
  let journals = false;
  const lines = whats.map((what, at): HandoverLine => ({ logId: logId(at), at: now, role: 'coordinator', what, field: null, note: what === 'decline' ? 'Ingen ledig nå' : null }));
  const handover: HandoverPorts = {
    linesOf: async () => lines,
    recordsOf: async (_, side) => records.filter((one) => one.side === side),
    record: async (record) => {
      const at = records.findIndex((one) => one.logId === record.logId && one.side === record.side);
      if (at < 0) records.push(record); else records[at] = record;
    },
    journals: async () => journals,
    sayWhetherItJournals: async (said) => { journals = said.journals; },
  };
  const network = { labelFacts: async () => [{ personId: person(1), role: 'counsellor', ordinal: 1, placeName: 'Levanger' }] } as unknown as Ports['network'];
  const { addressProtection, marks } = addressProtectionInMemory();
  return { ...memory, records, marks, ports: { ...memory.ports, network, handover, addressProtection } };
}
const record = (memory: ReturnType<typeof stage>, rest: object = {}, actor = contact) =>
  recordInCaseSystem(memory.ports, actor, { referralId: referral.id, logId: logId(0), recordedOn: today, caseReference: '2026/117', ...rest });
const seen = async (memory: ReturnType<typeof stage>, actor = contact) => {
  const handover = await seeHandover(memory.ports, actor, referral.id);
  if (!handover.ok) throw new Error(handover.refusal);
  return handover.value;
};

describe('Handing a referral over to the case system', () => {
  it('has a text for each step that belongs there, and none for the rest', async () => {
    expect((await seen(stage())).steps.map(({ line }) => line.what)).toEqual(['sent', 'logCall', 'begin']);
  });

  it('says what was agreed in both written standards, and by role who comes', async () => {
    const { items } = presentHandover(await seen(stage()), 'nb');
    const text = (at: number, standard: 'nb' | 'nn') => items[at]?.[standard].paragraphs.join(' ');
    expect(text(0, 'nb')).toContain('Bestilling: Samtale om grenser');
    expect(text(1, 'nn')).toContain('Tenesta har ikkje kapasitet');
    expect(text(2, 'nb')).toContain('Dato for evaluering: 23. desember 2026. Sluttdato: 22. januar 2027. Tiltaksplan: mangler. Veiledere: Veileder 1, Levanger.');
  });

  it('says where to meet, but not in the own service’s text when the family’s address is protected', async () => {
    const memory = stage(['sent'], { place: { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' } });
    const text = async (actor: typeof contact) => JSON.stringify(presentHandover(await seen(memory, actor), 'nb').items.map(({ nb, nn }) => [nb, nn]));
    const before = [await text(contact), await text(coordinator), await text(veileder)];
    expect(before[0]).toContain('Møtested: Verdal.');
    memory.marks.add(referral.id);
    expect(await text(contact)).toContain('adressesperre');
    expect(await text(contact)).not.toMatch(/Møtest[ae]d: Verdal/);
    expect([await text(coordinator), await text(veileder)]).toEqual(before.slice(1));
  });

  it('gives a decision its reason', async () => {
    const { items } = presentHandover(await seen(stage(['sent', 'decline'], { state: 'declined' })), 'nb');
    expect(items[1]?.nb.paragraphs.join(' ')).toContain('Begrunnelse: Ingen ledig nå');
  });

  it('puts no date of today into what was agreed before', async () => {
    const { items } = presentHandover(await seen(stage(['begin', 'extend'])), 'nb');
    expect(items[0]?.nb.paragraphs.join(' ')).not.toContain('Sluttdato');
    expect(items[1]?.nb.paragraphs.join(' ')).toContain('Sluttdato');
  });

  it('is the service’s task, which sees what is not done', async () => {
    const memory = stage();
    expect(await seen(memory)).toMatchObject({ side: 'service', waiting: 3 });
    expect(await record(memory)).toMatchObject({ ok: true });
    expect(await seen(memory)).toMatchObject({ waiting: 2, steps: [{ record: { caseReference: '2026/117' } }, {}, {}] });
  });

  it('is the base’s task too where it journals, and neither sees the other’s reference', async () => {
    const memory = stage();
    expect(await record(memory, {}, coordinator)).toMatchObject({ refusal: 'baseDoesNotJournal' });
    await sayWhetherTheBaseJournals(memory.ports, coordinator, { baseId: base.id, journals: true });
    expect(await record(memory, { caseReference: 'base-9' }, coordinator)).toMatchObject({ ok: true });
    expect(await seen(memory, coordinator)).toMatchObject({ side: 'base', waiting: 2, steps: [{ record: { caseReference: 'BASE-9' } }, {}, {}] });
    expect(await seen(memory)).toMatchObject({ side: 'service', waiting: 3 });
  });

  it('is no task of a counsellor, who may read the text', async () => {
    expect(await seen(stage(), veileder)).toMatchObject({ side: undefined, waiting: 0 });
    expect(await record(stage(), {}, veileder)).toMatchObject({ refusal: 'notAllowed' });
  });

  it('is corrected when it is written again', async () => {
    const memory = stage();
    await record(memory);
    await record(memory, { caseReference: '2026/118' });
    expect(memory.records).toMatchObject([{ caseReference: '2026/118' }]);
  });

  it.each([
    ['an identity number as reference', { caseReference: '10915596784' }, 'identityNumberInText'], ['words as reference', { caseReference: 'saken til guten' }, 'referenceIsUnreadable'],
    ['no reference', { caseReference: ' ' }, 'referenceIsMissing'], ['a day ahead', { recordedOn: today.add({ days: 1 }) }, 'dayOfRecordIsAhead'],
    ['a day before the referral', { recordedOn: today.subtract({ days: 1 }) }, 'dayIsBeforeTheReferral'],
    ['a step that is not journalført', { logId: logId(2) }, 'nothingToJournal'], ['a step of another referral', { logId: logId(40) }, 'nothingToJournal'],
  ])('is refused for %s, and nothing is written', async (_, rest, refusal) => {
    const memory = stage();
    expect(await record(memory, rest)).toMatchObject({ refusal });
    expect([memory.records, memory.events]).toEqual([[], []]);
  });
});
