import type { OrganisationId } from '../identifiers';
import type { Period } from '../time';
import type { CountedNeed, CountedReferral, CountedService } from './count-referrals';

/** What the statistics area needs from outside, under the actor's own transaction. */
export interface StatisticsPorts {
  /** The child-welfare services that have ever been in the base's area, by network and name. */
  servicesOfArea(baseId: OrganisationId): Promise<readonly CountedService[]>;
  /** The bases whose area a service has been in. */
  basesOf(serviceId: OrganisationId): Promise<readonly OrganisationId[]>;
  /** The base's referrals sent within the period, as far as the actor may see them. */
  referralsTo(baseId: OrganisationId, within: Period): Promise<readonly CountedReferral[]>;
  /** The needs reported to the base within the period and not taken back, as far as the actor may see them. */
  needsOf(baseId: OrganisationId, within: Period): Promise<readonly CountedNeed[]>;
}
