import fc from 'fast-check';
import type { Conversation } from '../../../../domain/conversations/conversation';
import { authorships } from '../../../../domain/conversations/phases/authorship';
import { discussionActions, inOrder, phases, type DiscussionAction, type Phase } from '../../../../domain/conversations/phases/phase';
import { closed, mayHappen, movedOn, stagesOf } from '../../../../domain/conversations/phases/run';
import { permits } from '../../../../domain/conversations/phases/take-part';
import type { ConversationId } from '../../../../domain/identifiers';
import { Temporal } from '../../../../domain/time';
import { deckWith, innherred, member, namdalen } from '../in-memory';

const at = Temporal.Instant.from('2026-11-23T08:00:00Z');
const facilitator = member('coordinator', innherred);

function talk(more: Partial<Conversation> = {}): Conversation {
  return {
    id: '00000000-0000-7000-a000-000000000001' as ConversationId, networkId: innherred, deckKey: 'deck', facilitatorId: facilitator.scope.personId,
    chatId: null, phases, authorship: 'named', votesEach: 3, phase: 'think', stepKey: 'step-1', revealed: [], themeAt: 0, timerEndsAt: null,
    state: 'running', startedAt: at, closedAt: null, approveBy: null, minutesAt: null, leftOut: 0, nextAssessmentOn: null, guests: [], version: 1, ...more,
  };
}
const on = (more: Partial<Parameters<typeof movedOn>[2]> = {}) => ({ basedOn: 1, writers: 9, themes: 0, withoutRevealing: false, ...more });

describe('What may be done in a discussion', () => {
  const people = {
    facilitator, 'another who may lead': member('fosterCareAdvisor', innherred, 2), 'case contact': member('caseContact', innherred, 3),
    'county governor': member('countyGovernor', innherred, 4), 'coordinator of another network': member('coordinator', namdalen, 5),
    'guest who leads elsewhere': member('coordinator', namdalen, 6), 'county governor let in by mistake': member('countyGovernor', namdalen, 7),
  };
  const guests = [6, 7].map((number) => member('coordinator', namdalen, number).scope.personId);
  const everybody = ['facilitator', 'another who may lead', 'case contact', 'guest who leads elsewhere'];
  const mayLead = ['facilitator', 'another who may lead'];
  const leads = ['facilitator'];
  /** Who, and in which phases. Whatever is not here is refused. */
  const table: Record<DiscussionAction, readonly [readonly string[], readonly Phase[]]> = {
    contribute: [everybody, ['think', 'reveal']],
    writeForTelephone: [leads, ['think', 'reveal']],
    signalReady: [everybody, ['checkIn', 'think', 'group', 'vote']],
    group: [everybody, ['group']],
    vote: [everybody, ['vote']],
    promise: [leads, ['discuss', 'agree']],
    followUp: [leads, phases],
    setTimer: [leads, phases],
    admit: [leads, phases],
    handOver: [mayLead, phases],
    moveOn: [leads, phases],
    close: [leads, phases],
  };

  const cells = phases.flatMap((phase) => discussionActions.flatMap((action) => Object.entries(people).map(([who, actor]) => ({ phase, action, who, actor }))));
  it.each(cells)('$phase: $action by $who', ({ phase, action, who, actor }) => {
    const [whose, when] = table[action];
    const now = talk({ phase, guests });
    expect(permits(actor, action, now).ok && mayHappen(now, deckWith(3), action).ok).toBe(whose.includes(who) && when.includes(phase));
  });

  it.each(discussionActions)('is nothing when it is closed: %s', (action) => {
    expect(mayHappen(talk({ state: 'closed', closedAt: at }), deckWith(3), action)).toMatchObject({ refusal: 'conversationIsClosed' });
  });

  it('is not to write where answers are not written', () => {
    expect(mayHappen(talk({ phase: 'reveal' }), deckWith(2, ['step-1']), 'contribute')).toMatchObject({ refusal: 'answersAreNotWritten' });
  });

  it('is not to write anonymously when lines are shown as they come', () => {
    expect(mayHappen(talk({ phase: 'reveal', authorship: 'anonymous' }), deckWith(3), 'contribute')).toMatchObject({ refusal: 'notInThisPhase' });
    expect(mayHappen(talk({ phase: 'think', authorship: 'anonymous' }), deckWith(3), 'contribute').ok).toBe(true);
  });
});

describe('The stages of a discussion', () => {
  const named = (...chosen: readonly Phase[]) => stagesOf(deckWith(2), inOrder(chosen)).map(({ phase, stepKey }) => `${phase} ${stepKey}`);

  it('think about each question and reveal it, then agree, as the three questions begin', () => {
    expect(named('think', 'agree')).toEqual(['think step-1', 'reveal step-1', 'think step-2', 'reveal step-2', 'agree step-2']);
  });

  it('have the other phases when they are chosen, in their one order', () => {
    expect(named('agree', 'vote', 'discuss', 'group', 'checkIn')).toEqual([
      'checkIn step-1', 'reveal step-1', 'reveal step-2', 'group step-2', 'vote step-2', 'discuss step-2', 'agree step-2',
    ]);
  });

  it('only talk about a question that takes no answers', () => {
    expect(stagesOf(deckWith(2, ['step-1']), phases).filter(({ stepKey }) => stepKey === 'step-1').map(({ phase }) => phase)).toEqual(['checkIn', 'reveal']);
  });

  it('are all walked through, whatever is chosen, each once, one version a step, and every question ends up revealed', () => {
    fc.assert(fc.property(fc.subarray([...phases]), fc.integer({ min: 1, max: 6 }), fc.constantFrom(...authorships), fc.integer({ min: 0, max: 4 }), (chosen, steps, authorship, themes) => {
      const deck = deckWith(steps);
      const stages = stagesOf(deck, inOrder(chosen));
      const [first] = stages;
      if (first === undefined) throw new Error('no stage');
      let now = talk({ phases: inOrder(chosen), authorship, ...first, revealed: first.phase === 'reveal' ? [first.stepKey] : [] });
      const walked = [first];
      for (;;) {
        const moved = movedOn(now, deck, on({ basedOn: now.version, themes }));
        if (!moved.ok) { expect(moved.refusal).toBe('stepIsTheLast'); break; }
        expect(moved.value.version).toBe(now.version + 1);
        if (moved.value.phase !== now.phase || moved.value.stepKey !== now.stepKey) walked.push({ phase: moved.value.phase, stepKey: moved.value.stepKey });
        else expect(moved.value.themeAt).toBe(now.themeAt + 1);
        now = moved.value;
      }
      expect(walked).toEqual(stages);
      expect(now.revealed).toEqual(deck.steps.map(({ key }) => key));
    }));
  });
});

describe('Moving on', () => {
  it('refuses what was pressed on an older version, and what is closed', () => {
    expect(movedOn(talk({ version: 2 }), deckWith(3), on())).toMatchObject({ refusal: 'versionIsOld' });
    expect(movedOn(talk({ state: 'closed', closedAt: at }), deckWith(3), on({ basedOn: 7 }))).toMatchObject({ refusal: 'conversationIsClosed' });
  });

  it('takes the timer away', () => {
    expect(movedOn(talk({ timerEndsAt: at }), deckWith(3), on())).toMatchObject({ value: { timerEndsAt: null } });
  });

  it('shows nothing anonymous before five have written', () => {
    const anonymous = talk({ authorship: 'anonymous' });
    expect(movedOn(anonymous, deckWith(3), on({ writers: 4 }))).toMatchObject({ refusal: 'tooFewWriters' });
    expect(movedOn(anonymous, deckWith(3), on({ writers: 5 }))).toMatchObject({ value: { phase: 'reveal', revealed: ['step-1'] } });
    expect(movedOn(talk(), deckWith(3), on({ writers: 0 }))).toMatchObject({ ok: true });
  });

  it('can go past what may not be shown, and leaves it hidden', () => {
    const passed = movedOn(talk({ authorship: 'anonymous' }), deckWith(3), on({ writers: 2, withoutRevealing: true }));
    expect(passed).toMatchObject({ value: { phase: 'think', stepKey: 'step-2', revealed: [] } });
  });

  it('takes one theme after the other while themes are talked about', () => {
    const talking = talk({ phase: 'discuss', stepKey: 'step-3' });
    expect(movedOn(talking, deckWith(3), on({ themes: 2 }))).toMatchObject({ value: { phase: 'discuss', themeAt: 1 } });
    expect(movedOn({ ...talking, themeAt: 1 }, deckWith(3), on({ themes: 2 }))).toMatchObject({ value: { phase: 'agree', themeAt: 0 } });
  });
});

describe('Closing', () => {
  const closing = { basedOn: 1, writers: 4, at, approveBy: at.add({ hours: 60 }) };
  it('may happen at any stage, once, and not on an older version', () => {
    for (const phase of phases) expect(closed(talk({ phase }), closing)).toMatchObject({ value: { state: 'closed', closedAt: at, version: 2 } });
    expect(closed(talk({ version: 3 }), { ...closing, basedOn: 2 })).toMatchObject({ refusal: 'versionIsOld' });
    expect(closed(talk({ state: 'closed', closedAt: at, version: 2 }), { ...closing, basedOn: 2 })).toMatchObject({ refusal: 'conversationIsClosed' });
  });

  it('shows what was being written, but nothing anonymous of fewer than five', () => {
    expect(closed(talk(), closing)).toMatchObject({ value: { revealed: ['step-1'] } });
    expect(closed(talk({ authorship: 'anonymous' }), closing)).toMatchObject({ value: { revealed: [] } });
    expect(closed(talk({ authorship: 'anonymous' }), { ...closing, writers: 5 })).toMatchObject({ value: { revealed: ['step-1'] } });
  });
});
