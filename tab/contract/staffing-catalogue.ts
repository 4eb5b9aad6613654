import { z } from 'zod';
import { acceptWarning, freeText, id, version } from './common';
import { operation } from './operation';

const capacityUnit = z.enum(['fosterHome', 'person']);
const requirement = z.enum(['none', 'training', 'certificate']);

/** What a network says of a programme; all of it is its coordinator's to change (GRP-02). */
export const programmeValues = z.strictObject({
  titleNb: freeText(100),
  titleNn: freeText(100),
  capacityUnit,
  sessions: z.int(),
  minutes: z.int(),
  capacity: z.int(),
  weeksBetween: z.int(),
  /** How many lead a group; 0 where nothing is said. */
  leaders: z.int(),
  /** What each of them must hold. */
  requires: requirement,
  /** Whether its groups are gatherings of whole families. */
  gathering: z.boolean(),
  /** Not proposed for new offers; those that exist stay. */
  retired: z.boolean(),
  acceptWarning,
});

export const catalogueProgramme = z.object({
  key: z.string(),
  version,
  title: z.string(),
  titleNb: z.string(),
  titleNn: z.string(),
  capacityUnit,
  sessions: z.int(),
  minutes: z.int(),
  capacity: z.int(),
  weeksBetween: z.int(),
  leaders: z.int(),
  requires: requirement,
  gathering: z.boolean(),
  retired: z.boolean(),
  /** The network's own, and not one that all networks have. */
  own: z.boolean(),
  /** How sure the common defaults are, in words; absent of the network's own. */
  confidence: z.string().optional(),
});

const network = z.strictObject({ networkId: id });
const catalogue = z.object({ may: z.object({ edit: z.boolean() }), items: z.array(catalogueProgramme) });

export const staffingCatalogueOperations = {
  seeCatalogue: operation({
    name: 'seeCatalogue', method: 'get', path: '/api/networks/{networkId}/catalogue',
    summary: 'The network’s programmes with its own defaults, those out of use too', params: network, answer: catalogue,
  }),
  addProgramme: operation({
    name: 'addProgramme', method: 'post', path: '/api/networks/{networkId}/catalogue', summary: 'Adds a programme of the network’s own',
    params: network, body: programmeValues, answer: catalogue, status: 201,
  }),
  changeProgramme: operation({
    name: 'changeProgramme', method: 'put', path: '/api/networks/{networkId}/catalogue/{programmeKey}',
    summary: 'Changes what the network says of a programme; offers that exist stay as they are',
    params: network.extend({ programmeKey: z.string().regex(/^[a-z0-9-]{1,60}$/) }), body: programmeValues, answer: catalogue, needsVersion: true,
  }),
};
