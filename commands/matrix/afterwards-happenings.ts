import { saveExperience } from '../../domain/groupOffers/afterwards/save-experience';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

const inInnherred = stableId('offer', 'matrix-over-innherred');
const inNamdalen = stableId('offer', 'matrix-over-namdalen');

/** What people do after the groups that are over. */
export async function letThingsHappenAfterwards(act: Act): Promise<void> {
  await experiences(act);
}

/** One group's experiences are shared twice and written on, another's are shared once. */
async function experiences(act: Act): Promise<void> {
  const save = (person: string, offerId: typeof inInnherred, basedOn: number, worked: string, share: boolean) =>
    act(person, (ports, actor) => saveExperience(ports, actor, { offerId, basedOn, worked, toChange: '', practical: '', share }));
  await save('foster-care-advisor-innherred', inInnherred, 0, 'Words of the matrix', true);
  await save('counsellor-verdal-1', inInnherred, 1, 'Words of the matrix, better put', true);
  await save('counsellor-verdal-1', inInnherred, 2, 'Words that are not shared', false);
  await save('group-leader-bufetat', inNamdalen, 0, 'Other words of the matrix', true);
}
