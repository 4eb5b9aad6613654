import { z } from 'zod';
import { day, id, instant, namedPlace, organisationRef, personRef } from './common';
import { operation } from './operation';
import { referral } from './referrals';

const label = z.string();
const language = z.enum(['se', 'sma', 'smj', 'en', 'pl', 'lt', 'uk', 'ru', 'ar', 'so', 'ti', 'fa', 'ku', 'tr', 'es', 'fr', 'nsl']);
export const complexity = z.enum(['simple', 'complicated', 'complex']);
export const serviceKind = z.enum(['school', 'kindergarten', 'nav', 'mediationService', 'familyCounsellingOffice', 'bup', 'healthClinic', 'ppt', 'other']);
export const guidanceLanguage = language;
/** The version that a change is based on; 0 before the first. */
const basedOn = z.int().min(0);

const mapping = z.object({
  complexity: complexity.optional(),
  services: z.array(serviceKind),
  wantedLanguage: language.optional(),
  version: basedOn,
});

/** An hour with two: who has the first of each pair of roles; absent where nothing is agreed. */
const meeting = z.object({
  bookingId: id,
  start: instant,
  end: instant,
  place: namedPlace,
  counsellors: z.array(personRef.extend({ roles: z.array(label) })),
  leads: id.optional(),
  asks: id.optional(),
  supports: id.optional(),
  version: basedOn,
});

const performer = z.object({ id, label, from: day, until: day.optional() });

const performing = z.object({
  version: z.int().positive(),
  now: z.array(performer),
  /** Whose work it was; for the base alone. */
  before: z.array(performer),
  /** Who has stepped back, for the base's coordinator alone. Why is kept nowhere. */
  steppedBack: z.array(personRef.extend({ at: instant })),
  somebodyIsNeeded: z.boolean(),
  mapping,
  meetings: z.array(meeting),
  may: z.object({ assign: z.boolean(), takeOver: z.boolean(), stepBack: z.boolean(), map: z.boolean() }),
});

const candidate = z.object({
  id,
  label,
  municipality: z.string(),
  hasTheSkill: z.boolean(),
  skills: z.array(label),
  /** Certificates and trainings that count today, with the last day they do. */
  competence: z.array(z.object({ label, expiresOn: day.optional() })),
  languages: z.array(label),
  speaksTheLanguage: z.boolean().optional(),
  courses: z.int(),
  hoursAhead: z.int(),
  /** Absent when they meet on Teams. */
  travel: z.object({ minutes: z.int(), isApproximate: z.boolean() }).optional(),
  /** Services in which they are kontaktperson too. */
  contactPersonIn: z.array(z.string()),
  hasSteppedBack: z.boolean(),
});

const ownAssignment = z.object({
  referralId: id,
  reference: z.string(),
  categoryLabel: label,
  stateLabel: label,
  orderingService: organisationRef,
  evaluationDate: day.optional(),
  endDate: day.optional(),
  hours: z.array(z.object({ bookingId: id, start: instant, end: instant, place: namedPlace, counsellors: z.array(label), absenceReported: z.boolean() })),
  meetings: z.array(meeting),
  waiting: z.array(label),
  mayStepBack: z.boolean(),
});

const ofReferral = z.strictObject({ referralId: id });

export const assignmentOperations = {
  readPerforming: operation({
    name: 'readPerforming', method: 'get', path: '/api/referrals/{referralId}/performing', summary: 'Who performs a referral, the roles of its meetings, and what is mapped',
    params: ofReferral, answer: performing,
  }),
  listCandidates: operation({
    name: 'listCandidates', method: 'get', path: '/api/referrals/{referralId}/candidates',
    summary: 'The base’s counsellors with the facts to choose by, sorted by them; nobody is given points',
    params: ofReferral,
    answer: z.object({ skillLabel: label, wantedLanguageLabel: label.optional(), items: z.array(candidate) }),
  }),
  assignCounsellors: operation({
    name: 'assignCounsellors', method: 'put', path: '/api/referrals/{referralId}/counsellors', summary: 'Gives the referral to one counsellor or two',
    params: ofReferral, body: z.strictObject({ counsellorIds: z.array(id).max(10) }), answer: performing, needsVersion: true,
  }),
  takeOverCourse: operation({
    name: 'takeOverCourse', method: 'post', path: '/api/referrals/{referralId}/take-over', summary: 'A substitute takes over from a day on, with the hours ahead',
    params: ofReferral, body: z.strictObject({ out: id, substitute: id, from: day }), needsVersion: true,
    answer: z.object({ performing, moved: z.int(), left: z.int() }),
  }),
  stepBack: operation({
    name: 'stepBack', method: 'post', path: '/api/referrals/{referralId}/step-back', summary: 'A counsellor steps back; no reason is asked for or kept',
    params: ofReferral, answer: z.object({ reference: z.string() }),
  }),
  mapReferral: operation({
    name: 'mapReferral', method: 'put', path: '/api/referrals/{referralId}/mapping', summary: 'Complexity, the services around the family, and a wanted language',
    params: ofReferral, answer: mapping,
    body: z.strictObject({ complexity: complexity.nullable(), services: z.array(serviceKind).max(20), wantedLanguage: language.nullable(), basedOn }),
  }),
  agreeRoles: operation({
    name: 'agreeRoles', method: 'put', path: '/api/bookings/{bookingId}/roles', summary: 'Agrees who does what in a meeting with two; seen by the two and the coordinator',
    params: z.strictObject({ bookingId: id }), answer: z.object({ version: basedOn }),
    body: z.strictObject({ leads: id.nullable(), asks: id.nullable(), supports: id.nullable(), basedOn }),
  }),
  listOwnAssignments: operation({
    name: 'listOwnAssignments', method: 'get', path: '/api/assignments', summary: 'The reader’s own work for a base: next hours, roles, and what waits; and what has gone to them as its deputy',
    answer: z.object({ items: z.array(ownAssignment), escalated: z.array(referral), languages: z.array(language), languagesVersion: basedOn }),
  }),
  chooseGuidanceLanguages: operation({
    name: 'chooseGuidanceLanguages', method: 'put', path: '/api/assignments/languages', summary: 'Which languages the reader can guide in, besides Norwegian',
    body: z.strictObject({ languages: z.array(language).max(20), basedOn }), answer: z.object({ languages: z.array(language), version: basedOn }),
  }),
};
