import type { AfterwardsPorts } from '../../../domain/groupOffers/afterwards/ports';
import type { Transaction } from '../../database';
import { certificatesIn } from './certificates';
import { evaluationsIn } from './evaluations';
import { experiencesIn } from './experiences';

/** What comes after a group, seen as the actor of the transaction. */
export function afterwardsStore(tx: Transaction): AfterwardsPorts {
  return { ...experiencesIn(tx), ...evaluationsIn(tx), ...certificatesIn(tx) };
}
