import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Id, OrganisationId, ReferralId } from '../../domain/identifiers';
import { evaluationAhead, type Told } from '../../domain/referrals/deadlines/deadline';
import { waitsFor } from '../../domain/referrals/deadlines/keep-time';
import { endedStates } from '../../domain/referrals/referral-state';
import { osloDate, type Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { inForce } from '../network/in-force';
import { referralDigest, referralTold } from '../schema/base';
import { membership, organisation } from '../schema/network';
import { referral } from '../schema/referrals';

/** What `referrals.deadline` shows. */
export interface DeliveredDeadline {
  readonly referralId: ReferralId;
  readonly reference: string;
  readonly service: string;
  readonly what: Told;
  readonly dueOn: Temporal.PlainDate;
}

/** A deadline that was told of; undefined when it is no more so: the step has been taken, or the day was changed. */
export async function deliveredDeadline(tx: Transaction, id: string): Promise<DeliveredDeadline | undefined> {
  const [found] = await tx
    .select({
      referralId: referral.id, reference: referral.reference, service: organisation.name, what: referralTold.what, dueOn: referralTold.dueOn,
      state: referral.state, evaluationDate: referral.evaluationDate, evaluatedOn: referral.evaluatedOn,
    })
    .from(referralTold)
    .innerJoin(referral, eq(referral.id, referralTold.referralId))
    .innerJoin(organisation, eq(organisation.id, referral.orderingServiceId))
    .where(eq(referralTold.id, id as Id<'told'>));
  if (found === undefined) return undefined;
  const { state, evaluationDate, evaluatedOn, ...deadline } = found;
  const isToEvaluate = evaluationAhead({ state, evaluationDate, evaluatedOn })?.equals(found.dueOn) === true;
  const isSo = {
    callIsLate: state === 'sent',
    decisionIsLate: state === 'clarificationCall' || state === 'reviewed',
    evaluationIsNear: isToEvaluate,
    evaluationIsLate: isToEvaluate,
  }[found.what];
  return isSo ? deadline : undefined;
}

/** How many henvendelser wait for the one whom a morning's message is to; undefined when none does any more. */
export async function deliveredDigest(tx: Transaction, id: string, now: Temporal.Instant): Promise<{ waiting: number; urgent: number } | undefined> {
  const [digest] = await tx.select().from(referralDigest).where(eq(referralDigest.id, id as Id<'digest'>));
  if (digest === undefined) return undefined;
  const today = osloDate(now);
  const coordinated = await tx.select({ baseId: membership.organisationId }).from(membership)
    .where(and(eq(membership.personId, digest.personId), eq(membership.role, 'coordinator'), inForce(membership, today)));
  const bases = coordinated.map(({ baseId }) => baseId).filter((baseId): baseId is OrganisationId => baseId !== null);
  const open = await tx
    .select({
      state: referral.state, urgent: referral.urgent, evaluationDate: referral.evaluationDate, evaluatedOn: referral.evaluatedOn,
      reportProposedOn: referral.reportProposedOn,
      coordinates: bases.length === 0 ? sql<boolean>`false` : sql<boolean>`${inArray(referral.baseId, bases)}`,
      holds: sql<boolean>`${digest.personId} = any (${referral.counsellorIds})`,
    })
    .from(referral).where(notInArray(referral.state, [...endedStates]));
  const waiting = open.filter((one) =>
    (one.coordinates && waitsFor('coordinator', one, today)) || (one.holds && waitsFor('counsellor', one, today)));
  return waiting.length === 0 ? undefined : { waiting: waiting.length, urgent: waiting.filter(({ urgent }) => urgent).length };
}
