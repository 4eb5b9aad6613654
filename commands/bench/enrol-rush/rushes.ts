import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { enrolFosterHomes } from '../../../domain/groupOffers/enrolment/enrol-foster-homes';
import type { OfferId } from '../../../domain/identifiers';
import type { Database, Transaction } from '../../../store/database';
import { capacity, quotas, type Request } from './crowd';
import type { CommittedHome, Told } from './replay';
import type { RushStage } from './stage';

/** What came of a thousand presses at once. */
export interface Rushed {
  readonly told: readonly (Told | undefined)[];
  readonly committed: readonly CommittedHome[];
  readonly seconds: number;
}

/** Everybody presses at once, through the product's own use case. */
export async function rushTheProduct({ server, pressers, asActor, openOffer }: RushStage, requests: readonly Request[]): Promise<Rushed> {
  const offerId = await openOffer();
  const requestOf = new Map<string, number>();
  const { answers: told, seconds } = await allAtOnce(requests, async ({ service, homes }, at) => {
    const presser = pressers[service];
    if (presser === undefined) throw new Error('a request of no service');
    const outcome = await asActor(presser.actor, (ports) =>
      enrolFosterHomes(ports, presser.actor, { offerId, homes: Array.from({ length: homes }, () => ({ participants: 1 })) }));
    if (!outcome.ok) throw new Error(`a press was refused: ${outcome.refusal}`);
    const [first] = outcome.value;
    for (const { enrolment } of outcome.value) requestOf.set(enrolment.id, at);
    return first?.enrolment.status === 'placed' ? 'placed' as const : 'waiting' as const;
  });
  const rows = await rowsOf<{ id: string; status: string }>(server.owner, sql`
    select id, status from enrolment where offer_id = ${offerId} order by arrival`);
  const committed = rows.map(({ id, status }) => ({ request: requestOf.get(id) ?? -1, status }));
  return { told, committed, seconds };
}

/** The control: each reads what is taken and then writes, as one would without a lock. */
export async function rushNaively({ server }: RushStage, requests: readonly Request[]): Promise<Rushed> {
  await server.owner.script(`
    drop table if exists naive_enrolment;
    create table naive_enrolment (id uuid primary key, seq bigint generated always as identity, request integer, service integer, status text);
    grant select, insert on naive_enrolment to public;`);
  const { answers: told, seconds } = await allAtOnce(requests, ({ service, homes }, at) => server.database.transaction(async (tx) => {
    const { rows } = (await tx.execute(sql`
      select service, count(*)::integer as placed from naive_enrolment where status = 'placed' group by service`)) as { rows: { service: number; placed: number }[] };
    const placed = new Map(rows.map((row) => [row.service, row.placed]));
    const spoken = quotas.reduce((sum, quota, one) => sum + Math.max(one === service ? 0 : quota, placed.get(one) ?? 0), 0);
    const status = homes <= capacity - spoken ? 'placed' as const : 'waiting' as const;
    for (let home = 0; home < homes; home += 1) {
      await tx.execute(sql`insert into naive_enrolment (id, request, service, status) values (${v7()}, ${at}, ${service}, ${status})`);
    }
    return status;
  }));
  const committed = await rowsOf<{ request: number; status: string }>(server.owner, sql`select request, status from naive_enrolment order by seq`);
  return { told, committed, seconds };
}

/** The peer of the rate: one row of the same shape and with the same indexes, each in a transaction of its own. */
export async function insertPlainly({ server, newId, now, pressers }: RushStage, offerId: OfferId, presses: number): Promise<number> {
  await server.owner.script(`
    drop table if exists plain_enrolment;
    create table plain_enrolment (like enrolment including defaults including indexes);
    grant insert on plain_enrolment to public;`);
  const { seconds } = await allAtOnce(Array.from({ length: presses }, (_, at) => at), (at) => server.database.transaction(async (tx) => {
    const id = newId<'enrolment'>();
    await tx.execute(sql`
      insert into plain_enrolment (id, offer_id, organisation_id, household_id, participants, priority, code, status, arrival, enrolled_at, version)
      values (${id}, ${offerId}, ${pressers[0]?.serviceId}, ${id}, 1, 'ordinary', ${String(at)}, 'waiting', ${at + 1}, ${now.toString()}, 1)`);
  }));
  return presses / seconds;
}

async function allAtOnce<In, Out>(
  requests: readonly In[], press: (request: In, at: number) => Promise<Out>,
): Promise<{ readonly answers: readonly (Out | undefined)[]; readonly seconds: number }> {
  const begun = performance.now();
  const settled = await Promise.allSettled(requests.map(press));
  const seconds = (performance.now() - begun) / 1000;
  return { answers: settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined)), seconds };
}

function rowsOf<Row>(database: Database, statement: Parameters<Transaction['execute']>[0]): Promise<readonly Row[]> {
  return database.transaction(async (tx) => ((await tx.execute(statement)) as { rows: readonly Row[] }).rows);
}
