import { standingDeckKey } from '../../../domain/conversations/deck';
import { conversationPolicy, facilitationPolicy } from '../../../domain/conversations/policy';
import type { Phase } from '../../../domain/conversations/phases/phase';
import type { ContributionId } from '../../../domain/identifiers';
import { sentences, type Permission } from '../permission';
import { changes, shows, type Pressed, type VerbRecipes } from '../verb-recipe';
import type { World } from '../world';
import type { CardRunVerb } from './card-runs';

type ConversationVerb = Exclude<Extract<keyof VerbRecipes, `conversations.${string}`>, CardRunVerb>;

const aMeeting = { kind: 'group', chatId: '19:new-meeting@thread.v2', tenantId: '00000000-0000-4000-8000-000000000900' } as const;
const running = ({ conversations }: World) => conversations.filter((one) => one.running);
const written = (world: World) => running(world).filter((one) => one.phase === 'reveal');
/** What leaves no event is told by the card that comes back: it says that it is done. */
const thanks = (what: string, to: Permission) => ({ what, to, tells: ({ card }: Pressed) => card.includes('✓ ') });
const takingPart = (world: World, phase: Phase, fields: (lineIds: readonly ContributionId[]) => object = () => ({})) =>
  running(world).filter((one) => one.phase === phase).map(({ id, name, noun, lineIds }) => ({
    fields: { conversationId: id, ...fields(lineIds) }, tellings: [thanks(name, sentences(conversationPolicy, 'contribute', noun))],
  }));
const facilitations = (world: World) => written(world).map(({ id, name, noun, version }) => ({
  fields: { conversationId: id, basedOn: String(version) },
  tellings: [changes(name, sentences(facilitationPolicy, 'facilitate', noun))],
}));

/** How the conversations area's verbs are pressed. */
export const conversationVerbs: Pick<VerbRecipes, ConversationVerb> = {
  'conversations.start': ({ networks }) => networks.map(({ id, key }) => ({
    fields: { networkId: id, deckKey: standingDeckKey }, where: aMeeting,
    tellings: [changes(key, sentences(conversationPolicy, 'start', { networkId: id }))],
  })),
  // Whoever may ask gets a card that leads on: the discussion itself, or the way to be let in.
  'conversations.askToJoin': (world) => written(world).map(({ id, name, noun }) => ({
    fields: { conversationId: id }, tellings: [shows(`${name}, the way in`, id, sentences(conversationPolicy, 'ask', noun))],
  })),
  'conversations.answerAdmission': (world) => running(world).flatMap(({ id, name, noun, waitingIds }) => waitingIds.map((admissionId) => ({
    fields: { conversationId: id, admissionId, answer: 'admitted' }, tellings: [changes(name, sentences(facilitationPolicy, 'facilitate', noun))],
  }))),
  'conversations.beginPlanned': ({ planned }) => planned.map(({ id, name, noun, version }) => ({
    fields: { plannedId: id, basedOn: String(version) }, where: aMeeting, tellings: [changes(name, sentences(conversationPolicy, 'start', noun))],
  })),
  'conversations.contribute': (world) => written(world).map(({ id, name, noun, stepKey, said }) => ({
    fields: { conversationId: id, stepKey, text: 'More words' },
    tellings: [
      changes(name, sentences(conversationPolicy, 'contribute', noun)),
      shows(`${name}, what was said`, said, sentences(conversationPolicy, 'see', noun)),
    ],
  })),
  'conversations.moveOn': facilitations,
  'conversations.close': facilitations,
  'conversations.ready': (world) => takingPart(world, 'vote'),
  'conversations.group': (world) => takingPart(world, 'group', ([line, to]) => ({ line, to })),
  'conversations.plan': (world) => running(world).filter(({ phase }) => phase === 'agree').map(({ id, name, noun }) => ({
    fields: { conversationId: id, action: 'Promised on a card', owner: 'coordinator', dueOn: '2027-01-15' }, tellings: [changes(name, sentences(facilitationPolicy, 'facilitate', noun))],
  })),
  'conversations.followUp': (world) => running(world).filter(({ phase }) => phase === 'vote').map(({ id, name, noun }) => ({
    fields: {
      conversationId: id,
      ...Object.fromEntries(world.conversations.filter((one) => one.noun.networkId === noun.networkId).flatMap(({ actionIds }) => actionIds).map((actionId) => [`answer-${actionId}`, 'done'])),
    },
    tellings: [changes(name, sentences(facilitationPolicy, 'facilitate', noun))],
  })),
  'conversations.approve': ({ conversations }) => conversations.filter(({ running: runs, minuted }) => !runs && !minuted).map(({ id, name, noun }) => ({
    fields: { conversationId: id }, tellings: [thanks(name, sentences(conversationPolicy, 'contribute', noun))],
  })),
  'conversations.makeMinutes': ({ conversations }) => conversations.filter(({ running: runs, minuted, lineIds }) => !runs && !minuted && lineIds.length === 0).map(({ id, name, noun, version }) => ({
    fields: { conversationId: id, basedOn: String(version) }, tellings: [changes(name, sentences(facilitationPolicy, 'facilitate', noun))],
  })),
  'conversations.vote': (world) => takingPart(world, 'vote', ([line]) => ({ themes: line })),
};
