import fc from 'fast-check';
import { closed, movedOn, takesContribution, type Conversation } from '../../../domain/conversations/conversation';
import { stepAfter } from '../../../domain/conversations/deck';
import type { ConversationId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import { deckWith, innherred, member } from './in-memory';

const at = Temporal.Instant.from('2026-11-23T08:00:00Z');

function atStep(stepKey: string, more: Partial<Conversation> = {}): Conversation {
  return {
    id: '00000000-0000-7000-a000-000000000001' as ConversationId, networkId: innherred, deckKey: 'deck',
    facilitatorId: member('coordinator', innherred).scope.personId, chatId: null, stepKey, state: 'running',
    startedAt: at, closedAt: null, version: 1, ...more,
  };
}

describe('Moving on in a conversation', () => {
  it('goes to the next step and makes the version one higher', () => {
    expect(movedOn(atStep('step-1'), deckWith(3), 1)).toMatchObject({ ok: true, value: { stepKey: 'step-2', version: 2 } });
  });

  it('refuses what was pressed on an older version', () => {
    expect(movedOn(atStep('step-2', { version: 2 }), deckWith(3), 1)).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('ends at the last step', () => {
    expect(movedOn(atStep('step-3'), deckWith(3), 1)).toMatchObject({ refusal: 'stepIsTheLast' });
  });

  it('is not for a closed conversation, whatever version it is based on', () => {
    expect(movedOn(atStep('step-1', { state: 'closed', closedAt: at }), deckWith(3), 7)).toMatchObject({ refusal: 'conversationIsClosed' });
  });
});

describe('Closing a conversation', () => {
  it('may happen at any step', () => {
    expect(closed(atStep('step-1'), 1, at)).toMatchObject({ ok: true, value: { state: 'closed', closedAt: at, version: 2 } });
  });

  it('refuses an older version', () => {
    expect(closed(atStep('step-1', { version: 3 }), 2, at)).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('happens once', () => {
    expect(closed(atStep('step-1', { state: 'closed', closedAt: at, version: 2 }), 2, at)).toMatchObject({ refusal: 'conversationIsClosed' });
  });
});

describe('Taking contributions', () => {
  it('is for the current step alone', () => {
    const deck = deckWith(3);
    expect(takesContribution(atStep('step-2'), deck, 'step-2').ok).toBe(true);
    expect(takesContribution(atStep('step-2'), deck, 'step-1')).toMatchObject({ refusal: 'stepIsNotCurrent' });
    expect(takesContribution(atStep('step-2'), deck, 'step-3')).toMatchObject({ refusal: 'stepIsNotCurrent' });
  });

  it('is not for a step whose answers are not to be written', () => {
    expect(takesContribution(atStep('step-1'), deckWith(2, ['step-1']), 'step-1')).toMatchObject({ refusal: 'answersAreNotWritten' });
  });
});

describe('The steps of a deck', () => {
  it('are all reached from the first, in order, and end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        const deck = deckWith(count);
        const walked = [];
        for (let step = deck.steps[0]; step !== undefined; step = stepAfter(deck, step.key)) walked.push(step);
        expect(walked).toEqual(deck.steps);
      }),
    );
  });

  it('have none after a step that the deck does not know', () => {
    expect(stepAfter(deckWith(3), 'another')).toBeUndefined();
  });
});
