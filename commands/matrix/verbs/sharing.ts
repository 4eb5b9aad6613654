import { answersFor, isReleasedNow } from '../sharing-rules';
import { changes, type VerbRecipes } from '../verb-recipe';

/** How the verb of sharing figures is pressed: on what nobody has answered as yet, each service's by everybody. */
export const sharingVerbs: Pick<VerbRecipes, 'statistics.answerSharing'> = {
  'statistics.answerSharing': ({ editions }) => editions.filter(({ noun }) => isReleasedNow(noun)).flatMap((edition) => edition.services.map(({ id }) => ({
    fields: { editionId: edition.id, serviceId: id, answer: 'no' }, tellings: [changes(`${edition.name}, ${id}`, answersFor(edition, 'answer', id))],
  }))),
};
