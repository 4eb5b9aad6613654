import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, text, type Rendering } from '../frame';

/** The demonstration people, by key and by role and place. */
export interface WhoAreYouFacts {
  readonly people: readonly { readonly key: string; readonly label: string }[];
}

/** Asks who the sender is; only in local mode. */
export function whoAreYouCard(facts: WhoAreYouFacts, rendering: Rendering): AdaptiveCard {
  const texts = networkTexts[rendering.language].whoAreYou;
  return cardFrame(rendering, {
    title: texts.title,
    body: [
      text(texts.intro),
      {
        type: 'Input.ChoiceSet',
        id: 'personKey',
        label: texts.person,
        style: 'compact',
        isRequired: true,
        errorMessage: texts.personMissing,
        choices: facts.people.map(({ key, label }) => ({ title: label, value: key })),
      },
    ],
    actions: [execute(rendering, { title: texts.choose, verb: 'network.actAs', payload: {}, look: { style: 'positive' } })],
  });
}
