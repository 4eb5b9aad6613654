import { sql } from 'drizzle-orm';
import { evaluationQuestions, type Tally } from '../../../domain/groupOffers/afterwards/evaluation';
import type { OfferId } from '../../../domain/identifiers';
import type { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';

/** Opens a group's evaluation with the questions of today; one that is open already stays as it is. */
export async function openEvaluation(tx: Transaction, offerId: OfferId, closesAt: Temporal.Instant): Promise<void> {
  await tx.execute(sql`
    insert into evaluation (offer_id, closes_at, question_keys, counts, respondents, answered, sentences)
    values (${offerId}, ${closesAt.toString()}::timestamptz, ${textArray(evaluationQuestions)}::text[],
      array_fill(0, array[${5 * evaluationQuestions.length}::integer]), 0, '{}', '{}')
    on conflict do nothing`);
}

/** Evaluations that have closed and are not sealed, locked; those that another server is sealing are left to it. */
export async function evaluationsToSeal(
  tx: Transaction,
  now: Temporal.Instant,
  most: number,
): Promise<readonly { readonly offerId: OfferId; readonly tally: Tally }[]> {
  const { rows } = (await tx.execute(sql`
    select to_jsonb(e) as closed from (
      select offer_id, respondents, counts, sentences from evaluation
      where sealed_at is null and closes_at <= ${now.toString()}::timestamptz order by offer_id limit ${most} for update skip locked) e`)) as {
    rows: { closed: Tally & { offer_id: OfferId } }[];
  };
  return rows.map(({ closed: { offer_id: offerId, respondents, counts, sentences } }) => ({ offerId, tally: { respondents, counts, sentences } }));
}

/** Seals an evaluation with what is to be kept; who had answered is forgotten. */
export async function sealEvaluation(tx: Transaction, offerId: OfferId, { respondents, counts, sentences }: Tally, at: Temporal.Instant): Promise<void> {
  await tx.execute(sql`
    update evaluation set sealed_at = ${at.toString()}::timestamptz, answered = '{}', respondents = ${respondents},
      counts = ${`{${counts.join(',')}}`}::integer[],
      sentences = array(select jsonb_array_elements_text(${JSON.stringify(sentences)}::jsonb))
    where offer_id = ${offerId}`);
}

function textArray(texts: readonly string[]): string {
  return `{${texts.join(',')}}`;
}
