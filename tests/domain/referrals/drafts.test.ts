import type { DraftId, ReferralDraft } from '../../../domain/referrals/drafts/draft';
import { discardDraft, listDrafts } from '../../../domain/referrals/drafts/own-drafts';
import { saveDraft, type SaveDraft } from '../../../domain/referrals/drafts/save-draft';
import { sendReferral } from '../../../domain/referrals/send-referral';
import type { Temporal } from '../../../domain/time';
import type { Ports } from '../../../domain/unit-of-work';
import { actorWith } from '../../support/actors';
import { base, baseInMemory, now, verdal } from '../booking/base-in-memory';

const contact = actorWith([{ role: 'caseContact', organisationId: verdal.id }]);
const draftId = '00000000-0000-4000-8000-000000000077' as DraftId;
const command: SaveDraft = {
  draftId, basedOn: 0, serviceId: verdal.id, baseId: base.id, category: 'other', orderSummary: ' Samtale ', place: undefined, urgent: false,
};

function draftsInMemory(kept: ReferralDraft[] = [], taken: readonly DraftId[] = []) {
  const { ports, events } = baseInMemory({ settings: { draftDays: 3 } });
  const drafts: Ports['drafts'] = {
    list: async (_writer, at: Temporal.Instant) => kept.filter(({ expiresAt }) => at.epochMilliseconds < expiresAt.epochMilliseconds),
    insert: async (draft) => !taken.includes(draft.id) && kept.push(draft) > 0,
    write: async (draft) => void kept.splice(kept.findIndex(({ id }) => id === draft.id), 1, draft),
    end: async (id) => void kept.splice(kept.findIndex((one) => one.id === id), 1),
  };
  const all = { ...ports, drafts };
  return { ports: all, kept, events, save: (change: Partial<SaveDraft> = {}, actor = contact) => saveDraft(all, actor, { ...command, ...change }) };
}

describe('A draft of a henvendelse', () => {
  it('keeps what is written so far, for as long as the base has decided, and tells nobody', async () => {
    const { save, kept, events } = draftsInMemory();
    expect(await save()).toMatchObject({ ok: true, value: { version: 1, category: 'other', orderSummary: 'Samtale', place: null } });
    expect(kept).toMatchObject([{ savedAt: now, expiresAt: now.add({ hours: 72 }) }]);
    expect(events).toEqual([]);
  });

  it('is written on, version by version, and a save that is repeated changes nothing', async () => {
    const { save, kept } = draftsInMemory();
    await save();
    expect(await save({ basedOn: 1, urgent: true })).toMatchObject({ value: { version: 2, urgent: true } });
    expect(await save({ basedOn: 1, urgent: true })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await save({ basedOn: 1, orderSummary: 'Fra en annen enhet' })).toMatchObject({ refusal: 'versionIsOld' });
    expect(await save({ basedOn: undefined, orderSummary: 'Fra kortet' })).toMatchObject({ value: { version: 3 } });
    expect(kept).toHaveLength(1);
  });

  it.each<[string, Partial<SaveDraft>, string]>([
    ['with an identity number', { orderSummary: 'Gjelder 10915596784' }, 'identityNumberInText'],
    ['with a telephone number', { orderSummary: 'Ring 412 34 567' }, 'contactDetailsInText'],
    ['with what may be an address', { orderSummary: 'Bor i Storgata 5' }, 'textMayNameSomeone'],
    ['that is too long', { orderSummary: 'a'.repeat(301) }, 'textIsTooLong'],
    ['with nothing in it', { category: '', orderSummary: ' ' }, 'draftIsEmpty'],
    ['in a municipality that is none', { place: { kind: 'municipality', municipalityNumber: '9999' } }, 'placeIsUnknown'],
    ['for somebody else’s service', { serviceId: base.id }, 'notAllowed'],
    ['that is gone', { basedOn: 4 }, 'notFound'],
  ])('is not kept %s, and what was refused is nowhere', async (_, change, refusal) => {
    const { save, kept } = draftsInMemory();
    expect(await save(change)).toMatchObject({ ok: false, refusal });
    expect(kept).toEqual([]);
  });

  it('cannot be written over another’s, and not more than twenty are kept', async () => {
    expect(await draftsInMemory([], [draftId]).save()).toMatchObject({ refusal: 'notFound' });
    const { save } = draftsInMemory();
    for (let number = 0; number < 20; number += 1) await save({ draftId: `${draftId.slice(0, -2)}${10 + number}` as DraftId });
    expect(await save({ draftId: `${draftId.slice(0, -2)}99` as DraftId })).toMatchObject({ refusal: 'tooManyDrafts' });
  });

  it('ends when it is sent, and when it is thrown away', async () => {
    const { ports, save, kept } = draftsInMemory();
    await save();
    expect(await sendReferral(ports, contact, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' }, draftId })).toMatchObject({ ok: true });
    expect(kept).toEqual([]);
    await save();
    await discardDraft(ports, contact, draftId);
    expect(kept).toEqual([]);
  });

  it('stays when the sending is refused', async () => {
    const { ports, save, kept } = draftsInMemory();
    await save();
    await sendReferral(ports, contact, { category: 'other', orderSummary: 'Gjelder 10915596784', place: { kind: 'teams' }, draftId });
    expect(kept).toHaveLength(1);
  });

  it.each(['coordinator', 'counsellor', 'countyGovernor', 'administrator'] as const)('is not for a %s', async (role) => {
    const { ports, save } = draftsInMemory([{ ...command, id: draftId, category: 'other', place: null, serviceId: null, baseId: null, version: 1, savedAt: now, expiresAt: now.add({ hours: 1 }) }]);
    const actor = actorWith([{ role, organisationId: verdal.id }]);
    expect(await save({}, actor)).toMatchObject({ refusal: 'notAllowed' });
    expect(await discardDraft(ports, actor, draftId)).toMatchObject({ refusal: 'notAllowed' });
    expect(await listDrafts(ports, actor)).toEqual({ ok: true, value: [] });
  });
});
