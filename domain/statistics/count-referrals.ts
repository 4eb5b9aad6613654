import type { NetworkId, OrganisationId } from '../identifiers';
import { referralCategories, referralReasons, type ReferralCategory, type ReferralReason } from '../referrals/referral';
import type { Temporal } from '../time';

/**
 * Of the referrals received in the period, how many there were and how many of them were helped. Helped is a referral
 * whose start meeting has been held: it has been active, whatever became of it later (KB-35 and table T1, «Fått bistand»).
 * Everything that was received counts, also what was declined or withdrawn (KB-40), and no number is rounded (KB-36).
 */
export interface Count {
  readonly received: number;
  readonly helped: number;
  /** Of those received, how many the base could not take (KB-40). */
  readonly declined: number;
  /** Need that was reported without asking for help (KB-39): beside the received, never among them. */
  readonly needs: number;
}

/** One referral as it is counted: nothing of what it says. */
export interface CountedReferral {
  readonly serviceId: OrganisationId;
  readonly category: ReferralCategory;
  readonly reasons: readonly ReferralReason[];
  readonly helped: boolean;
  readonly declined: boolean;
}

/** Reported need as it is counted. */
export interface CountedNeed {
  readonly serviceId: OrganisationId;
  readonly category: ReferralCategory;
  readonly reason: ReferralReason;
  readonly count: number;
}

/** A service of the base's area with its dates: services merge, and the figures show both ways (KB-37). */
export interface CountedService {
  readonly id: OrganisationId;
  readonly name: string;
  readonly validFrom: Temporal.PlainDate;
  /** The first day that it no longer is. */
  readonly validTo: Temporal.PlainDate | null;
  readonly succeededBy: OrganisationId | null;
  readonly network: { readonly id: NetworkId; readonly name: string };
}

export interface ReferralStatistics {
  readonly total: Count;
  /** Each service as it was when it sent, also those that sent nothing. */
  readonly services: readonly (CountedService & Count)[];
  /** Services as they are after every merger, each with the names that went into it. */
  readonly merged: readonly (CountedService & Count & { readonly includes: readonly string[] })[];
  readonly networks: readonly (Count & { readonly name: string })[];
  readonly categories: readonly (Count & { readonly category: ReferralCategory })[];
  /** Several reasons may apply to one referral, so these do not add up to the total. */
  readonly reasons: readonly (Count & { readonly reason: ReferralReason })[];
}

/** Counts the referrals in every way at once. Services that are not in the list are not counted. */
export function countReferrals(
  services: readonly CountedService[], all: readonly CountedReferral[], reported: readonly CountedNeed[] = [],
): ReferralStatistics {
  const known = new Set(services.map(({ id }) => id));
  const referrals = all.filter(({ serviceId }) => known.has(serviceId));
  const needs = reported.filter(({ serviceId }) => known.has(serviceId));
  const where = (fits: (one: Counted) => boolean) => count(referrals.filter(fits), needs.filter((need) => fits({ ...need, reasons: [need.reason] })));
  const today = services.filter((service) => successorOf(service, services).id === service.id);
  const networks = [...new Map(services.map(({ network }) => [network.id, network])).values()];
  return {
    total: where(() => true),
    services: services.map((service) => ({ ...service, ...where(({ serviceId }) => serviceId === service.id) })),
    merged: today.map((service) => {
      const from = services.filter((one) => successorOf(one, services).id === service.id);
      const ids = from.map(({ id }) => id);
      return {
        ...service, ...where(({ serviceId }) => ids.includes(serviceId)),
        includes: from.filter(({ id }) => id !== service.id).map(({ name }) => name),
      };
    }),
    networks: networks.map(({ id, name }) => {
      const ids = services.filter(({ network }) => network.id === id).map((service) => service.id);
      return { name, ...where(({ serviceId }) => ids.includes(serviceId)) };
    }),
    categories: referralCategories.map((category) => ({ category, ...where((one) => one.category === category) })),
    reasons: referralReasons.map((reason) => ({ reason, ...where(({ reasons }) => reasons.includes(reason)) })),
  };
}

/** What a referral and a reported need have in common. */
type Counted = Pick<CountedReferral, 'serviceId' | 'category' | 'reasons'>;

function count(referrals: readonly CountedReferral[], needs: readonly CountedNeed[]): Count {
  return {
    received: referrals.length,
    helped: referrals.filter(({ helped }) => helped).length,
    declined: referrals.filter(({ declined }) => declined).length,
    needs: needs.reduce((sum, { count: many }) => sum + many, 0),
  };
}

/** The service that a service has become, through every merger that the list knows; each is passed once. */
export function successorOf(service: CountedService, services: readonly CountedService[]): CountedService {
  const passed = new Set([service.id]);
  for (let now = service; ;) {
    const next = services.find(({ id }) => id === now.succeededBy);
    if (next === undefined || passed.has(next.id)) return now;
    passed.add(next.id);
    now = next;
  }
}
