import { referralDraftTexts } from '../../texts/referral-drafts';
import { referralTexts } from '../../texts/referrals';
import type { DraftId } from '../../domain/referrals/drafts/draft';
import type { ReferralCategory } from '../../domain/referrals/referral';
import type { AdaptiveCard, Choice, Input } from '../adaptive-card';
import { cardFrame, execute, text, type Rendering } from '../frame';

/** What the form shows; what was typed before a refusal is kept. */
export interface NewReferralFacts {
  /** The services that the reader may send for; with one there is nothing to choose. */
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** Where one can meet, the own municipalities first. */
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  readonly typed: { readonly serviceId: string; readonly category: string; readonly orderSummary: string; readonly place: string; readonly urgent: boolean };
  /** The draft that it is kept as, and its version; 0 until it is. */
  readonly draftId: string;
  readonly draftVersion: number;
  readonly longestOrderSummary: number;
  /** The guard has warned of what was typed: the sender may say that it tells of nobody. */
  readonly warned: boolean;
}

const categories: readonly ReferralCategory[] = [
  'homeBasedMeasures', 'fosterParentGuidance', 'parentFollowUpAfterCareOrder', 'fosterParentGroup', 'other',
];

/**
 * The form of a henvendelse: five choices and one or two sentences, and no field for anybody's identity (KB-05 to KB-10). No input is
 * required by the client, since it would then keep an unfinished form from being saved too; the use case names all that is missing.
 */
export function newReferralCard(facts: NewReferralFacts, rendering: Rendering): AdaptiveCard {
  const words = referralTexts[rendering.language];
  const { services, typed } = facts;
  const draft = { draftId: facts.draftId as DraftId, draftVersion: facts.draftVersion };
  return cardFrame(rendering, {
    title: words.newReferral.title,
    body: [
      text(words.newReferral.intro),
      ...(services.length > 1 ? [serviceInput(facts, rendering)] : []),
      choice('category', words.newReferral.category, typed.category,
        categories.map((category) => ({ title: words.categories[category], value: category })), 'expanded'),
      {
        type: 'Input.Text', id: 'orderSummary', label: words.newReferral.order, isMultiline: true,
        maxLength: facts.longestOrderSummary, placeholder: words.newReferral.orderHint,
        ...(typed.orderSummary === '' ? {} : { value: typed.orderSummary }),
      },
      text(words.newReferral.orderHint, { isSubtle: true, spacing: 'none' }),
      choice('place', words.newReferral.place, typed.place, [
        { title: words.teams, value: 'teams' },
        ...facts.municipalities.map(({ number, name }) => ({ title: name, value: number })),
      ], 'compact'),
      {
        type: 'Input.ChoiceSet', id: 'urgent', label: words.newReferral.doesItHaste, isMultiSelect: true, style: 'expanded',
        choices: [{ title: words.newReferral.urgent, value: 'yes' }], ...(typed.urgent ? { value: 'yes' } : {}),
      },
    ],
    actions: [
      execute(rendering, { title: words.newReferral.send, verb: 'referrals.send', payload: draft, look: { style: 'positive' } }),
      ...(facts.warned ? [execute(rendering, { title: words.newReferral.sendAnyway, verb: 'referrals.send', payload: { ...draft, acceptWarning: true } })] : []),
      execute(rendering, { title: referralDraftTexts[rendering.language].save, verb: 'referrals.saveDraft', payload: draft }),
    ],
  });
}

function serviceInput({ services, typed }: NewReferralFacts, { language }: Rendering): Input {
  return choice('serviceId', referralTexts[language].newReferral.service, typed.serviceId, services.map(({ id, name }) => ({ title: name, value: id })), 'compact');
}

function choice(id: string, label: string, value: string, choices: readonly Choice[], style: 'compact' | 'expanded'): Input {
  return {
    type: 'Input.ChoiceSet', id, label, choices, style,
    ...(choices.some((one) => one.value === value) ? { value } : {}),
  };
}
