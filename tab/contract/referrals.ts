import { z } from 'zod';
import { acceptWarning, day, freeText, id, instant, namedPlace, organisationRef, page, pageOf, place, version } from './common';
import { operation } from './operation';
import { referralStageNames } from './referral-stages';
import { referralChecklists } from './referral-checklists';

/** The five categories of a henvendelse (KB-06 to KB-10). */
export const referralCategory = z.enum([
  'homeBasedMeasures',
  'fosterParentGuidance',
  'parentFollowUpAfterCareOrder',
  'fosterParentGroup',
  'other',
]);

const referralState = z.enum([
  'sent', 'clarificationCall', 'reviewed', 'accepted', 'waiting', 'declined', 'startMeeting', 'active', 'evaluated',
  'finalReport', 'closed', 'withdrawn',
]);
const stepName = z.enum([
  'logCall', 'undoCall', 'review', 'accept', 'wait', 'decline', 'begin', 'evaluate', 'extend', 'proposeReport', 'sendReport', 'close', 'reopen', 'withdraw',
  'sendAgain', 'amend',
]);
export const referralReason = z.enum(['noCapacity', 'notInPosition', 'lacksCompetence']);
const measurePlan = z.enum(['received', 'inPreparation', 'missing']);
const usefulness = z.enum(['useful', 'partly', 'notUseful']);

/** What the steps have written so far. */
const course = z.object({
  calledOn: day.optional(),
  reasons: z.array(z.object({ key: referralReason, label: z.string() })),
  ticks: z.array(z.object({ key: z.string(), label: z.string() })),
  evaluationDate: day.optional(),
  endDate: day.optional(),
  measurePlan: measurePlan.optional(),
  counsellorIds: z.array(id),
  evaluatedOn: day.optional(),
  usefulness: usefulness.optional(),
  reportProposedOn: day.optional(),
  reportSentOn: day.optional(),
  conferenceOffered: z.boolean().optional(),
});

const ticksOf = (step: keyof typeof referralChecklists) => z.array(z.enum(referralChecklists[step])).max(20);
const reason = freeText(300);

/** A step of the flow with what it brings. */
export const referralStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('logCall'), on: day, reasons: z.array(referralReason).max(3) }),
  z.strictObject({ step: z.literal('review'), ticks: ticksOf('review'), reasons: z.array(referralReason).max(3).optional() }),
  z.strictObject({ step: z.enum(['accept', 'undoCall']) }),
  z.strictObject({ step: z.enum(['wait', 'decline', 'reopen', 'withdraw', 'sendAgain']), reason, acceptWarning }),
  z.strictObject({
    step: z.literal('begin'), evaluationDate: day.optional(), endDate: day.optional(), measurePlan: measurePlan.optional(),
    counsellorIds: z.array(id).max(10), ticks: ticksOf('begin'),
  }),
  z.strictObject({ step: z.literal('evaluate'), on: day, usefulness, ticks: ticksOf('evaluate'), nextOn: day.optional() }),
  z.strictObject({ step: z.literal('extend'), reason, until: day, acceptWarning }),
  z.strictObject({ step: z.literal('proposeReport'), on: day }),
  z.strictObject({ step: z.literal('sendReport'), on: day, ticks: ticksOf('sendReport') }),
  z.strictObject({ step: z.literal('close'), conferenceOffered: z.boolean() }),
]);

const logLine = z.object({
  at: instant,
  roleLabel: z.string(),
  whatLabel: z.string(),
  note: z.string().optional(),
  /** What an amended field said before; absent for those who may not see it. */
  formerly: z.string().optional(),
});

export const referral = z.object({
  id,
  version,
  /** A random code that the service can write in its case system. */
  reference: z.string(),
  category: referralCategory,
  categoryLabel: z.string(),
  state: referralState,
  stateLabel: z.string(),
  orderingService: organisationRef,
  base: organisationRef,
  orderSummary: z.string(),
  place: namedPlace,
  sentAt: instant,
  urgent: z.boolean(),
  /** What the base owes next, and the last day for it; `late` when that has passed. */
  deadline: z.object({ step: z.enum(['call', 'decision', 'evaluation', 'report']), dueOn: day, late: z.boolean() }).optional(),
  bookings: z.array(
    z.object({ id, start: instant, end: instant, place: namedPlace, counsellors: z.array(z.string()), cancelled: z.boolean() }),
  ),
  course,
  /** Whether the reader sees it as the base’s deputy, because a deadline has passed. */
  escalated: z.boolean(),
  /** The telephone number of the service’s office; for the base alone. */
  phone: z.string().optional(),
  /** The steps that the reader may take now. */
  may: z.object({ findHour: z.boolean(), seeReaders: z.boolean(), steps: z.array(stepName) }),
});

export const newReferral = z.strictObject({
  /** Needed only when the reader acts for several services. */
  serviceId: id.optional(),
  /** Needed only when several bases serve the reader’s service. */
  baseId: id.optional(),
  category: referralCategory,
  orderSummary: freeText(300),
  place,
  /** It cannot wait for its turn. Emergencies go by telephone to the barnevernvakt. */
  urgent: z.boolean().optional(),
  acceptWarning,
  /** The reader’s own draft that this was written in; it is gone once the referral is sent. */
  draftId: id.optional(),
});

export const amendedReferral = newReferral.pick({ category: true, orderSummary: true, place: true, urgent: true, acceptWarning: true });

const stage = z.enum(referralStageNames);

/** Which part of a list is asked for. All that is named must hold; days are days in Oslo, both counted in. */
export const referralFilter = z.strictObject({
  stage: stage.optional(),
  state: referralState.optional(),
  category: referralCategory.optional(),
  serviceId: id.optional(),
  /** What cannot wait and is not over. */
  urgent: z.stringbool().optional(),
  /** What the reader has sent, or has as their work. */
  mine: z.stringbool().optional(),
  sentFrom: day.optional(),
  sentTo: day.optional(),
  order: z.enum(['newest', 'oldest']).default('newest'),
});

export const referralOperations = {
  listReferrals: operation({
    name: 'listReferrals', method: 'get', path: '/api/referrals',
    summary: 'The referrals of the reader’s service or base: what cannot wait first, then the newest or the oldest',
    query: referralFilter.extend(page.shape), answer: pageOf(referral),
  }),
  readReferralBoard: operation({
    name: 'readReferralBoard', method: 'get', path: '/api/referrals/board',
    summary: 'The board of the reader’s base: the first of each column and how many there are, and the services that have sent to it',
    answer: z.object({
      columns: z.array(z.object({ stage, count: z.int().min(0), first: z.array(referral) })),
      services: z.array(organisationRef),
    }),
  }),
  getReferral: operation({
    name: 'getReferral', method: 'get', path: '/api/referrals/{referralId}', summary: 'One referral',
    params: z.strictObject({ referralId: id }), answer: referral,
  }),
  readReferralLog: operation({
    name: 'readReferralLog', method: 'get', path: '/api/referrals/{referralId}/log', summary: 'What has happened to a referral, when and by which role',
    params: z.strictObject({ referralId: id }), answer: z.object({ items: z.array(logLine) }),
  }),
  takeReferralStep: operation({
    name: 'takeReferralStep', method: 'post', path: '/api/referrals/{referralId}/steps', summary: 'Takes the next step of a referral’s flow',
    params: z.strictObject({ referralId: id }), body: referralStep, answer: referral, needsVersion: true,
  }),
  amendReferral: operation({
    name: 'amendReferral', method: 'put', path: '/api/referrals/{referralId}', summary: 'Changes what the service asks for; the log shows that it was changed',
    params: z.strictObject({ referralId: id }), body: amendedReferral, answer: referral, needsVersion: true,
  }),
  sendReferral: operation({
    name: 'sendReferral', method: 'post', path: '/api/referrals', summary: 'Sends a referral to the base of the service’s area',
    body: newReferral, answer: referral, status: 201,
  }),
};
