import { z } from 'zod';
import { day, id } from './common';
import { operation } from './operation';

const network = z.strictObject({ networkId: id });

const schoolHolidays = z.object({
  may: z.object({ edit: z.boolean() }),
  /** From today on, the first first; both ends of each belong to it. */
  items: z.array(z.object({
    id, first: day, last: day,
    /** Given for the whole county, and not the network's to take away. */
    ofCounty: z.boolean(),
  })),
});

/** School holidays that a network's sessions go round. */
export const schoolHolidayOperations = {
  seeSchoolHolidays: operation({
    name: 'seeSchoolHolidays', method: 'get', path: '/api/networks/{networkId}/school-holidays',
    summary: 'The school holidays that sessions go round, from today on', params: network, answer: schoolHolidays,
  }),
  addSchoolHoliday: operation({
    name: 'addSchoolHoliday', method: 'post', path: '/api/networks/{networkId}/school-holidays',
    summary: 'Writes down a school holiday of the network; groups that exist keep their sessions',
    params: network, body: z.strictObject({ first: day, last: day }), answer: schoolHolidays, status: 201,
  }),
  removeSchoolHoliday: operation({
    name: 'removeSchoolHoliday', method: 'delete', path: '/api/networks/{networkId}/school-holidays/{holidayId}',
    summary: 'Takes away a school holiday of the network', params: network.extend({ holidayId: id }), answer: schoolHolidays,
  }),
};
