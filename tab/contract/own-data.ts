import { z } from 'zod';
import { instant } from './common';
import { operation } from './operation';

const file = z.object({
  at: instant,
  fileName: z.string(),
  /** How many rows there are, by part of the product. */
  parts: z.array(z.object({ label: z.string(), count: z.int() })),
  /** Everything as JSON, and the same to be read: a page for itself. */
  json: z.string(),
  html: z.string(),
});

export const ownDataOperations = {
  readOwnData: operation({
    name: 'readOwnData', method: 'get', path: '/api/me/data', summary: 'Everything that is stored about the reader, as JSON and as a page to be read', answer: file,
  }),
};
