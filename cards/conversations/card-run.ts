import { cardRunTexts } from '../../texts/card-runs';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { dayText } from '../when';
import type { CardRunFacts, CardStepFacts } from './card-run-facts';

/**
 * A conversation with a family, for the personal chat of the one who has it: where one is, the next step with its question,
 * and a button that says it is done. The card has no field: answers belong in the case system.
 */
export function cardRunCard(facts: CardRunFacts, rendering: Rendering): AdaptiveCard {
  const texts = cardRunTexts[rendering.language];
  const next = facts.state === 'running' ? facts.steps.find(({ doneAt }) => doneAt === null) : undefined;
  return cardFrame(rendering, {
    title: facts.title[rendering.language],
    body: [
      text(whose(facts, rendering), { isSubtle: true, spacing: 'none' }),
      ...introduction(facts, rendering),
      ...facts.steps.map((step) => (step === next ? nextStep(facts, step, rendering) : stepLine(facts, step, rendering))),
      ...(facts.state === 'running' && next === undefined ? [text(texts.allDone, { weight: 'bolder' })] : []),
      ...outcomes(facts, rendering),
      ...(facts.state === 'running' ? [ending(facts, rendering)] : []),
    ],
    actions: [openPage(texts.openInTab, facts.page)],
  });
}

function whose({ serviceName, reference, state, startedAt, endedAt }: CardRunFacts, { language }: Rendering): string {
  const texts = cardRunTexts[language];
  const when = state === 'running' || endedAt === null ? texts.started(dayText(startedAt, language)) : texts.endedOn[state](dayText(endedAt, language));
  return [serviceName, when, ...(reference === null ? [] : [reference])].join(' · ');
}

/** Why and with whom, said before the first step is done; that nothing is written here is always said. */
function introduction(facts: CardRunFacts, rendering: Rendering): readonly CardElement[] {
  const { language } = rendering;
  const texts = cardRunTexts[language];
  const begun = facts.steps.some(({ doneAt }) => doneAt !== null) || facts.state !== 'running';
  return [
    ...(begun ? [] : [text(`${facts.purpose[language]} ${facts.participants[language]}`)]),
    ...whoseTool(facts, rendering),
    text(texts.notWritten, { isSubtle: true }),
  ];
}

/** A frame without questions, a frame that the network has filled, or the network's own. */
function whoseTool({ owner, edition }: CardRunFacts, { language }: Rendering): readonly CardElement[] {
  const texts = cardRunTexts[language];
  return [
    ...(owner === null ? [] : [text(edition === null ? texts.frame(owner[language]) : texts.ownedBy(owner[language]))]),
    ...(edition === null ? [] : [text(texts.edition(edition.networkName, edition.number))]),
  ];
}

function nextStep(facts: CardRunFacts, step: CardStepFacts, rendering: Rendering): CardElement {
  const { language } = rendering;
  const texts = cardRunTexts[language];
  const minutes = step.minutes === null ? [] : [texts.minutes(step.minutes)];
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      text([`▶ ${texts.next}`, place(facts, step, rendering), ...minutes].join(' · '), { size: 'small' }),
      text(step.question[language], { size: 'medium', weight: 'bolder', style: 'heading', spacing: 'none' }),
      ...step.prompts.map((prompt) => text(`• ${prompt[language]}`, { spacing: 'small' })),
      {
        type: 'ActionSet',
        actions: [
          execute(rendering, {
            title: texts.markDone,
            verb: 'conversations.markStep',
            payload: { cardRunId: facts.cardRunId, stepKey: step.key, basedOn: facts.version },
            look: { style: 'positive' },
          }),
        ],
      },
    ],
  };
}

/** A step that is done, or that comes later; said in words too. */
function stepLine(facts: CardRunFacts, step: CardStepFacts, rendering: Rendering): CardElement {
  const { language } = rendering;
  const texts = cardRunTexts[language];
  const mark = step.doneAt === null ? '○' : '✓';
  const when = step.doneAt === null ? texts.notDone : texts.doneOn(dayText(step.doneAt, language));
  return text(`${mark} ${place(facts, step, rendering)}: ${step.question[language]} (${when})`, { spacing: 'small' });
}

/** A desk calendar has leaves that are turned, one conversation each; other cards have steps. */
function place({ steps, deskCalendar }: CardRunFacts, step: CardStepFacts, { language }: Rendering): string {
  const texts = cardRunTexts[language];
  return (deskCalendar ? texts.leaf : texts.step)(steps.indexOf(step) + 1, steps.length);
}

function outcomes({ outcomes: possible }: CardRunFacts, { language }: Rendering): readonly CardElement[] {
  if (possible.length === 0) return [];
  const texts = cardRunTexts[language];
  return [
    text(texts.outcomes, { weight: 'bolder' }),
    ...possible.map((outcome) => text(`• ${outcome[language]}`, { spacing: 'small' })),
    text(texts.outcomesElsewhere, { isSubtle: true }),
  ];
}

function ending({ cardRunId, version }: CardRunFacts, rendering: Rendering): CardElement {
  const texts = cardRunTexts[rendering.language];
  const button = (title: string, as: 'done' | 'declined') =>
    execute(rendering, { title, verb: 'conversations.endFamily', payload: { cardRunId, as, basedOn: version } });
  return { type: 'ActionSet', actions: [button(texts.finish, 'done'), button(texts.decline, 'declined')] };
}
