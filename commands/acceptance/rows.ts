import { join } from 'node:path';
import { z } from 'zod';

/** A row of table T1: how many henvendelser a service sent, and how many of them were helped. */
export interface TableRow {
  readonly service: string;
  readonly received: number;
  readonly helped: number;
}

const rows = z.array(
  z.strictObject({ service: z.string().min(1), received: z.int().min(0).max(10_000), helped: z.int().min(0) })
    .refine(({ received, helped }) => helped <= received, 'more helped than received'),
);

/** Reads rows from JSON. Throws with what is wrong. */
export function readRows(text: string): readonly TableRow[] {
  const read = rows.safeParse(JSON.parse(text));
  if (!read.success) throw new Error(`The rows cannot be used: ${z.prettifyError(read.error)}`);
  return read.data;
}

/**
 * The tables of the sources, by name. T1 is the pilot of the Kompetansebase from April 2019 to December 2020 as its final
 * report gives it (Barneløftet 2021): the report's text says "about 70", the rows add up to 65 received and 18 helped.
 */
export const tables = { t1: join(__dirname, 't1.json') } as const;
