import type { Language } from '../../domain/language';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { Candidate } from '../../domain/referrals/assignment/list-candidates';
import type { Mapping } from '../../domain/referrals/assignment/mapping';
import { rolesOfPerson } from '../../domain/referrals/assignment/meeting-roles';
import type { OwnAssignment } from '../../domain/referrals/assignment/own-assignments';
import type { MeetingToShare, PerformingPerson, PerformingView } from '../../domain/referrals/assignment/see-performing';
import { assignmentTexts } from '../../texts/assignment';
import { bookingTexts } from '../../texts/booking';
import { networkTexts } from '../../texts/network';
import { referralTexts } from '../../texts/referrals';
import type { assignmentOperations } from '../contract/assignment';
import type { AnswerOf } from '../contract/operation';
import { presentPlace } from './referrals-presenter';

type Ops = typeof assignmentOperations;

/** Who performs a referral, in the reader's words. */
export function presentPerforming(view: PerformingView, language: Language): AnswerOf<Ops['readPerforming']> {
  const people = (all: readonly PerformingPerson[]) => all.map(({ name, from, until }) => ({
    ...presentPerson(name, language), from: from.toString(), ...(until === null ? {} : { until: until.toString() }),
  }));
  return {
    version: view.version,
    now: people(view.now),
    before: people(view.before),
    steppedBack: view.steppedBack.map(({ name, at }) => ({ ...presentPerson(name, language), at: at.toString() })),
    somebodyIsNeeded: view.isSomebodyNeeded,
    mapping: presentMapping(view.mapping),
    meetings: view.meetings.map((meeting) => presentMeeting(meeting, language)),
    may: { ...view.may },
  };
}

/** What is mapped of a referral; what nobody has said is absent. */
export function presentMapping({ complexity, services, wantedLanguage, version }: Mapping): AnswerOf<Ops['mapReferral']> {
  return {
    services: [...services], version,
    ...(complexity === null ? {} : { complexity }), ...(wantedLanguage === null ? {} : { wantedLanguage }),
  };
}

/** A counsellor with the facts to choose by; `titleOf` names a programme. */
export function presentCandidate(
  candidate: Candidate, language: Language, titleOf: (programmeKey: string) => string,
): AnswerOf<Ops['listCandidates']>['items'][number] {
  const words = assignmentTexts[language];
  const { name, homeMunicipality, competence, languages, speaksTheLanguage, travel } = candidate;
  return {
    ...presentPerson(name, language),
    municipality: homeMunicipality,
    hasTheSkill: candidate.hasTheSkill,
    skills: candidate.skills.map((key) => bookingTexts[language].skills[key]),
    competence: competence.map(({ programmeKey, level, expiresOn }) => ({
      label: `${titleOf(programmeKey)} (${words.levels[level]})`, ...(expiresOn === null ? {} : { expiresOn: expiresOn.toString() }),
    })),
    languages: languages.map((key) => words.languages[key]),
    ...(speaksTheLanguage === undefined ? {} : { speaksTheLanguage }),
    courses: candidate.courses,
    hoursAhead: candidate.hoursAhead,
    ...(travel === undefined ? {} : { travel: { ...travel } }),
    contactPersonIn: [...candidate.contactPersonIn],
    hasSteppedBack: candidate.hasSteppedBack,
  };
}

/** One of the reader's own referrals, with what waits in it. */
export function presentOwnAssignment(
  { referral, hours, shared, waiting, mayStepBack }: OwnAssignment, language: Language,
): AnswerOf<Ops['listOwnAssignments']>['items'][number] {
  const { course } = referral;
  return {
    referralId: referral.id,
    reference: referral.reference,
    categoryLabel: referralTexts[language].categories[referral.category],
    stateLabel: referralTexts[language].states[referral.state],
    orderingService: { ...referral.orderingService },
    ...(course.evaluationDate === null ? {} : { evaluationDate: course.evaluationDate.toString() }),
    ...(course.endDate === null ? {} : { endDate: course.endDate.toString() }),
    hours: hours.map(({ id, period, place, counsellors }) => ({
      bookingId: id, start: period.start.toString(), end: period.end.toString(), place: presentPlace(place, language),
      counsellors: counsellors.map(({ name }) => networkTexts[language].personLabel(name)),
      absenceReported: counsellors.some(({ absent }) => absent),
    })),
    meetings: shared.map((meeting) => presentMeeting(meeting, language)),
    waiting: waiting.map((what) => assignmentTexts[language].waiting[what]),
    mayStepBack,
  };
}

function presentMeeting({ booking, roles }: MeetingToShare, language: Language): AnswerOf<Ops['readPerforming']>['meetings'][number] {
  const { leads, asks, supports, version } = roles;
  return {
    bookingId: booking.id,
    start: booking.period.start.toString(),
    end: booking.period.end.toString(),
    place: presentPlace(booking.place, language),
    counsellors: booking.counsellors.map(({ name }) => ({
      ...presentPerson(name, language), roles: rolesOfPerson(roles, name.personId).map((role) => assignmentTexts[language].roles[role]),
    })),
    ...(leads === null ? {} : { leads }), ...(asks === null ? {} : { asks }), ...(supports === null ? {} : { supports }),
    version,
  };
}

function presentPerson(name: PersonLabelFacts, language: Language): { id: string; label: string } {
  return { id: name.personId, label: networkTexts[language].personLabel(name) };
}
