import { z } from 'zod';
import { day, id, instant, organisationRef } from './common';
import { operation } from './operation';

const kind = z.enum(['referral', 'reportedNeed', 'cardRun', 'assessment', 'goodStartPlan', 'groupOffer', 'conversation', 'plannedConversation']);
const months = z.int();

const seen = z.object({
  items: z.array(z.object({
    owner: organisationRef.extend({ /** A network's, and not a service's or a base's. */ isNetwork: z.boolean() }),
    /** How long the service or network keeps its own; none for a base, whose coordinator sees what waits for its archive. */
    periods: z.array(z.object({
      kind, label: z.string(), fromLabel: z.string(), months, least: months, most: months,
      /** What has been decided, and counts from a later day. */
      next: z.object({ months, from: day }).optional(),
    })),
    /** What goes in the next ninety days. */
    soon: z.array(z.object({ kind, label: z.string(), count: z.int(), firstOn: day })),
    /** What would go in them and waits for the own archive. */
    stopped: z.array(z.object({ noun: z.enum(['referral', 'groupOffer', 'conversation']), nounId: id, reference: z.string(), goesOn: day })),
    /** What was deleted, the newest first. */
    deleted: z.array(z.object({ at: instant, label: z.string(), count: z.int() })),
  })),
  /** How long the product keeps what it needs for its own work; whoever runs it decides. */
  product: z.array(z.object({ label: z.string(), months })),
});

export const retentionOperations = {
  seeRetention: operation({
    name: 'seeRetention', method: 'get', path: '/api/retention', summary: 'How long things are kept, what goes in the next ninety days, and what a missing hand-over keeps',
    answer: seen,
  }),
  decidePeriod: operation({
    name: 'decidePeriod', method: 'put', path: '/api/retention/{ownerId}/{kind}', summary: 'The leader, or the network’s coordinator, decides for how many months a kind is kept; a shorter time counts in thirty days',
    params: z.strictObject({ ownerId: id, kind }), body: z.strictObject({ months: months.min(1).max(600) }), answer: seen,
  }),
};
