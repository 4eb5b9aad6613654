import type { Database } from '../../store/database';
import { stableId } from '../../store/demonstration/stable-id';

/** Demonstration people: one of each kind that the product tells apart, and neighbours of the same kind elsewhere. */
const demonstrationKeys = [
  'coordinator-innherred', 'coordinator-namdalen', 'coordinator-fosterhjemsnettverk', 'coordinator-base',
  'foster-care-advisor-innherred', 'foster-care-advisor-namdalen', 'foster-care-advisor-trondheimsregionen',
  'case-contact-verdal', 'case-contact-inn-trondelag', 'case-contact-levanger', 'case-contact-midtre-namdal', 'case-contact-sunnhordland',
  'service-leader-verdal',
  'counsellor-verdal-1', 'counsellor-midtre-namdal-1', 'counsellor-ytre-namdal-1',
  'group-leader-bufetat', 'county-governor-trondelag', 'administrator',
];

/** Those of a short walk: who answers for things, who asks for them, and who must be kept out. */
const few = ['coordinator-base', 'case-contact-verdal', 'group-leader-bufetat', 'matrix-county-governor-in-network'];

interface MadePerson {
  readonly key: string;
  readonly memberships: readonly (readonly [role: string, column: 'organisation_id' | 'network_id', place: string])[];
}

/** People whom the demonstration has none of: another base's, a guest without a group, a supervisor who has come in, a former colleague. */
const made: readonly MadePerson[] = [
  { key: 'matrix-coordinator-other-base', memberships: [['coordinator', 'organisation_id', 'matrix-base']] },
  { key: 'matrix-counsellor-other-base', memberships: [['counsellor', 'organisation_id', 'matrix-base']] },
  { key: 'matrix-case-contact-trondheim', memberships: [['caseContact', 'organisation_id', 'trondheim']] },
  { key: 'matrix-service-leader-midtre-namdal', memberships: [['serviceLeader', 'organisation_id', 'midtre-namdal']] },
  { key: 'matrix-group-leader-without-group', memberships: [['groupLeader', 'organisation_id', 'bufetat-midt']] },
  { key: 'matrix-county-governor-in-network', memberships: [['countyGovernor', 'network_id', 'innherred']] },
  {
    key: 'matrix-contact-and-counsellor',
    memberships: [['caseContact', 'organisation_id', 'ytre-namdal'], ['counsellor', 'organisation_id', 'kompetansebasen']],
  },
  { key: 'matrix-left', memberships: [['groupLeader', 'organisation_id', 'levanger']] },
  { key: 'matrix-nobody', memberships: [] },
];

/** The people of the matrix, by key. */
export const peopleOfTheMatrix: readonly string[] = [...demonstrationKeys, ...made.map(({ key }) => key)];

/** Whether the person walks the short walk too. */
export function isOneOfAFew(key: string): boolean {
  return few.includes(key);
}

/** Adds a second base with an area of its own, and the people whom the demonstration lacks. */
export async function addPeople(owner: Database): Promise<void> {
  const base = stableId('organisation', 'matrix-base');
  const counsellor = stableId('person', 'matrix-counsellor-other-base');
  await owner.script(`
    insert into organisation (id, key, kind, name, written_standard, valid_from, demonstration, confidence)
      values ('${base}', 'matrix-base', 'competenceBase', 'Base 2', 'nb', '2020-01-01', true, 'high');
    insert into base_area (base_id, network_id, valid_from) values ('${base}', '${stableId('network', 'trondheimsregionen')}', '2020-01-01');
    ${made.map(personStatements).join('\n')}
    insert into counsellor (person_id, base_id, home_municipality_number, valid_from, demonstration)
      values ('${counsellor}', '${base}', '5001', '2020-01-01', true);
    insert into counsellor_skill (person_id, skill) values ('${counsellor}', 'fosterCare');
    insert into working_hours (person_id, weekday, from_minute, to_minute, valid_from)
      select '${counsellor}', weekday, 480, 930, '2020-01-01' from generate_series(1, 5) weekday;`);
}

function personStatements({ key, memberships }: MadePerson): string {
  const id = stableId('person', key);
  return [
    `insert into person (id, key, language, valid_from, demonstration) values ('${id}', '${key}', 'nb', '2020-01-01', true);`,
    ...memberships.map(([role, column, place]) =>
      `insert into membership (id, person_id, role, ${column}, valid_from, demonstration)
        values ('${stableId('membership', `${key}/${role}/${place}`)}', '${id}', '${role}',
          '${stableId(column === 'network_id' ? 'network' : 'organisation', place)}', '2020-01-01', true);`),
  ].join('\n');
}
