import fc from 'fast-check';
import { ended, nextStepOf, readReference, stepMarked, type CardRun } from '../../../domain/conversations/card-run';
import { cardRunPolicy } from '../../../domain/conversations/card-run-policy';
import type { CardRunId, OrganisationId, PersonId } from '../../../domain/identifiers';
import { roles } from '../../../domain/network/actor';
import { actorFrom } from '../../../domain/network/scope';
import { Temporal } from '../../../domain/time';
import { deckWith } from './in-memory';

const at = Temporal.Instant.from('2026-11-23T08:00:00Z');
const deck = deckWith(4, [], 'family');
const verdal = '00000000-0000-7000-8000-0000000000c1' as OrganisationId;
const levanger = '00000000-0000-7000-8000-0000000000c2' as OrganisationId;
const run: CardRun = {
  id: '00000000-0000-7000-a000-000000000001' as CardRunId, organisationId: verdal, startedBy: '00000000-0000-7000-9000-000000000001' as PersonId,
  deckKey: 'deck', reference: null, state: 'running', startedAt: at, endedAt: null, doneSteps: [], version: 1,
};

describe('Marking the steps of a conversation with a family', () => {
  it('takes them in any order, and says which one is next', () => {
    const marked = stepMarked(run, deck, { stepKey: 'step-2', done: true, basedOn: 1 }, at);
    expect(marked).toMatchObject({ ok: true, value: { doneSteps: [{ stepKey: 'step-2' }], version: 2, state: 'running' } });
    expect(marked.ok && nextStepOf(marked.value, deck)).toBe('step-1');
  });

  it('counts each step once, whatever is marked and taken back, and what was marked last stands', () => {
    const moves = fc.array(fc.record({ step: fc.integer({ min: 1, max: 4 }), done: fc.boolean() }));
    fc.assert(fc.property(moves, (made) => {
      const last = new Map<string, boolean>();
      const after = made.reduce((now, { step, done }) => {
        last.set(`step-${step}`, done);
        const marked = stepMarked(now, deck, { stepKey: `step-${step}`, done, basedOn: now.version }, at);
        if (!marked.ok) throw new Error(marked.refusal);
        return marked.value;
      }, run);
      expect(after.doneSteps.map(({ stepKey }) => stepKey).sort()).toEqual([...last].filter(([, done]) => done).map(([key]) => key).sort());
      expect(after.version).toBe(made.length + 1);
    }));
  });

  it('has no next step when all are done', () => {
    const all = { ...run, doneSteps: deck.steps.map(({ key }) => ({ stepKey: key, at })) };
    expect(nextStepOf(all, deck)).toBeUndefined();
  });

  it('refuses a step that the card does not have, what an older version was based on, and a conversation that has ended', () => {
    const mark = (one: CardRun, stepKey = 'step-1', basedOn = 1) => stepMarked(one, deck, { stepKey, done: true, basedOn }, at);
    expect(mark(run, 'step-9')).toMatchObject({ refusal: 'stepIsUnknown' });
    expect(mark({ ...run, version: 2 })).toMatchObject({ refusal: 'versionIsOld' });
    expect(mark({ ...run, state: 'declined', endedAt: at })).toMatchObject({ refusal: 'cardRunIsEnded' });
  });
});

describe('Ending a conversation with a family', () => {
  it.each(['done', 'declined'] as const)('keeps that it was %s and when, and asks for no reason', (as) => {
    expect(ended(run, { as, basedOn: 1 }, at)).toMatchObject({ ok: true, value: { state: as, endedAt: at, version: 2 } });
  });

  it('happens once', () => {
    const over: CardRun = { ...run, state: 'declined', endedAt: at };
    expect(ended(over, { as: 'done', basedOn: 1 }, at)).toMatchObject({ refusal: 'cardRunIsEnded' });
    expect(ended({ ...run, version: 2 }, { as: 'done', basedOn: 1 }, at)).toMatchObject({ refusal: 'versionIsOld' });
    expect(nextStepOf(over, deck)).toBeUndefined();
  });
});

describe('The case system’s reference', () => {
  it.each([['', null], ['  ', null], [' s-2026/14 ', 'S-2026/14'], ['123456', '123456']])('reads «%s» as %s', (typed, read) => {
    expect(readReference(typed)).toEqual({ ok: true, value: read });
  });

  it.each(['Bor hos mor', 'Verdal', 'S-2026.14', 'A1'.repeat(11)])('has no room for «%s»', (typed) => {
    expect(readReference(typed)).toMatchObject({ refusal: 'referenceIsUnreadable', fields: [{ field: 'reference' }] });
  });

  it('is no identity number', () => {
    expect(readReference('10915596784')).toMatchObject({ refusal: 'identityNumberInText', fields: [{ field: 'reference' }] });
  });
});

describe('Who has conversations with families', () => {
  const member = (role: (typeof roles)[number], organisationId: OrganisationId) => actorFrom({
    personId: run.startedBy, language: 'nb', memberships: [{ role, organisationId, networkId: null }], organisationNetworks: [],
  });

  it('are the case contacts and leaders of the service itself, and nobody else', () => {
    const may = roles.filter((role) => cardRunPolicy.permits(member(role, verdal), 'run', run));
    expect(may).toEqual(['caseContact', 'serviceLeader']);
    expect(roles.filter((role) => cardRunPolicy.permits(member(role, levanger), 'run', run))).toEqual([]);
  });
});
