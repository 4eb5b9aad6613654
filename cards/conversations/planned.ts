import type { PlannedAction } from '../../domain/conversations/minutes/planned-action';
import { minutesTexts } from '../../texts/minutes';
import { networkTexts } from '../../texts/network';
import type { CardElement } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { execute, text, type Rendering } from '../frame';
import { dateText } from '../when';
import type { DiscussionFacts, OwnerFacts } from './discussion-facts';
import { line } from './fit';

/** As many of what was promised as a card asks about at once; the rest come when these are answered. */
const mostAsked = 5;

/** What is to be done, with its owner and its day, under a heading. */
export function actionLines(actions: readonly PlannedAction[], { language }: Rendering): readonly CardElement[] {
  if (actions.length === 0) return [];
  const texts = minutesTexts[language];
  return [text(texts.actions, { weight: 'bolder', style: 'heading', spacing: 'large' }), ...actions.map((action) => line(actionText(action, { language })))];
}

/** «Hva lovet vi sist?»: what is open is asked about at the beginning; the one who leads writes down what became of it. */
export function promisedElements({ promised, conversationId, isBeginning }: DiscussionFacts, rendering: Rendering): readonly CardElement[] {
  if (promised.length === 0 || !isBeginning) return [];
  const texts = minutesTexts[rendering.language];
  return [
    text(texts.promised, { weight: 'bolder', style: 'heading' }),
    ...promised.slice(0, mostAsked).map((action): CardElement => ({
      type: 'Input.ChoiceSet', id: `answer-${action.id}`, label: escapeMarkdown(actionText(action, rendering)), style: 'compact',
      choices: (['done', 'notYet', 'dropped'] as const).map((value) => ({ title: texts.answers[value], value })),
    })),
    { type: 'ActionSet', actions: [execute(rendering, { title: texts.keepAnswers, verb: 'conversations.followUp', payload: { conversationId } })] },
  ];
}

/** Where something is promised: what, who (a service or a role), and by when. */
export function planningElements(facts: DiscussionFacts, rendering: Rendering, { action, warned }: { readonly action: string; readonly warned: boolean }): readonly CardElement[] {
  if (facts.phase !== 'agree' && facts.phase !== 'discuss') return [];
  const texts = minutesTexts[rendering.language];
  const { conversationId } = facts;
  return [
    ...actionLines(facts.actions, rendering),
    { type: 'Input.Text', id: 'action', label: texts.what, maxLength: 300, ...(action === '' ? {} : { value: action }) },
    { type: 'Input.ChoiceSet', id: 'owner', label: texts.owner, style: 'compact', choices: facts.owners.map((owner) => ({ title: ownerTitle(owner, rendering), value: ownerValue(owner) })) },
    { type: 'Input.Date', id: 'dueOn', label: texts.dueOn },
    {
      type: 'ActionSet',
      actions: [
        execute(rendering, { title: texts.plan, verb: 'conversations.plan', payload: { conversationId } }),
        ...(warned ? [execute(rendering, { title: texts.planAnyway, verb: 'conversations.plan', payload: { conversationId, acceptWarning: true } })] : []),
      ],
    },
  ];
}

function actionText({ text: what, organisationName, role, dueOn }: PlannedAction, { language }: Pick<Rendering, 'language'>): string {
  return minutesTexts[language].action(what, ownerTitle({ organisationId: null, organisationName, role }, { language }), dateText(dueOn, language));
}

function ownerTitle({ organisationName, role }: OwnerFacts, { language }: Pick<Rendering, 'language'>): string {
  return [role === null ? undefined : networkTexts[language].roles[role], organisationName ?? undefined].filter((part) => part !== undefined).join(', ');
}

function ownerValue({ organisationId, role }: OwnerFacts): string {
  return organisationId ?? role ?? '';
}
