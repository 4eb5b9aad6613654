import { conversationTexts } from '../../texts/conversations';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { dayText } from '../when';
import { agreedLines } from './closing';
import type { DiscussionFacts } from './discussion-facts';
import { roomLeft } from './fit';

/** What was agreed last, as the answer to `avtalt sist`; undefined facts when nothing has been closed yet. */
export function lastAgreedCard(facts: DiscussionFacts | undefined, rendering: Rendering): AdaptiveCard {
  const { closing, discussion, lastAgreed } = conversationTexts[rendering.language];
  if (facts === undefined) return cardFrame(rendering, { title: lastAgreed.title, body: [text(lastAgreed.nothingYet)] });
  const withAgreed = (lines: ReturnType<typeof agreedLines>) =>
    cardFrame(rendering, {
      title: lastAgreed.title,
      body: [text(facts.title[rendering.language]), ...closedOn(), ...lines],
      actions: [openPage(discussion.openInTab, facts.page)],
    });
  const closedOn = () =>
    facts.closedAt === null
      ? []
      : [text(closing.closedOn(dayText(facts.closedAt, rendering.language), facts.networkName), { isSubtle: true, spacing: 'none' })];
  return withAgreed(agreedLines(facts, rendering, roomLeft(withAgreed([]))));
}
