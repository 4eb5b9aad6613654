import { and, asc, desc, eq, inArray, isNotNull, lt, notInArray } from 'drizzle-orm';
import type { CardRun } from '../domain/conversations/card-run';
import type { CardRunPorts } from '../domain/conversations/ports';
import type { Transaction } from './database';
import { cardRun, cardRunStep } from './schema/conversations';

/** Conversations with families, seen as the actor of the transaction. */
export function cardRunsStore(tx: Transaction): CardRunPorts {
  return {
    start: async ({ doneSteps: _none, ...run }) => {
      await tx.insert(cardRun).values(run);
    },
    find: async (id) => {
      const rows = await tx.select().from(cardRun).where(eq(cardRun.id, id));
      const [found] = await withSteps(tx, rows);
      return found;
    },
    change: async ({ id, state, endedAt, version, doneSteps }) => {
      const running = and(eq(cardRun.id, id), eq(cardRun.version, version - 1), eq(cardRun.state, 'running'));
      // The version first: who comes second finds no row, and marks nothing.
      const held = await tx.update(cardRun).set({ version }).where(running).returning({ id: cardRun.id });
      if (held.length === 0) return false;
      await markSteps(tx, id, doneSteps);
      if (state !== 'running') await tx.update(cardRun).set({ state, endedAt }).where(eq(cardRun.id, id));
      return true;
    },
    list: async ({ after, limit }) => {
      const rows = await tx
        .select()
        .from(cardRun)
        .where(after === undefined ? undefined : lt(cardRun.id, after))
        .orderBy(desc(cardRun.id))
        .limit(limit);
      return withSteps(tx, rows);
    },
  };
}

async function withSteps(tx: Transaction, runs: readonly Omit<CardRun, 'doneSteps'>[]): Promise<readonly CardRun[]> {
  if (runs.length === 0) return [];
  const steps = await tx
    .select()
    .from(cardRunStep)
    .where(and(inArray(cardRunStep.cardRunId, runs.map(({ id }) => id)), isNotNull(cardRunStep.doneAt)))
    .orderBy(asc(cardRunStep.doneAt), asc(cardRunStep.stepKey));
  return runs.map((run) => ({
    ...run,
    doneSteps: steps.flatMap(({ cardRunId, stepKey, doneAt }) => (cardRunId === run.id && doneAt !== null ? [{ stepKey, at: doneAt }] : [])),
  }));
}

async function markSteps(tx: Transaction, id: CardRun['id'], done: CardRun['doneSteps']): Promise<void> {
  const others = notInArray(cardRunStep.stepKey, done.map(({ stepKey }) => stepKey));
  await tx
    .update(cardRunStep)
    .set({ doneAt: null })
    .where(and(eq(cardRunStep.cardRunId, id), done.length === 0 ? undefined : others));
  for (const { stepKey, at } of done) {
    await tx
      .insert(cardRunStep)
      .values({ cardRunId: id, stepKey, doneAt: at })
      .onConflictDoUpdate({ target: [cardRunStep.cardRunId, cardRunStep.stepKey], set: { doneAt: at } });
  }
}
