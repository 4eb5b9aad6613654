import { conversationTexts } from '../../texts/conversations';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { agreedLines, closedLine } from './closing';
import type { DiscussionFacts } from './discussion-facts';
import { roomLeft } from './fit';

/** What was agreed last, as the answer to `avtalt sist`; undefined facts when nothing has been closed yet. */
export function lastAgreedCard(facts: DiscussionFacts | undefined, rendering: Rendering): AdaptiveCard {
  const { discussion, lastAgreed } = conversationTexts[rendering.language];
  if (facts === undefined) return cardFrame(rendering, { title: lastAgreed.title, body: [text(lastAgreed.nothingYet)] });
  const withLines = (lines: readonly CardElement[]) =>
    cardFrame(rendering, {
      title: lastAgreed.title,
      body: [text(facts.title[rendering.language]), ...closedLine(facts, rendering), ...lines],
      actions: [openPage(discussion.openInTab, facts.page)],
    });
  return withLines(agreedLines(facts, rendering, roomLeft(withLines([]))));
}
