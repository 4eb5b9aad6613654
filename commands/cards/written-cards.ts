import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { CardSample } from '../../cards/samples';
import type { Language } from '../../domain/language';

/** One sample in one language, under the name that its file gets. */
export interface WrittenCard {
  /** `<area>.<card>.<state>.<language>` */
  readonly name: string;
  /** `<area>.<card>`, as `sentCards` names the cards that the outbox sends. */
  readonly card: string;
  readonly language: Language;
  readonly json: AdaptiveCard;
}

/** Always the same, so that the files are the same each time. */
const rendering = '00000000-0000-4000-8000-000000000000';

/** Makes every sample of every area in bokmål and nynorsk. */
export function writtenCards(samples: Readonly<Record<string, readonly CardSample[]>>): readonly WrittenCard[] {
  return Object.entries(samples).flatMap(([area, ofTheArea]) =>
    ofTheArea.flatMap(({ card, state, make }) =>
      (['nb', 'nn'] as const).map((language) => ({
        name: `${area}.${card}.${state}.${language}`,
        card: `${area}.${card}`,
        language,
        json: make({ language, rendering }),
      })),
    ),
  );
}
