import type { Clock } from '../../../domain/time';
import { asSystem } from '../../as-actor';
import type { Database } from '../../database';
import { loadGoodStart } from './good-start';
import { groupsOf } from './groups';
import { laidOut } from './laid-out';
import { loadReferrals } from './load-referrals';
import { yearPlaces } from './places';
import { writeAfterwards } from './write-afterwards';
import { writeGathering } from './write-gathering';
import { writeGroup } from './write-group';
import { writeHappenings } from './write-happenings';
import { writeRequests } from './write-requests';

/**
 * Fills the demonstration networks with a year of group offers, seen from the day of loading: groups that are held, over,
 * full, cancelled and planned, with what people have written in them, and the base with henvendelser. What is there stays as it is.
 */
export async function loadDemonstrationYear(database: Database, { clock }: { clock: Clock }): Promise<void> {
  const at = clock();
  await asSystem(database, 'setUp', async (tx) => {
    for (const place of yearPlaces) {
      for (const group of groupsOf(place)) {
        const one = laidOut(place, group, at);
        if (!(await writeGroup(tx, one, at))) continue;
        await writeHappenings(tx, one, at);
        await writeGathering(tx, one, at);
        await writeAfterwards(tx, one);
        await writeRequests(tx, one, at);
      }
    }
    await loadGoodStart(tx, at);
  });
  await loadReferrals(database, { clock });
}
