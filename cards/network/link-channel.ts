import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, text, type Rendering } from '../frame';

/** The places that the reader may tie the channel to; `value` is what the card comes back with. */
export interface LinkChannelFacts {
  readonly places: readonly { readonly value: string; readonly name: string }[];
}

/** Asks whom a channel belongs to; the only possible answer is chosen beforehand. */
export function linkChannelCard({ places }: LinkChannelFacts, rendering: Rendering): AdaptiveCard {
  const texts = networkTexts[rendering.language].linkChannel;
  const [only, ...others] = places;
  return cardFrame(rendering, {
    title: texts.title,
    body: [
      text(texts.intro),
      {
        type: 'Input.ChoiceSet',
        id: 'place',
        label: texts.place,
        style: 'expanded',
        isRequired: true,
        errorMessage: texts.placeMissing,
        choices: places.map(({ value, name }) => ({ title: name, value })),
        ...(only !== undefined && others.length === 0 ? { value: only.value } : {}),
      },
    ],
    actions: [execute(rendering, { title: texts.link, verb: 'network.linkChannel', payload: {}, look: { style: 'positive' } })],
  });
}
