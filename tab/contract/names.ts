import { z } from 'zod';
import { day, id, instant } from './common';
import { operation } from './operation';

const settings = z.object({
  /** The reader's own services. */
  services: z.array(z.object({
    serviceId: id, name: z.string(), on: z.boolean(), mayDecide: z.boolean(),
    /** Only while it is on. */
    since: instant.optional(), assessedOn: day.optional(),
    /** How many homes have names now. */
    named: z.int(),
  })),
  /** Of the answer to turning it off: how many homes had names that are erased. */
  erased: z.int().optional(),
});

/** What foster parents are called: what they may be is the server's to say, by name and field. */
const written = z.string().max(200, 'textIsTooLong');

const names = z.object({
  offerId: id,
  /** The first day on which they are gone. */
  erasedOn: day,
  /** The reader's own services that write names; none while it is off. */
  own: z.array(z.object({
    serviceId: id, name: z.string(),
    homes: z.array(z.object({
      enrolmentId: id, code: z.string(), names: z.array(z.string()),
      /** 0 while nothing is written. */
      version: z.int().min(0),
      /** Whether the address is protected: then nothing can be written. */
      isProtected: z.boolean(),
      mayWrite: z.boolean(),
    })),
  })),
  /** For the group's leaders: the homes that have names, and no others. */
  list: z.array(z.object({ code: z.string(), service: z.string(), names: z.array(z.string()) })),
});

const servicePath = z.strictObject({ serviceId: id });
const offerPath = z.strictObject({ offerId: id });

export const namesOperations = {
  listNamesSettings: operation({
    name: 'listNamesSettings', method: 'get', path: '/api/services/names',
    summary: 'Whether the reader’s own services write names of foster parents', answer: settings,
  }),
  turnNamesOn: operation({
    name: 'turnNamesOn', method: 'put', path: '/api/services/{serviceId}/names',
    summary: 'Lets a service write names of foster parents, on an assessment of its own, or gives another day of it',
    params: servicePath, body: z.strictObject({ assessedOn: z.string().max(40), agreed: z.boolean() }), answer: settings,
  }),
  turnNamesOff: operation({
    name: 'turnNamesOff', method: 'delete', path: '/api/services/{serviceId}/names',
    summary: 'Turns names off, and erases all that the service has written', params: servicePath, answer: settings,
  }),
  getNames: operation({
    name: 'getNames', method: 'get', path: '/api/offers/{offerId}/names',
    summary: 'What foster parents in a group are called, for the services’ own people and the group’s leaders', params: offerPath, answer: names,
  }),
  writeNames: operation({
    name: 'writeNames', method: 'put', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/names',
    summary: 'Writes what the foster parents of an own home are called, or erases it; If-Match is "0" the first time',
    params: offerPath.extend({ enrolmentId: id }), body: z.strictObject({ names: z.array(written).max(4) }), answer: names,
    needsVersion: true,
    // A digest of a name is guessed in a moment, and an answer that is kept would keep it.
    leavesNoTrace: true,
  }),
};
