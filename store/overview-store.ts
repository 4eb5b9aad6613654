import type { OverviewPorts } from '../domain/groupOffers/overview/ports';
import type { Transaction } from './database';
import { burdenIn } from './groupOffers/overview/burden';
import { copiesIn } from './groupOffers/overview/copies';
import { coverageIn } from './groupOffers/overview/coverage';
import { figuresIn } from './groupOffers/overview/figures';
import { plansIn } from './groupOffers/overview/plans';

/** The year's plan, coverage and burden, seen as the actor of the transaction. */
export function overviewStore(tx: Transaction): OverviewPorts {
  return { ...plansIn(tx), ...coverageIn(tx), ...burdenIn(tx), ...copiesIn(tx), ...figuresIn(tx) };
}
