import { sql } from 'drizzle-orm';
import { certificateCodeLength } from '../../../domain/groupOffers/afterwards/certificate';
import { closesAt, evaluationQuestions } from '../../../domain/groupOffers/afterwards/evaluation';
import { osloDate } from '../../../domain/time';
import type { Transaction } from '../../database';
import { certificate, experienceEdition, experienceNote, groupCompletion } from '../../schema/afterwards';
import { stableCode, stableId } from '../stable-id';
import type { LaidOutGroup } from './laid-out';

/** Writes what came after a group: what was said of it, what its leaders pass on, and who completed it. */
export async function writeAfterwards(tx: Transaction, laidOut: LaidOutGroup): Promise<void> {
  await writeEvaluation(tx, laidOut);
  await writeExperience(tx, laidOut);
  await writeCertificates(tx, laidOut);
}

/** It was sealed when it closed, with what was said or, of too few, nothing. */
async function writeEvaluation(tx: Transaction, { id, group: { said }, held }: LaidOutGroup): Promise<void> {
  const last = held.at(-1);
  if (said === undefined || last === undefined) return;
  const closed = closesAt(last.period.end);
  await tx.execute(sql`
    insert into evaluation (offer_id, closes_at, question_keys, counts, respondents, answered, sentences, sealed_at)
    values (${id}, ${closed.toString()}::timestamptz, ${`{${evaluationQuestions.join(',')}}`}::text[], ${`{${said.counts.join(',')}}`}::integer[],
      ${said.respondents}, '{}', array(select s from jsonb_array_elements_text(${JSON.stringify(said.sentences)}::jsonb) s order by s),
      ${closed.add({ minutes: 1 }).toString()}::timestamptz)`);
}

async function writeExperience(tx: Transaction, { id: offerId, group: { experience }, held }: LaidOutGroup): Promise<void> {
  const last = held.at(-1);
  if (experience === undefined || last === undefined) return;
  const { shared, ...text } = experience;
  await tx.insert(experienceNote).values({ offerId, ...text, version: 1 });
  if (shared) await tx.insert(experienceEdition).values({ offerId, edition: 1, ...text, sharedAt: last.period.end.add({ hours: 72 }) });
}

async function writeCertificates(tx: Transaction, { id: offerId, key, group: { certificates = [] }, held }: LaidOutGroup): Promise<void> {
  const last = held.at(-1);
  if (certificates.length === 0 || last === undefined) return;
  await tx.insert(groupCompletion).values(certificates.map(([service, completed]) => (
    { offerId, organisationId: stableId('organisation', service), completed, version: 1 })));
  await tx.insert(certificate).values(certificates.flatMap(([service, , issued]) => Array.from({ length: issued }, (_, index) => {
    const id = stableId('certificate', `${key}/${service}/${index}`);
    return {
      id, offerId, organisationId: stableId('organisation', service), code: stableCode(id, certificateCodeLength),
      issuedOn: osloDate(last.period.end).add({ days: 2 }),
    };
  })));
}
