import { eq } from 'drizzle-orm';
import type { PersonId, ReferralId } from '../../../domain/identifiers';
import type { PersonLabelFacts } from '../../../domain/network/person-label';
import { goingOn, isSomebodyNeeded } from '../../../domain/referrals/assignment/assignment';
import type { Transaction } from '../../database';
import { peopleIn } from '../../network/people';
import { organisation } from '../../schema/network';
import { referral } from '../../schema/referrals';
import { performingIn } from './performing';

/** How it stands with a referral, for the cards that tell whose work it is. */
export interface DeliveredAssignment {
  readonly reference: string;
  readonly service: string;
  readonly isNeeded: boolean;
  readonly counsellors: readonly PersonLabelFacts[];
  readonly isTheWorkOf: (personId: PersonId) => boolean;
}

/** Read at delivery; undefined when there is no such referral. */
export async function deliveredAssignment(tx: Transaction, id: ReferralId): Promise<DeliveredAssignment | undefined> {
  const [found] = await tx.select({ reference: referral.reference, service: organisation.name }).from(referral)
    .innerJoin(organisation, eq(organisation.id, referral.orderingServiceId)).where(eq(referral.id, id));
  if (found === undefined) return undefined;
  const performing = (await performingIn(tx, [id]))(id);
  const people = goingOn(performing);
  return {
    ...found,
    isNeeded: isSomebodyNeeded(performing),
    counsellors: await peopleIn(tx).labelFacts(people),
    isTheWorkOf: (personId) => people.includes(personId),
  };
}
