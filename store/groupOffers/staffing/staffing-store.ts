import type { StaffingPorts } from '../../../domain/groupOffers/staffing/ports';
import type { Transaction } from '../../database';
import { catalogueIn } from './catalogue';
import { leaderChangesIn } from './leader-changes';
import { leadersFreeIn } from './leaders-free';
import { qualificationsIn } from './qualifications';

/** The tables of staffing, seen as the actor of the transaction. */
export function staffingStore(tx: Transaction): StaffingPorts {
  return { ...catalogueIn(tx), ...qualificationsIn(tx), ...leaderChangesIn(tx), ...leadersFreeIn(tx) };
}
