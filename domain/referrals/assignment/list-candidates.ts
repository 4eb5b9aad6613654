import type { Counsellor } from '../../booking/counsellor';
import { usualSkill, type Skill } from '../../booking/skills';
import type { TravelTable } from '../../booking/travel';
import type { PersonId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { referralPolicy } from '../policy';
import { referralParties } from '../read-referrals';
import type { Referral } from '../referral';
import type { GuidanceLanguage } from './languages';
import type { CounsellorBackground, HeldCompetence } from './ports';

/** A counsellor who can be given the referral, by facts alone. */
export interface Candidate {
  readonly name: PersonLabelFacts;
  readonly homeMunicipality: string;
  readonly skills: readonly Skill[];
  readonly hasTheSkill: boolean;
  readonly competence: readonly HeldCompetence[];
  readonly languages: readonly GuidanceLanguage[];
  /** Undefined when no language is wanted besides Norwegian. */
  readonly speaksTheLanguage: boolean | undefined;
  readonly courses: number;
  readonly hoursAhead: number;
  /** From the home municipality to the place; undefined when they meet on Teams. */
  readonly travel: { readonly minutes: number; readonly isApproximate: boolean } | undefined;
  /** A counsellor with systematic guidance should not be kontaktperson too (KB-41). */
  readonly contactPersonIn: readonly string[];
  /** Has stepped back from this referral, and cannot be given it again. */
  readonly hasSteppedBack: boolean;
}

export interface Candidates {
  /** What the order is made by: the skill usual for the category, and the language wanted. */
  readonly skill: Skill;
  readonly wantedLanguage: GuidanceLanguage | null;
  readonly candidates: readonly Candidate[];
}

type Needed = Pick<Ports, 'assignment' | 'referrals' | 'booking' | 'clock'>;

/**
 * The base's counsellors for one referral, for its coordinator, with the facts that a person chooses by: skill, certificate,
 * language, load, travel. The order is a sorting by those facts one after the other, which the page says in words; nobody
 * is given points, and nobody is compared with anybody. Refuses `notFound` and `notAllowed`.
 */
export async function listCandidates(ports: Needed, actor: Actor, referralId: ReferralId): Promise<Outcome<Candidates, 'notFound' | 'notAllowed'>> {
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined) return refuse('notFound');
  const parties = await referralParties(ports, referral);
  if (!referralPolicy.permits(actor, 'read', parties)) return refuse('notFound');
  if (!referralPolicy.permits(actor, 'assign', parties)) return refuse('notAllowed');
  const today = osloDate(ports.clock());
  const skill = usualSkill[referral.category];
  const { wantedLanguage } = await ports.assignment.mappingOf(referralId);
  const counsellors = await ports.booking.counsellorsOf(referral.base.id, { from: today, to: today.add({ days: 1 }) }, ports.clock());
  const backgrounds = await ports.assignment.backgroundsOf(referral.base.id, today);
  const table = await ports.booking.travel(referral.base.id);
  const backgroundOf = (personId: PersonId) => backgrounds.find((one) => one.personId === personId);
  const candidates = counsellors.flatMap((counsellor): readonly Candidate[] => {
    const background = backgroundOf(counsellor.name.personId);
    return background === undefined ? [] : [candidateFrom(counsellor, background, { referral, skill, wantedLanguage, table })];
  });
  return success({ skill, wantedLanguage, candidates: inOrder(candidates) });
}

function candidateFrom(
  { name, homeMunicipality, skills, hoursAhead }: Counsellor,
  { homeMunicipalityNumber, languages, competence, courses, contactPersonIn }: CounsellorBackground,
  { referral, skill, wantedLanguage, table }: {
    readonly referral: Referral; readonly skill: Skill; readonly wantedLanguage: GuidanceLanguage | null; readonly table: TravelTable;
  },
): Candidate {
  const { place, performing } = referral;
  return {
    name, homeMunicipality, skills, competence, languages, courses, hoursAhead, contactPersonIn,
    hasTheSkill: skills.includes(skill),
    speaksTheLanguage: wantedLanguage === null ? undefined : languages.includes(wantedLanguage),
    travel: place.kind === 'teams' ? undefined : {
      minutes: table.minutes(homeMunicipalityNumber, place.municipalityNumber),
      isApproximate: table.isApproximate(homeMunicipalityNumber, place.municipalityNumber),
    },
    hasSteppedBack: performing.stepBacks.some(({ personId }) => personId === name.personId),
  };
}

/**
 * First those with the skill, then those with the language, then those with the fewest referrals, the fewest hours ahead and
 * the shortest way. Who has stepped back comes last.
 */
export function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const ranks = (one: Candidate): readonly number[] => [
    Number(one.hasSteppedBack), Number(!one.hasTheSkill), Number(one.speaksTheLanguage === false), one.courses, one.hoursAhead, one.travel?.minutes ?? 0,
  ];
  return [...candidates].sort((one, other) => {
    const theirs = ranks(other);
    return ranks(one).map((rank, at) => rank - (theirs[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
