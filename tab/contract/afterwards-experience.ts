import { z } from 'zod';
import { acceptWarning, day, id, instant, networkRef, optionalFreeText } from './common';
import { operation } from './operation';

/** The most characters of one part. */
export const longestExperience = 600;

const part = optionalFreeText(longestExperience);
const text = z.object({ worked: z.string(), toChange: z.string(), practical: z.string() });
const edition = text.extend({ edition: z.int(), sharedAt: instant });

export const savedExperience = z.strictObject({ worked: part, toChange: part, practical: part, share: z.boolean(), acceptWarning });

export const experience = z.object({
  /** 0 before the leaders’ first word, and for others than them. */
  version: z.int().min(0),
  mayWrite: z.boolean(),
  /** What the leaders are writing on; only for them. */
  draft: text.optional(),
  unshared: z.boolean(),
  shared: edition.optional(),
  /** Only for the leaders and the network’s coordinator; the newest first. */
  earlier: z.array(edition),
});

/** The experiences of an earlier group. */
const sharedExperience = text.extend({ offerId: id, network: networkRef, lastDay: day });

const offerPath = z.strictObject({ offerId: id });

export const experienceOperations = {
  getExperience: operation({
    name: 'getExperience', method: 'get', path: '/api/offers/{offerId}/experience', summary: 'The leaders’ experiences of a group',
    params: offerPath, answer: experience,
  }),
  saveExperience: operation({
    name: 'saveExperience', method: 'put', path: '/api/offers/{offerId}/experience',
    summary: 'Keeps what the leaders write of a group, or shares it in the network and the fosterhjemsnettverk',
    params: offerPath, body: savedExperience, answer: experience, needsVersion: true,
  }),
  listExperiences: operation({
    name: 'listExperiences', method: 'get', path: '/api/experiences', summary: 'Experiences of earlier groups of a programme, the last shared first',
    query: z.strictObject({ programmeKey: z.string().min(1).max(60) }), answer: z.object({ items: z.array(sharedExperience) }),
  }),
};
