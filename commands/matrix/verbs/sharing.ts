import { answersFor, isReleasedNow } from '../sharing-rules';
import { changes, type VerbRecipes } from '../verb-recipe';

/** How the verb of sharing figures is pressed: the answer that each service has not given, by everybody. */
export const sharingVerbs: Pick<VerbRecipes, 'statistics.answerSharing'> = {
  'statistics.answerSharing': ({ editions }) => editions.filter(({ noun }) => isReleasedNow(noun)).flatMap((edition) => edition.services.map(({ id, shares }) => ({
    fields: { editionId: edition.id, serviceId: id, answer: shares === false ? 'yes' : 'no' }, tellings: [changes(`${edition.name}, ${id}`, answersFor(edition, 'answer', id))],
  }))),
};
