import { standingDeckKey } from '../../../domain/conversations/deck';
import { conversationPolicy, facilitationPolicy } from '../../../domain/conversations/policy';
import { sentences } from '../permission';
import { changes, shows, type VerbRecipes } from '../verb-recipe';
import type { World } from '../world';

type ConversationVerb = Extract<keyof VerbRecipes, `conversations.${string}`>;

const aMeeting = { kind: 'group', chatId: '19:new-meeting@thread.v2', tenantId: '00000000-0000-4000-8000-000000000900' } as const;
const running = ({ conversations }: World) => conversations.filter((one) => one.running);
const facilitations = (world: World) => running(world).map(({ id, name, noun, version }) => ({
  fields: { conversationId: id, basedOn: String(version) },
  tellings: [changes(name, sentences(facilitationPolicy, 'facilitate', noun))],
}));

/** How the conversations area's verbs are pressed. */
export const conversationVerbs: Pick<VerbRecipes, ConversationVerb> = {
  'conversations.start': ({ networks }) => networks.map(({ id, key }) => ({
    fields: { networkId: id, deckKey: standingDeckKey }, where: aMeeting,
    tellings: [changes(key, sentences(conversationPolicy, 'start', { networkId: id }))],
  })),
  'conversations.contribute': (world) => running(world).map(({ id, name, noun, stepKey, said }) => ({
    fields: { conversationId: id, stepKey, text: 'More words' },
    tellings: [
      changes(name, sentences(conversationPolicy, 'contribute', noun)),
      shows(`${name}, what was said`, said, sentences(conversationPolicy, 'see', noun)),
    ],
  })),
  'conversations.moveOn': facilitations,
  'conversations.close': facilitations,
};
