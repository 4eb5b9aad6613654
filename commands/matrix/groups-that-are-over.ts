import type { Database } from '../../store/database';
import { stableId } from '../../store/demonstration/stable-id';

interface OverGroup {
  readonly key: string;
  readonly network: string;
  readonly services: readonly string[];
  readonly leaders: readonly string[];
  readonly lastDay: string;
}

/** One group that was over last week, and one that was over long ago, each with places of every service invited but the last. */
const groups: readonly OverGroup[] = [
  {
    key: 'matrix-over-innherred', network: 'innherred', services: ['verdal', 'inn-trondelag', 'levanger'],
    leaders: ['foster-care-advisor-innherred', 'counsellor-verdal-1'], lastDay: '2026-11-17',
  },
  {
    key: 'matrix-over-namdalen', network: 'namdalen', services: ['midtre-namdal', 'ytre-namdal'],
    leaders: ['foster-care-advisor-namdalen', 'group-leader-bufetat'], lastDay: '2026-10-20',
  },
];

/** No use case makes a group in the past, so these are written as they would have become. */
export async function addGroupsThatAreOver(owner: Database): Promise<void> {
  await owner.script(groups.map(statements).join('\n'));
  // The older one was asked about and closed in its time.
  await owner.script(`
    insert into finished_group (offer_id, noticed_at) values ('${stableId('offer', 'matrix-over-namdalen')}', '2026-10-20T10:01Z');
    insert into evaluation (offer_id, closes_at, question_keys, counts, respondents, answered, sentences, sealed_at)
      values ('${stableId('offer', 'matrix-over-namdalen')}', '2026-11-03T10:00Z', '{useful,fitting,practical,recommended}',
        '{0,0,0,0,5,0,0,0,5,0,0,0,5,0,0,0,5,0,0,0}', 5, '{}', '{"What the matrix thought of it"}', '2026-11-03T10:01Z');`);
}

function statements({ key, network, services, leaders, lastDay }: OverGroup): string {
  const offer = stableId('offer', key);
  const service = (name: string) => stableId('organisation', name);
  return `
    insert into group_offer (id, network_id, programme_key, capacity, capacity_unit, created_at, stage, published_at, version)
      values ('${offer}', '${stableId('network', network)}', 'trygg-base', 6, 'fosterHome', '2026-08-01T08:00Z', 'published', '2026-08-01T08:00Z', 1);
    insert into group_session (id, offer_id, ordinal, starts_at, ends_at)
      values ('${stableId('session', key)}', '${offer}', 1, '${lastDay}T08:00Z', '${lastDay}T10:00Z');
    ${services.map((name) => `insert into group_offer_service (offer_id, organisation_id) values ('${offer}', '${service(name)}');`).join('\n')}
    ${leaders.map((name, at) => `insert into group_offer_leader (offer_id, person_id, ordinal) values ('${offer}', '${stableId('person', name)}', ${at + 1});`).join('\n')}
    ${services.slice(0, -1).map((name, at) => `insert into enrolment (id, offer_id, organisation_id, code, status, participants, household_id, arrival, enrolled_at, placed_at, version)
      values ('${stableId('enrolment', `${key}/${name}`)}', '${offer}', '${service(name)}', 'MTRX${'BCD'[at] ?? 'F'}${at + 2}', 'placed', 1, '${stableId('enrolment', `${key}/${name}`)}', ${at + 1}, '2026-08-02T08:00Z', '2026-08-02T08:00Z', 1);`).join('\n')}`;
}
