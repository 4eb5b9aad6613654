import type { ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { referralPolicy } from '../policy';
import { referralParties } from '../read-referrals';
import { hasEnded } from '../referral-state';
import { readGuidanceLanguage, type GuidanceLanguage } from './languages';
import type { AssignmentRefusal } from './refusals';

/** How involved the work is (KB-30); nobody need say. */
const complexities = ['simple', 'complicated', 'complex'] as const;
export type Complexity = (typeof complexities)[number];

/** The «lag» around the child and the family, as kinds of services and never as anybody (KB-29). */
const serviceKinds = [
  'school', 'kindergarten', 'nav', 'mediationService', 'familyCounsellingOffice', 'bup', 'healthClinic', 'ppt', 'other',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** What the call and the start meeting tell of the work. */
export interface Mapping {
  readonly complexity: Complexity | null;
  readonly services: readonly ServiceKind[];
  /** A language wanted besides Norwegian. */
  readonly wantedLanguage: GuidanceLanguage | null;
  /** 0 before the first. */
  readonly version: number;
}

/** Nothing has been mapped yet. */
export const noMapping: Mapping = { complexity: null, services: [], wantedLanguage: null, version: 0 };

export interface MapReferral {
  readonly referralId: ReferralId;
  readonly complexity: string | null;
  readonly services: readonly string[];
  readonly wantedLanguage: string | null;
  readonly basedOn: number;
}

type Needed = Pick<Ports, 'assignment' | 'referrals' | 'booking' | 'events' | 'clock'>;
type Refusal = AssignmentRefusal | 'notFound' | 'notAllowed' | 'versionIsOld' | 'stepDoesNotFit';

/**
 * Writes what was heard at the call or in the start meeting (KB-29, KB-30): for the base's coordinator and those who have
 * the work. All of it may be left open. Refuses what is on no list, `versionIsOld`, and `stepDoesNotFit` when it is over.
 */
export async function mapReferral(
  ports: Needed,
  actor: Actor,
  { referralId, complexity: complexityText, services, wantedLanguage: languageText, basedOn }: MapReferral,
): Promise<Outcome<Mapping, Refusal>> {
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined) return refuse('notFound');
  const parties = await referralParties(ports, referral);
  if (!referralPolicy.permits(actor, 'read', parties)) return refuse('notFound');
  if (!referralPolicy.permits(actor, 'map', parties)) return refuse('notAllowed');
  if (hasEnded(referral.state)) return refuse('stepDoesNotFit');
  const complexity = complexities.find((one) => one === complexityText) ?? null;
  if (complexityText !== null && complexity === null) return refuse('complexityIsUnknown', 'complexity');
  if (!services.every((service) => serviceKinds.some((kind) => kind === service))) return refuse('serviceKindIsUnknown', 'services');
  const wantedLanguage = languageText === null ? null : readGuidanceLanguage(languageText);
  if (wantedLanguage === undefined) return refuse('languageIsUnknown', 'wantedLanguage');
  const before = await ports.assignment.mappingOf(referralId);
  if (before.version !== basedOn) return refuse('versionIsOld');
  const after: Mapping = { complexity, services: serviceKinds.filter((kind) => services.includes(kind)), wantedLanguage, version: basedOn + 1 };
  if (!(await ports.assignment.writeMapping(referralId, after, ports.clock()))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'referralMapping', nounId: referralId, what: 'mapped', version: after.version });
  return success(after);
}
