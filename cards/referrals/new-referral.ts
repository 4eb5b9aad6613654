import { referralTexts } from '../../texts/referrals';
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
  readonly longestOrderSummary: number;
  /** The guard has warned of what was typed: the sender may say that it tells of nobody. */
  readonly warned: boolean;
}

const categories: readonly ReferralCategory[] = [
  'homeBasedMeasures', 'fosterParentGuidance', 'parentFollowUpAfterCareOrder', 'fosterParentGroup', 'other',
];

/** The form of a henvendelse: five choices and one or two sentences, and no field for anybody's identity (KB-05 to KB-10). */
export function newReferralCard(facts: NewReferralFacts, rendering: Rendering): AdaptiveCard {
  const words = referralTexts[rendering.language];
  const { services, typed } = facts;
  return cardFrame(rendering, {
    title: words.newReferral.title,
    body: [
      text(words.newReferral.intro),
      ...(services.length > 1 ? [serviceInput(facts, rendering)] : []),
      choice('category', words.newReferral.category, words.newReferral.categoryMissing, typed.category,
        categories.map((category) => ({ title: words.categories[category], value: category })), 'expanded'),
      {
        type: 'Input.Text', id: 'orderSummary', label: words.newReferral.order, isMultiline: true, isRequired: true,
        errorMessage: words.newReferral.orderMissing, maxLength: facts.longestOrderSummary, placeholder: words.newReferral.orderHint,
        ...(typed.orderSummary === '' ? {} : { value: typed.orderSummary }),
      },
      text(words.newReferral.orderHint, { isSubtle: true, spacing: 'none' }),
      choice('place', words.newReferral.place, words.newReferral.placeMissing, typed.place, [
        { title: words.teams, value: 'teams' },
        ...facts.municipalities.map(({ number, name }) => ({ title: name, value: number })),
      ], 'compact'),
      {
        type: 'Input.ChoiceSet', id: 'urgent', label: words.newReferral.doesItHaste, isMultiSelect: true, style: 'expanded',
        choices: [{ title: words.newReferral.urgent, value: 'yes' }], ...(typed.urgent ? { value: 'yes' } : {}),
      },
    ],
    actions: [
      execute(rendering, { title: words.newReferral.send, verb: 'referrals.send', payload: {}, look: { style: 'positive' } }),
      ...(facts.warned ? [execute(rendering, { title: words.newReferral.sendAnyway, verb: 'referrals.send', payload: { acceptWarning: true } })] : []),
    ],
  });
}

function serviceInput({ services, typed }: NewReferralFacts, { language }: Rendering): Input {
  const { service, serviceMissing } = referralTexts[language].newReferral;
  return choice('serviceId', service, serviceMissing, typed.serviceId, services.map(({ id, name }) => ({ title: name, value: id })), 'compact');
}

function choice(
  id: string, label: string, errorMessage: string, value: string, choices: readonly Choice[], style: 'compact' | 'expanded',
): Input {
  return {
    type: 'Input.ChoiceSet', id, label, isRequired: true, errorMessage, choices, style,
    ...(choices.some((one) => one.value === value) ? { value } : {}),
  };
}
