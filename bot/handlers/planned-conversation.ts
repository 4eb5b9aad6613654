import { conversationBegunCard } from '../../cards/conversations/begun';
import { noticeCard } from '../../cards/network/notice';
import type { Discussion } from '../../domain/conversations/conversation';
import { beginPlanned } from '../../domain/conversations/planned/begin-planned';
import { plannedNow } from '../../domain/conversations/planned/see-planned';
import { success, type Outcome } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { plannedTexts } from '../../texts/planned';
import type { ActionHandler } from '../handler';
import { once } from '../once';
import type { Turn } from '../turn';
import { refused } from './discussion-answer';

/**
 * «Start nå» in `i dag`: in a meeting's chat the chat gets the card, in the personal chat the one who pressed gets the way to
 * the page. A channel is no meeting.
 */
export const beginPlannedFromCard: ActionHandler<'conversations.beginPlanned'> = async (turn, pressed) => {
  const texts = plannedTexts[turn.actor.language];
  const { place } = turn;
  const onlyNotice = (kind: 'done' | 'refused', text: string) => noticeCard({ title: texts.title }, { ...turn.rendering(), notice: { kind, text } });
  if (place.kind === 'channel') return onlyNotice('refused', refused(turn, 'notAllowed').text);
  const chatId = place.kind === 'group' ? place.chatId : null;
  const outcome = await once(turn, { ...pressed, about: pressed.payload.plannedId }, (ports) =>
    beginPlanned(ports, turn.actor, { ...pressed.payload, chatId }, turn.product.decks));
  if (!outcome.ok) return onlyNotice('refused', refused(turn, outcome.refusal).text);
  if (outcome.value.before) return onlyNotice('done', texts.begun);
  const page = turn.tabPage(`/conversations/${outcome.value.value.conversation.id}`);
  return conversationBegunCard({ page }, turn.rendering());
};

/** Begins the one discussion that is planned for this hour, in this chat; undefined when there is none, or several to choose from. */
export async function beginWhatIsNow(turn: Turn, chatId: string): Promise<Outcome<Discussion, RefusalName> | undefined> {
  const { product, actor } = turn;
  const outcome = await product.asActor<Discussion | undefined, RefusalName>(actor, async (ports) => {
    const [planned, ...others] = await plannedNow(ports, actor);
    if (planned === undefined || others.length > 0) return success(undefined);
    return beginPlanned(ports, actor, { plannedId: planned.id, basedOn: planned.version, chatId }, product.decks);
  });
  if (!outcome.ok) return outcome;
  return outcome.value === undefined ? undefined : success(outcome.value);
}
