import { v7 } from 'uuid';
import { decks } from '../../cards/samtalekort/decks';
import type { NewId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { actorFrom } from '../../domain/network/scope';
import type { Product } from '../../domain/product';
import { osloDate, Temporal } from '../../domain/time';
import { keptCalendars } from '../../server/calendar/kept-calendars';
import { lookAfterGroups } from '../../server/afterwards/pass';
import { asActorOf, asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { loadDemonstration } from '../../store/demonstration/load';
import { openEmbeddedDatabase } from '../../store/embedded-database';
import { migrate } from '../../store/migrate';
import { personOnRecord } from '../../store/sign-on';
import { addGroupsThatAreOver } from './groups-that-are-over';
import { addLooseRows } from './loose-rows';
import { letThingsHappen } from './happenings';
import { calendarOnBehalfOfTheMatrix } from './calendar-on-behalf';
import { addPeople, peopleOfTheMatrix } from './people';
import { readWorld, type World } from './world';

/** A person of the matrix, as sign-on finds them. */
export interface MatrixPerson {
  readonly key: string;
  readonly actor: Actor;
}

/** A filled database in memory with everything that the matrix walks over. */
export interface MatrixStage {
  readonly database: Database;
  readonly people: readonly MatrixPerson[];
  readonly world: World;
  readonly newId: NewId;
  /** The product over a part of this database. */
  productOn(database: Database): Product;
  /** Which of the questions a shorter walk asks; without it every question is put to everybody. */
  readonly isAsked?: (asking: Asking) => boolean;
}

/** A question on its way to a person: the places of both in their lists. */
export interface Asking {
  readonly question: number;
  readonly person: number;
}

/** Whether a question is put to a person, who is one of the stage's. */
export function isPutTo({ people, isAsked }: MatrixStage, person: MatrixPerson, question: number): boolean {
  return isAsked === undefined || isAsked({ question, person: people.indexOf(person) });
}

/** A Monday, nine o'clock in Oslo; everything that happens, happens after it. */
const now = Temporal.Instant.from('2026-11-23T08:00:00Z');

const newId: NewId = <Noun extends string>() => v7() as ReturnType<typeof newId<Noun>>;

/** Opens a fresh database in memory, fills it, and signs the people on. Close the database when the matrix is made. */
export async function openStage(): Promise<MatrixStage> {
  const database = await openEmbeddedDatabase();
  await migrate(database);
  await loadDemonstration(database, { clock: () => now });
  await prepareStage(database);
  return stageOn(database);
}

/** Adds what the matrix walks over to a database that has the demonstration of the same morning in it. */
export async function prepareStage(database: Database): Promise<void> {
  await addPeople(database);
  await addGroupsThatAreOver(database);
  await lookAfterGroups({ database, clock: () => now, newId });
  await letThingsHappen(productOver(database), (key) => signedOn(database, key));
  await addLooseRows(database);
}

/** The stage on a database that has been prepared: the people sign on, and the world is read. */
export async function stageOn(database: Database): Promise<MatrixStage> {
  const people: MatrixPerson[] = [];
  for (const key of peopleOfTheMatrix) people.push({ key, actor: await signedOn(database, key) });
  return { database, people, world: await readWorld(database), newId, productOn: productOver };
}

function productOver(database: Database): Product {
  const clock = () => now;
  return {
    asActor: asActorOf({ database, clock, newId }), clock, calendars: keptCalendars({ database, clock, newId, microsoft365: undefined }), decks,
    calendarOnBehalf: calendarOnBehalfOfTheMatrix,
  };
}

async function signedOn(database: Database, key: string): Promise<Actor> {
  const facts = await asSystem(database, 'signOn', (tx) => personOnRecord(tx, { key }, osloDate(now)));
  if (facts === undefined) throw new Error(`the matrix has no ${key}`);
  return actorFrom(facts);
}
