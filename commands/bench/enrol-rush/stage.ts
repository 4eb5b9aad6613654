import { v7 } from 'uuid';
import { createOffer } from '../../../domain/groupOffers/create-offer';
import { changePlaces } from '../../../domain/groupOffers/enrolment/steer-places';
import type { NewId, OfferId, OrganisationId } from '../../../domain/identifiers';
import type { Actor } from '../../../domain/network/actor';
import { actorFrom } from '../../../domain/network/scope';
import type { Outcome } from '../../../domain/outcome';
import { osloDate, Temporal } from '../../../domain/time';
import type { AsActor } from '../../../domain/unit-of-work';
import { asActorOf, asSystem } from '../../../store/as-actor';
import { stableId } from '../../../store/demonstration/stable-id';
import { personOnRecord } from '../../../store/sign-on';
import { openBenchServer, type BenchServer } from '../bench-server';
import { capacity, quotas, services } from './crowd';

/** A service of the crowd and its kontaktperson. */
export interface Presser {
  readonly serviceId: OrganisationId;
  readonly actor: Actor;
}

/** A network with the crowd's services in it. */
export interface RushStage {
  readonly server: BenchServer;
  readonly pressers: readonly Presser[];
  readonly asActor: AsActor;
  readonly newId: NewId;
  readonly now: Temporal.Instant;
  /** An offer that nobody has a place in yet, with its quotas. */
  openOffer(): Promise<OfferId>;
}

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const clock = () => now;
const newId: NewId = <Noun extends string>() => v7() as ReturnType<typeof newId<Noun>>;
const network = stableId('network', 'innherred');

/** The demonstration on a server, and forty services more in one of its networks. */
export async function openRushStage(): Promise<RushStage> {
  const server = await openBenchServer(clock);
  await server.owner.script(Array.from({ length: services }, (_, at) => serviceStatements(at)).join('\n'));
  const asActor = asActorOf({ database: server.database, clock, newId });
  const signedOn = async (key: string): Promise<Actor> => {
    const facts = await asSystem(server.database, 'signOn', (tx) => personOnRecord(tx, { key }, osloDate(now)));
    if (facts === undefined) throw new Error(`there is no ${key}`);
    return actorFrom(facts);
  };
  const pressers: Presser[] = [];
  for (let at = 0; at < services; at += 1) {
    pressers.push({ serviceId: stableId('organisation', keyOf(at)), actor: await signedOn(keyOf(at)) });
  }
  const coordinator = await signedOn('coordinator-innherred');
  const openOffer = async () => {
    const offerId = valueOf(await asActor(coordinator, (ports) => createOffer(ports, coordinator, {
      networkId: network,
      programmeKey: 'veiledningsgruppe',
      capacity,
      serviceIds: pressers.map(({ serviceId }) => serviceId),
      leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
      sessions: [{ date: '2027-03-01', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
    })));
    valueOf(await asActor(coordinator, (ports) => changePlaces(ports, coordinator, {
      offerId, basedOn: 1, capacity, quotasUntil: '2027-02-01',
      quotas: pressers.map(({ serviceId }, at) => ({ serviceId, places: quotas[at] ?? 0 })),
    })));
    return offerId;
  };
  return { server, pressers, asActor, newId, now, openOffer };
}

function keyOf(at: number): string {
  return `bench-service-${at}`;
}

function serviceStatements(at: number): string {
  const key = keyOf(at);
  const [service, person] = [stableId('organisation', key), stableId('person', key)];
  return `
    insert into organisation (id, key, kind, name, written_standard, valid_from, demonstration, confidence)
      values ('${service}', '${key}', 'childWelfareService', 'Tjeneste ${at + 1}', 'nb', '2020-01-01', true, 'high');
    insert into network_organisation (network_id, organisation_id, valid_from, demonstration, confidence)
      values ('${network}', '${service}', '2020-01-01', true, 'high');
    insert into person (id, key, language, valid_from, demonstration) values ('${person}', '${key}', 'nb', '2020-01-01', true);
    insert into membership (id, person_id, role, organisation_id, valid_from, demonstration)
      values ('${stableId('membership', key)}', '${person}', 'caseContact', '${service}', '2020-01-01', true);`;
}

function valueOf<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(`the stage was refused: ${outcome.refusal}`);
  return outcome.value;
}
