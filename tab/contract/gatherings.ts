import { z } from 'zod';
import { day, id } from './common';
import { operation } from './operation';

const count = z.int();
/** Grown-ups, foster children, and own children who live at home: counts, and nobody's name. */
const heads = z.object({ adults: count, fosterChildren: count, ownChildren: count });
/** Too large a number is refused by name; one that nobody could mean is no input. */
const stated = z.int('headsAreNoCount').min(0, 'headsAreNoCount').max(10_000, 'headsAreTooMany');

const planningStep = z.enum([
  'committee', 'budget', 'venue', 'programmeForAdults', 'programmeForChildren', 'invitations', 'childMinders', 'transport',
  'foodAndAllergies', 'openingAndClosing', 'evaluation',
]);

const gathering = z.object({
  offerId: id,
  /** The services with a place: all for who plans the gathering, a service its own. */
  services: z.array(z.object({
    serviceId: id,
    name: z.string(),
    /** 0 until it has said something. */
    version: z.int().min(0),
    heads: heads.optional(),
    mayState: z.boolean(),
  })),
  /** Only for those who plan it. */
  planning: z.object({
    total: heads,
    remaining: z.int(),
    mayTick: z.boolean(),
    steps: z.array(z.object({
      step: planningStep,
      /** `2027-03`, the month in Oslo by which it is to be done. */
      due: z.string().regex(/^\d{4}-\d{2}$/),
      /** Whether the month is over and it is not done. */
      late: z.boolean(),
      /** When and as what somebody ticked it. */
      ticked: z.object({ on: day, by: z.string() }).optional(),
    })),
  }).optional(),
});

const offerPath = z.strictObject({ offerId: id });

export const gatheringOperations = {
  getGathering: operation({
    name: 'getGathering', method: 'get', path: '/api/offers/{offerId}/gathering',
    summary: 'How many come to a gathering and what is left to do before it, as far as the reader may know',
    params: offerPath, answer: gathering,
  }),
  stateHeads: operation({
    name: 'stateHeads', method: 'put', path: '/api/offers/{offerId}/gathering/services/{serviceId}/heads',
    summary: 'Says how many come to a gathering from a service, by category; If-Match is "0" the first time',
    params: offerPath.extend({ serviceId: id }),
    body: z.strictObject({ adults: stated, fosterChildren: stated, ownChildren: stated }), answer: gathering, needsVersion: true,
  }),
  tickPlanningStep: operation({
    name: 'tickPlanningStep', method: 'put', path: '/api/offers/{offerId}/gathering/steps/{step}',
    summary: 'Ticks a step of a gathering’s checklist, or takes the tick back; one that stands so already stays',
    params: offerPath.extend({ step: z.string().max(40) }), body: z.strictObject({ done: z.boolean() }), answer: gathering,
  }),
};
