import { evaluationPolicy } from '../../../domain/groupOffers/afterwards/policy';
import { evaluationTexts } from '../../../texts/afterwards-evaluation';
import { evaluationNounOf } from '../offer-of';
import { sentences } from '../permission';
import { shows, type VerbRecipes } from '../verb-recipe';

/** How the verbs of what comes after a group are pressed. An answer leaves no event, so the thanks tell that it was counted. */
export const afterwardsVerbs: Pick<VerbRecipes, 'groupOffers.evaluate'> = {
  'groupOffers.evaluate': (world) => world.overOffers.filter(({ name }) => name.startsWith('innherred')).map((offer) => ({
    fields: { offerId: offer.id, 'score-useful': '4', 'score-fitting': '4', 'score-practical': '4', 'score-recommended': '4' },
    tellings: [shows(offer.name, evaluationTexts.nb.thanks, sentences(evaluationPolicy, 'answer', evaluationNounOf(offer, world)))],
  })),
};
