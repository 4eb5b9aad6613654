import { cardRunPolicy } from '../../../domain/conversations/card-run-policy';
import { familyDeckKey, familyStepKey } from '../decks-of-the-matrix';
import { sentences } from '../permission';
import { changes, shows, type Press, type VerbRecipes } from '../verb-recipe';
import type { World } from '../world';

/** The verbs of conversations with families. */
export type CardRunVerb = 'conversations.startFamily' | 'conversations.markStep' | 'conversations.endFamily';

type Fields = Press['fields'];

const pressed = ({ cardRuns }: World, more: Fields): readonly Press[] =>
  cardRuns.filter((run) => run.running).map(({ id, name, noun, version, reference }) => ({
    fields: { cardRunId: id, basedOn: String(version), ...more },
    tellings: [
      changes(name, sentences(cardRunPolicy, 'run', noun)),
      shows(`${name}, reference`, reference, sentences(cardRunPolicy, 'run', noun)),
    ],
  }));

/** How the verbs of conversations with families are pressed. */
export const cardRunVerbs: Pick<VerbRecipes, CardRunVerb> = {
  'conversations.startFamily': ({ services }) => services.map(({ id, key }) => ({
    fields: { organisationId: id, deckKey: familyDeckKey },
    tellings: [changes(key, sentences(cardRunPolicy, 'run', { organisationId: id }))],
  })),
  'conversations.markStep': (world) => pressed(world, { stepKey: familyStepKey }),
  'conversations.endFamily': (world) => ['done', 'declined'].flatMap((as) => pressed(world, { as })),
};
