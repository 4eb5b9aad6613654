import { conversationTexts } from '../../texts/conversations';
import { minutesTexts } from '../../texts/minutes';
import { discussionTexts } from '../../texts/discussion';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { dayText } from '../when';
import type { DiscussionFacts } from './discussion-facts';
import { fitting, line, newestLines, roomLeft, roomOf } from './fit';
import { approvalElements, nextAssessment } from './minutes';
import { actionLines } from './planned';
import { saidLine } from './said-line';

/** Room for one sentence that says how many lines are left out. */
const roomForCount = 200;

/** The closed conversation: what was agreed, and what was said to each question. Nothing can be written. */
export function closingCard(facts: DiscussionFacts, rendering: Rendering): AdaptiveCard {
  const withBody = (body: readonly CardElement[]) => frame(facts, rendering, body);
  const room = roomLeft(withBody([]));
  const agreed = agreedLines(facts, rendering, room / 2);
  const outcome = [...agreed, ...actionLines(facts.actions, rendering), ...nextAssessment(facts, rendering), ...approvalElements(facts, rendering)];
  return withBody([...outcome, ...summary(facts, rendering, room - roomOf(outcome))]);
}

/** When the conversation was closed, and whose it was. */
export function closedLine({ closedAt, networkName }: DiscussionFacts, { language }: Rendering): readonly CardElement[] {
  if (closedAt === null) return [];
  const { closedOn } = conversationTexts[language].closing;
  return [text(closedOn(dayText(closedAt, language), networkName), { isSubtle: true, spacing: 'none' })];
}

/** What was agreed, under its heading, as far as it fits the room. */
export function agreedLines({ agreements }: DiscussionFacts, { language }: Rendering, room: number): readonly CardElement[] {
  const texts = conversationTexts[language].closing;
  const heading = text(texts.agreed, { weight: 'bolder', style: 'heading', spacing: 'large' });
  if (agreements.length === 0) return [heading, text(texts.nothingAgreed, { spacing: 'small' })];
  const lines = agreements.map(line);
  const shown = fitting(lines, room - roomForCount - roomOf([heading]));
  const left = lines.length - shown;
  return [heading, ...lines.slice(0, shown), ...(left === 0 ? [] : [text(texts.agreementsNotShown(left), { isSubtle: true })])];
}

function frame(facts: DiscussionFacts, rendering: Rendering, body: readonly CardElement[]): AdaptiveCard {
  const { language } = rendering;
  const { closing, discussion } = conversationTexts[language];
  return cardFrame(rendering, {
    title: facts.minutesAt === null ? closing.title(facts.title[language]) : minutesTexts[language].minutes(facts.title[language]),
    body: [...closedLine(facts, rendering), ...body],
    actions: [openPage(discussion.openInTab, facts.page)],
  });
}

/** Each question with its contributions; what is left of the room is shared among the questions to come. */
function summary({ questions }: DiscussionFacts, rendering: Rendering, room: number): readonly CardElement[] {
  const { language } = rendering;
  const { closing, discussion } = conversationTexts[language];
  const headings = questions.map(({ question }) =>
    text(question[language], { weight: 'bolder', style: 'heading', spacing: 'large' }),
  );
  let left = room - roomOf(headings) - questions.length * roomForCount;
  return questions.flatMap((question, at) => {
    const contributions = question.contributions.map((one) => saidLine(one, question, rendering));
    const newest = newestLines(contributions, left / (questions.length - at));
    left -= roomOf(newest.shown);
    const heading = headings.slice(at, at + 1);
    if (contributions.length === 0 && question.count > 0) return [...heading, text(discussionTexts[language].keptHidden, { isSubtle: true, spacing: 'small' })];
    if (contributions.length === 0) return [...heading, text(closing.noContributions, { isSubtle: true, spacing: 'small' })];
    const notShown = newest.left === 0 ? [] : [text(discussion.notShown(newest.left), { isSubtle: true, spacing: 'small' })];
    return [...heading, ...notShown, ...newest.shown];
  });
}
