import fc from 'fast-check';
import { closeConversation } from '../../../domain/conversations/close-conversation';
import { contribute } from '../../../domain/conversations/contribute';
import { moveOn } from '../../../domain/conversations/move-on';
import { startConversation } from '../../../domain/conversations/start-conversation';
import type { NetworkId } from '../../../domain/identifiers';
import { deckWith, inMemory, innherred, member, namdalen } from './in-memory';

const facilitator = member('coordinator', innherred);
const caseContact = member('caseContact', innherred, 2);
const decks = [deckWith(3)];

async function started(chatId: string | null = 'chat') {
  const world = inMemory();
  const outcome = await startConversation(world.ports, facilitator, { networkId: innherred, deckKey: 'deck', chatId, phases: ['reveal'] }, decks);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { ...world, id: outcome.value.conversation.id };
}

describe('Starting a conversation', () => {
  const start = (actor = facilitator, networkId: NetworkId = innherred, deckKey = 'deck') =>
    startConversation(inMemory().ports, actor, { networkId, deckKey, chatId: null }, decks);

  it.each(['coordinator', 'fosterCareAdvisor'] as const)('is for a %s of the network, who becomes the facilitator', async (role) => {
    const actor = member(role, innherred);
    expect(await start(actor)).toMatchObject({
      ok: true, value: { conversation: { facilitatorId: actor.scope.personId, stepKey: 'step-1', state: 'running', version: 1 } },
    });
  });

  it.each(['caseContact', 'counsellor', 'serviceLeader', 'groupLeader', 'countyGovernor', 'administrator'] as const)(
    'is not for a %s', async (role) => {
      expect(await start(member(role, innherred))).toMatchObject({ refusal: 'notAllowed' });
    },
  );

  it('is not for the coordinator of another network', async () => {
    expect(await start(facilitator, namdalen)).toMatchObject({ refusal: 'notAllowed' });
  });

  it('takes a deck that exists', async () => {
    expect(await start(facilitator, innherred, 'another')).toMatchObject({ refusal: 'deckIsUnknown' });
  });

  it('takes no deck that is about a family: such a conversation is nothing for a network to hear', async () => {
    const start = startConversation(inMemory().ports, facilitator, { networkId: innherred, deckKey: 'deck', chatId: null }, [deckWith(2, [], 'family')]);
    expect(await start).toMatchObject({ refusal: 'deckIsAboutAFamily' });
  });

  it('tells the chat that it was started in', async () => {
    const { messages, id } = await started('chat');
    expect(messages).toEqual([{ card: 'conversations.discussion', objectId: id, to: { kind: 'chat', chatId: 'chat' }, mayWait: 0 }]);
  });

  it('tells nobody when it was started from the tab', async () => {
    expect((await started(null)).messages).toEqual([]);
  });

  it('happens in a chat only when none is running there', async () => {
    const { ports, id } = await started('chat');
    const again = () => startConversation(ports, facilitator, { networkId: innherred, deckKey: 'deck', chatId: 'chat' }, decks);
    expect(await again()).toMatchObject({ refusal: 'conversationIsRunning' });
    await closeConversation(ports, facilitator, { conversationId: id, basedOn: 1, agreements: [] }, decks);
    expect(await again()).toMatchObject({ ok: true });
  });
});

describe('Contributing', () => {
  const write = async (text: string, actor = caseContact) => {
    const { ports, id } = await started();
    return contribute(ports, actor, { conversationId: id, stepKey: 'step-1', text }, decks);
  };

  it('is for every member of the network', async () => {
    expect(await write('Vi trenger flere gruppeledere')).toMatchObject({ ok: true, value: { contributions: [{ text: 'Vi trenger flere gruppeledere' }] } });
  });

  it('is not for the county governor, nor for another network', async () => {
    expect(await write('Hei', member('countyGovernor', innherred, 3))).toMatchObject({ refusal: 'notAllowed' });
    expect(await write('Hei', member('coordinator', namdalen, 3))).toMatchObject({ refusal: 'notAllowed' });
  });

  it('takes up to 500 characters', async () => {
    expect(await write('å'.repeat(500))).toMatchObject({ ok: true });
    expect(await write('å'.repeat(501))).toMatchObject({ refusal: 'textIsTooLong', fields: [{ field: 'text' }] });
  });

  it('lets the shared card wait for more contributions, since each edit takes what others are typing', async () => {
    const { ports, messages, id } = await started('chat');
    messages.length = 0;
    await contribute(ports, facilitator, { conversationId: id, stepKey: 'step-1', text: 'En ting' }, decks);
    expect(messages).toMatchObject([{ mayWait: 10 }]);
  });

  it('refuses an empty text and what looks like an identity number', async () => {
    expect(await write('  ')).toMatchObject({ refusal: 'textIsEmpty' });
    expect(await write('Gjelder 109155 96784')).toMatchObject({ refusal: 'identityNumberInText' });
  });

  it('is warned of what may be an address, and taken when the writer says that it tells of nobody', async () => {
    const { ports, id, events } = await started();
    const command = { conversationId: id, stepKey: 'step-1', text: 'Vi møtes i Storgata 12' };
    expect(await contribute(ports, caseContact, command, decks)).toMatchObject({ refusal: 'textMayNameSomeone', fields: [{ field: 'text' }] });
    expect(await contribute(ports, caseContact, { ...command, acceptWarning: true }, decks)).toMatchObject({ ok: true });
    expect(events.slice(-2)).toMatchObject([{ noun: 'contribution', what: 'contributed' }, { noun: 'contribution', what: 'warningAccepted' }]);
    expect(JSON.stringify(events)).not.toContain('Storgata');
  });

  it('is told back with the lines to its own question alone where a card asks for no more, and with how many there are to each', async () => {
    const { ports, id } = await started();
    await contribute(ports, caseContact, { conversationId: id, stepKey: 'step-1', text: 'Til den første' }, decks);
    await moveOn(ports, facilitator, { conversationId: id, basedOn: 1 }, decks);
    const command = { conversationId: id, stepKey: 'step-2', text: 'Til den andre' };
    expect(await contribute(ports, caseContact, { ...command, tellBack: 'thisQuestion' }, decks)).toMatchObject({
      value: { contributions: [{ text: 'Til den andre' }], counted: [{ stepKey: 'step-1', lines: 1 }, { stepKey: 'step-2', lines: 1 }] },
    });
    expect(await contribute(ports, caseContact, command, decks)).toMatchObject({ value: { contributions: [{ stepKey: 'step-1' }, { stepKey: 'step-2' }, { stepKey: 'step-2' }] } });
  });

  it('ends when the conversation is closed', async () => {
    const { ports, id } = await started();
    await closeConversation(ports, facilitator, { conversationId: id, basedOn: 1, agreements: [] }, decks);
    const late = await contribute(ports, caseContact, { conversationId: id, stepKey: 'step-1', text: 'For sent' }, decks);
    expect(late).toMatchObject({ refusal: 'conversationIsClosed' });
  });
});

describe('Leading a conversation', () => {
  it('is for the facilitator alone, even among coordinators', async () => {
    const { ports, id } = await started();
    const other = member('coordinator', innherred, 9);
    expect(await moveOn(ports, other, { conversationId: id, basedOn: 1 }, decks)).toMatchObject({ refusal: 'onlyTheFacilitator' });
    expect(await closeConversation(ports, other, { conversationId: id, basedOn: 1, agreements: [] }, decks)).toMatchObject({ refusal: 'onlyTheFacilitator' });
  });

  it('writes down at most 20 agreements of at most 300 characters', async () => {
    const close = async (agreements: string[]) => {
      const { ports, id } = await started();
      return closeConversation(ports, facilitator, { conversationId: id, basedOn: 1, agreements }, decks);
    };
    expect(await close(Array<string>(20).fill('å'.repeat(300)))).toMatchObject({ ok: true });
    expect(await close(Array<string>(21).fill('a'))).toMatchObject({ refusal: 'tooManyAgreements' });
    expect(await close(['å'.repeat(301)])).toMatchObject({ refusal: 'textIsTooLong' });
    expect(await close(['Gjelder 10915596784'])).toMatchObject({ refusal: 'identityNumberInText' });
  });
});

describe('Closing with a line that the guard warns of', () => {
  it('waits for the facilitator to say that it tells of nobody', async () => {
    const { ports, id, events } = await started();
    const command = { conversationId: id, basedOn: 1, agreements: ['Gruppe i mars', 'Neste gang i Storgata 12'] };
    expect(await closeConversation(ports, facilitator, command, decks)).toMatchObject({ refusal: 'textMayNameSomeone', fields: [{ field: 'agreements' }] });
    expect(await closeConversation(ports, facilitator, { ...command, acceptWarning: true }, decks)).toMatchObject({ ok: true });
    expect(events.slice(-2)).toMatchObject([{ what: 'closed' }, { noun: 'conversation', nounId: id, what: 'warningAccepted' }]);
  });
});

describe('Whatever people press', () => {
  const press = fc.oneof(
    fc.record({ what: fc.constant('contribute' as const), step: fc.integer({ min: 1, max: 4 }), text: fc.string({ maxLength: 520 }) }),
    fc.record({ what: fc.constant('moveOn' as const), basedOn: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ what: fc.constant('close' as const), basedOn: fc.integer({ min: 1, max: 5 }) }),
  );

  it('every accepted contribution is kept once, in order, and the version grows by one for each step of the facilitator', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(press, { maxLength: 40 }), async (presses) => {
        const { ports, events, messages, id } = await started();
        const accepted: { stepKey: string; text: string }[] = [];
        let version = 1;
        for (const one of presses) {
          if (one.what === 'contribute') {
            const contribution = { stepKey: `step-${one.step}`, text: one.text };
            const outcome = await contribute(ports, caseContact, { conversationId: id, ...contribution }, decks);
            if (outcome.ok) accepted.push({ ...contribution, text: one.text.trim() });
          } else {
            const outcome = one.what === 'moveOn'
              ? await moveOn(ports, facilitator, { conversationId: id, basedOn: one.basedOn }, decks)
              : await closeConversation(ports, facilitator, { conversationId: id, basedOn: one.basedOn, agreements: ['Enige'] }, decks);
            expect(outcome.ok && one.basedOn !== version).toBe(false);
            if (outcome.ok) version += 1;
          }
        }
        const kept = await ports.conversations.said(id).then(({ contributions }) => contributions);
        expect(kept.map(({ stepKey, text }) => ({ stepKey, text }))).toEqual(accepted);
        expect(new Set(kept.map((one) => one.id)).size).toBe(accepted.length);
        expect(await ports.conversations.find(id)).toMatchObject({ version });
        expect(events).toHaveLength(accepted.length + version);
        expect(messages).toHaveLength(events.length);
      }),
    );
  });
});
