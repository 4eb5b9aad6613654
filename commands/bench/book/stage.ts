import { v7 } from 'uuid';
import type { NewId, OrganisationId, PersonId, ReferralId } from '../../../domain/identifiers';
import type { Actor } from '../../../domain/network/actor';
import { actorFrom } from '../../../domain/network/scope';
import { osloDate, Temporal } from '../../../domain/time';
import type { AsActor } from '../../../domain/unit-of-work';
import { asActorOf, asSystem } from '../../../store/as-actor';
import { stableId } from '../../../store/demonstration/stable-id';
import { personOnRecord } from '../../../store/sign-on';
import { openBenchServer, type BenchServer } from '../bench-server';

/** How many people press at once, each for a base of their own, and how many counsellors those bases share. */
export const clients = 32;
const counsellors = 64;

/** Somebody who presses, for the base they coordinate. */
export interface Presser {
  readonly actor: Actor;
  readonly baseId: OrganisationId;
}

/** Bases that share their counsellors, their coordinators who press at once, and referrals to book for. */
export interface BookStage {
  readonly server: BenchServer;
  readonly asActor: AsActor;
  readonly newId: NewId;
  readonly pressers: readonly Presser[];
  readonly counsellorIds: readonly PersonId[];
  /** For each presser as many referrals that nobody has answered. */
  newReferrals(each: number): Promise<readonly (readonly ReferralId[])[]>;
}

export const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const clock = () => now;
const [service, sender] = [stableId('organisation', 'verdal'), stableId('person', 'case-contact-verdal')];
const newId: NewId = <Noun extends string>() => v7() as ReturnType<typeof newId<Noun>>;

/** The demonstration on a server, with the crowd in one of its networks. */
export async function openBookStage(): Promise<BookStage> {
  const server = await openBenchServer(clock);
  const keys = { coordinators: keysOf('coordinator', clients), counsellors: keysOf('counsellor', counsellors) };
  await server.owner.script([
    referencesOfTheBench,
    ...keys.counsellors.map(counsellorStatements),
    ...keys.coordinators.map((key) => baseStatements(key, keys.counsellors)),
    'analyze;',
  ].join('\n'));
  const asActor = asActorOf({ database: server.database, clock, newId });
  const signedOn = async (key: string): Promise<Actor> => {
    const facts = await asSystem(server.database, 'signOn', (tx) => personOnRecord(tx, { key }, osloDate(now)));
    if (facts === undefined) throw new Error(`there is no ${key}`);
    return actorFrom(facts);
  };
  const pressers: Presser[] = [];
  for (const key of keys.coordinators) pressers.push({ actor: await signedOn(key), baseId: stableId('organisation', key) });
  return {
    server, asActor, newId, pressers,
    counsellorIds: keys.counsellors.map((key) => stableId('person', key)),
    newReferrals: async (each) => {
      const ids = pressers.map(() => Array.from({ length: each }, () => newId<'referral'>()));
      await server.owner.script(ids.map((own, at) => `
        insert into referral (id, reference, base_id, ordering_service_id, sender_id, category, order_summary, place_kind, state, version, sent_at, awaits_since)
          select id, reference_of(id), '${pressers[at]?.baseId}', '${service}', '${sender}', 'other', 'Veiledning', 'teams', 'sent', 1, '${now.toString()}', '${now.toString()}'
          from unnest('{${own.join(',')}}'::uuid[]) id;`).join('\n'));
      return ids;
    },
  };
}

/** Letters alone, and each time others: eight digits of the id's random end, as consonants. */
const referencesOfTheBench = `
  create function reference_of(id uuid) returns text language sql immutable as $$
    select substr(t, 1, 4) || '-' || substr(t, 5, 4) from (select translate(right(id::text, 8), '0123456789abcdef', 'BCDFGHJKLMNPQRST') as t) x
  $$;`;

function keysOf(role: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `bench-${role}-${at}`);
}

function personStatements(key: string): string {
  return `insert into person (id, key, language, valid_from, demonstration) values ('${stableId('person', key)}', '${key}', 'nb', '2020-01-01', true);`;
}

/** A base of its own for each who presses, so that each is told as one coordinator is. */
function baseStatements(key: string, counsellorKeys: readonly string[]): string {
  const base = stableId('organisation', key);
  const membership = (person: string, role: string) => `
    insert into membership (id, person_id, role, organisation_id, valid_from, demonstration)
      values ('${stableId('membership', `${key}/${person}`)}', '${stableId('person', person)}', '${role}', '${base}', '2020-01-01', true);`;
  return `${personStatements(key)}
    insert into organisation (id, key, kind, name, written_standard, valid_from, demonstration, confidence)
      values ('${base}', '${key}', 'competenceBase', '${key}', 'nb', '2020-01-01', true, 'high');
    insert into base_area (base_id, network_id, valid_from) values ('${base}', '${stableId('network', 'innherred')}', '2020-01-01');
    ${membership(key, 'coordinator')}
    ${counsellorKeys.map((person) => `${membership(person, 'counsellor')}
    insert into counsellor (person_id, base_id, home_municipality_number, valid_from, demonstration)
      values ('${stableId('person', person)}', '${base}', '5038', '2020-01-01', true);`).join('')}`;
}

/** Works around the clock, so that every hour of the week can be asked for. */
function counsellorStatements(key: string): string {
  const person = stableId('person', key);
  return `${personStatements(key)}
    insert into counsellor_skill (person_id, skill) values ('${person}', 'cosP');
    insert into working_hours (person_id, weekday, from_minute, to_minute, valid_from)
      select '${person}', weekday, 0, 1440, '2020-01-01' from generate_series(1, 7) weekday;`;
}
