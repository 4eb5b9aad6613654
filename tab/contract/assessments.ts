import { z } from 'zod';
import { day, id, organisationRef, page, pageOf, version } from './common';
import { operation } from './operation';

const kind = z.enum(['reunificationGoal', 'contactPlan']);

/** That a service is to assess something again by a day. What is found has no place here. */
const assessment = z.object({
  id,
  version,
  service: organisationRef,
  kind,
  reference: z.string().optional(),
  dueOn: day,
  doneOn: day.optional(),
  /** Whether its day has passed, comes within ten working days, or lies further ahead. */
  state: z.enum(['late', 'soon', 'ahead']),
});

export const assessmentOperations = {
  listAssessments: operation({
    name: 'listAssessments', method: 'get', path: '/api/conversations/assessments', summary: 'The yearly assessments of the reader’s services, the one due first at the top, and the services in which the reader may set one up',
    query: page, answer: pageOf(assessment).extend({ services: z.array(organisationRef) }),
  }),
  planAssessment: operation({
    name: 'planAssessment', method: 'post', path: '/api/conversations/assessments', summary: 'Sets up that something is assessed each year, and reminded of',
    body: z.strictObject({ organisationId: id, kind, reference: z.string().max(40).default(''), dueOn: day }), answer: assessment, status: 201,
  }),
  changeAssessment: operation({
    name: 'changeAssessment', method: 'post', path: '/api/conversations/assessments/{assessmentId}', summary: 'Says that it has been assessed today, or is needed no more',
    params: z.strictObject({ assessmentId: id }), body: z.strictObject({ as: z.enum(['assessed', 'ended']) }), answer: assessment, needsVersion: true,
  }),
};
