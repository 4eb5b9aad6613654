import type { Verb } from '../../cards/actions';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Typed } from '../../cards/conversations/actions';
import { doorCard } from '../../cards/conversations/door';
import { discussionCard, type TypedSoFar } from '../../cards/conversations/discussion';
import { discussionFacts, type DiscussionFacts } from '../../cards/conversations/discussion-facts';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import { seeDoor } from '../../domain/conversations/admission/ask-to-join';
import type { Discussion } from '../../domain/conversations/conversation';
import { authorLabels } from '../../domain/conversations/discussion';
import { ownersIn } from '../../domain/conversations/minutes/action-owners';
import { viewOf } from '../../domain/conversations/phases/discussion-view';
import { deckWithKey } from '../../domain/conversations/ownDecks/known-decks';
import { seeConversation } from '../../domain/conversations/see-conversations';
import type { ConversationId } from '../../domain/identifiers';
import { refuse, success, type Outcome, type Refusal } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import { once } from '../once';
import type { Turn } from '../turn';

/** What the cards of a discussion show; refuses when its deck is no more. */
export async function factsOf(
  turn: Turn,
  ports: Pick<Ports, 'network' | 'ownDecks'>,
  discussion: Discussion,
): Promise<Outcome<DiscussionFacts, 'deckIsUnknown'>> {
  const { conversation } = discussion;
  const deck = await deckWithKey(ports, turn.product.decks, conversation.deckKey);
  if (deck === undefined) return refuse('deckIsUnknown');
  const authors = await authorLabels(ports, discussion);
  const plans = conversation.phase === 'agree' || conversation.phase === 'discuss';
  const owners = plans ? await ownersIn({ network: ports.network, clock: turn.product.clock }, conversation.networkId) : [];
  const page = turn.tabPage(`/conversations/${conversation.id}`);
  return success(discussionFacts(discussion, deck, { page, authors, owners, ...viewOf(discussion, deck) }));
}

/** A button of the discussion card, pressed. */
interface Pressed {
  readonly verb: Verb;
  readonly rendering: string;
  readonly payload: Typed & { readonly conversationId: ConversationId };
}

/**
 * Makes a change at most once and answers with the discussion's card as it then is. What was typed stays in its fields
 * when the change was refused or made before; `typedAfter` is what stays when it went well.
 */
export async function answerChange(
  turn: Turn,
  pressed: Pressed,
  change: (ports: Ports) => Promise<Outcome<Discussion, RefusalName>>,
  after: { readonly said: string; readonly saidBefore: string; readonly typed: Typed },
): Promise<AdaptiveCard> {
  const outcome = await once(turn, pressed, async (ports) => {
    const discussion = await change(ports);
    return discussion.ok ? factsOf(turn, ports, discussion.value) : discussion;
  });
  const { conversationId } = pressed.payload;
  if (!outcome.ok) return asItIsNow(turn, conversationId, refused(turn, outcome.refusal), keptAfter(pressed.payload, outcome));
  if (outcome.value.before) return asItIsNow(turn, conversationId, { kind: 'done', text: after.saidBefore }, pressed.payload);
  return discussionCard(outcome.value.value, { ...turn.rendering(), notice: { kind: 'done', text: after.said } }, after.typed);
}

/** What was typed stays, but never a number of a person or how to reach one; a warning tells in which field it may be accepted. */
function keptAfter(payload: Pressed['payload'], { refusal, fields }: Refusal<RefusalName>): Pressed['payload'] & TypedSoFar {
  const named = fields.map((one) => one.field).find((name) => name === 'text' || name === 'agreements');
  // What is promised is called the same in its command as a contribution, and stands in a field of its own.
  const field = named === 'text' && 'owner' in payload ? 'action' : named;
  if (field === undefined) return payload;
  if (refusal === 'identityNumberInText' || refusal === 'contactDetailsInText') return { ...payload, [field]: '' };
  return refusal === 'textMayNameSomeone' ? { ...payload, warned: field } : payload;
}

/**
 * The discussion's card as it now is, with a notice on top. Who is not let in gets the way to ask instead, and is told no more than
 * that; who cannot ask either, the notice alone.
 */
export async function asItIsNow(turn: Turn, conversationId: ConversationId, notice: Notice | undefined, typed?: TypedSoFar): Promise<AdaptiveCard> {
  const rendering = { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) };
  const facts = await turn.product.asActor(turn.actor, async (ports) => {
    const discussion = await seeConversation(ports, turn.actor, conversationId);
    return discussion.ok ? factsOf(turn, ports, discussion.value) : discussion;
  });
  if (facts.ok) return discussionCard(facts.value, rendering, typed);
  const door = await turn.product.asActor(turn.actor, (ports) => seeDoor(ports, turn.actor, conversationId));
  if (door.ok) return doorCard({ ...door.value, page: turn.tabPage(`/conversations/${conversationId}`) }, turn.rendering());
  const why = door.refusal === 'conversationIsClosed' ? refused(turn, door.refusal) : notice;
  return noticeCard({ title: networkTexts[turn.actor.language].noticeTitle }, { ...rendering, ...(why === undefined ? {} : { notice: why }) });
}

/** A refusal as the notice on top of a card. */
export function refused(turn: Turn, refusal: RefusalName): Notice {
  return { kind: 'refused', text: refusalTexts[turn.actor.language][refusal] };
}
