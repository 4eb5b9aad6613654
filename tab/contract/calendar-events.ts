import { z } from 'zod';
import { id } from './common';
import { operation } from './operation';

const calendarState = z.enum(['inPlace', 'onItsWay', 'delayed', 'noConsent', 'noMailbox']);
const offerPath = z.strictObject({ offerId: id });

const offerCalendar = z.object({
  /** Whether the product can write in calendars at all; else a calendar address is the way. */
  connected: z.boolean(),
  /** Whether the reader has asked for the sessions in their own calendar. */
  asked: z.boolean(),
  mayAsk: z.boolean(),
  /** Whether the reader leads the group, and has them without asking. */
  leads: z.boolean(),
  /** Of how many sessions some event stands so; only for the network's coordinator. */
  progress: z.array(z.object({ state: calendarState, sessions: z.int() })).optional(),
});

export const offerCalendarOperations = {
  getOfferCalendar: operation({
    name: 'getOfferCalendar', method: 'get', path: '/api/offers/{offerId}/calendar',
    summary: 'How an offer’s sessions stand in calendars in Microsoft 365',
    params: offerPath, answer: offerCalendar,
  }),
  askForEvents: operation({
    name: 'askForEvents', method: 'put', path: '/api/offers/{offerId}/calendar',
    summary: 'Asks for an offer’s sessions in the reader’s own calendar in Microsoft 365, or not any more',
    params: offerPath, body: z.strictObject({ wanted: z.boolean() }), answer: offerCalendar,
  }),
};
