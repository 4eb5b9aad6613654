import { and, eq, notInArray, sql } from 'drizzle-orm';
import { bookHour } from '../../../domain/booking/book-hour';
import { workingDaysAfter, workingDaysBefore } from '../../../domain/groupOffers/working-days';
import type { NewId, ReferralId } from '../../../domain/identifiers';
import { actorFrom } from '../../../domain/network/scope';
import type { Actor } from '../../../domain/network/actor';
import { refuse, type Outcome } from '../../../domain/outcome';
import { assignCounsellors } from '../../../domain/referrals/assignment/assign-counsellors';
import { sendReferral } from '../../../domain/referrals/send-referral';
import { takeStep } from '../../../domain/referrals/take-step';
import { osloDate, osloInstant, type Temporal, type Clock } from '../../../domain/time';
import type { Ports } from '../../../domain/unit-of-work';
import { asActorOf, asSystem } from '../../as-actor';
import type { Database } from '../../database';
import { rowsOf } from '../../groupOffers/rows';
import { outbox } from '../../schema/messages';
import { personOnRecord } from '../../sign-on';
import { stableId } from '../stable-id';
import { idAt } from './id-at';
import { referralStories, type Happening, type ReferralStory } from './referral-stories';

const coordinator = 'coordinator-base';
/** How many days are tried for an hour, and the hours of each. */
const [daysTried, hoursTried] = [15, ['10:00', '12:30', '09:00', '13:30']] as const;

/**
 * Fills the demonstration base with henvendelser in every state, through the use cases as people would have used them, each at
 * its own time before the day of loading. Into a database that has none; whom the messages were for has read them long ago.
 */
export async function loadReferrals(database: Database, { clock }: { clock: Clock }): Promise<void> {
  const [before] = await asSystem(database, 'referralKeeper', (tx) => rowsOf<{ empty: boolean }>(tx, sql`select not exists (select from referral) as empty`));
  if (before?.empty !== true) return;
  const known = await asSystem(database, 'delivery', (tx) => tx.select({ id: outbox.id }).from(outbox));
  let made = 0;
  const teller = { database, count: () => { made += 1; return made; }, today: osloDate(clock()) };
  for (const story of referralStories) await tell(teller, story);
  await asSystem(database, 'delivery', (tx) => tx.update(outbox).set({ state: 'superseded' })
    .where(and(eq(outbox.state, 'waiting'), notInArray(outbox.id, known.map(({ id }) => id)))));
}

interface Teller {
  readonly database: Database;
  /** How many ids have been made, with this one. */
  readonly count: () => number;
  readonly today: Temporal.PlainDate;
}

async function tell(teller: Teller, { from, then, sent, ...content }: ReferralStory): Promise<void> {
  const referral = await act(teller, `case-contact-${from}`, workingDaysBefore(teller.today, sent), (ports, actor) => sendReferral(ports, actor, {
    category: content.category, orderSummary: content.summary, place: { kind: 'teams' }, urgent: content.urgent ?? false,
  }));
  if (!referral.ok) return;
  let counsellors: readonly string[] = [];
  for (const happening of then) {
    counsellors = 'book' in happening[1] ? happening[1].book : 'assign' in happening[1] ? happening[1].assign : counsellors;
    if (!(await happen(teller, { id: referral.value.id, counsellors }, happening))) return;
  }
}

interface Story {
  readonly id: ReferralId;
  /** Who has the work so far, by key. */
  readonly counsellors: readonly string[];
}

/** False when it was refused, as on a day that nobody foresaw: the story ends where it stands. */
async function happen(teller: Teller, { id, counsellors }: Story, [daysBefore, what]: Happening): Promise<boolean> {
  const { today } = teller;
  const on = workingDaysBefore(today, daysBefore);
  const counsellorIds = counsellors.map((key) => stableId('person', key));
  if ('book' in what) {
    const first = what.from >= 0 ? workingDaysBefore(today, what.from) : workingDaysAfter(today, -what.from);
    for (const start of hoursFrom(first)) {
      const booked = await act(teller, coordinator, on, (ports, actor) =>
        bookHour(ports, actor, { referralId: id, start, minutes: 60, counsellorIds, skill: what.skill }));
      if (booked.ok) return true;
    }
    return false;
  }
  const done = await act(teller, coordinator, on, async (ports, actor): Promise<Outcome<unknown, string>> => {
    const found = await ports.referrals.find(id);
    if (found === undefined) return refuse('notFound');
    if ('assign' in what) return assignCounsellors(ports, actor, { referralId: id, basedOn: found.version, counsellorIds });
    const step = what.step(on);
    return takeStep(ports, actor, { referralId: id, basedOn: found.version, taken: step.step === 'begin' ? { ...step, counsellorIds } : step });
  });
  return done.ok;
}

function hoursFrom(first: Temporal.PlainDate): readonly Temporal.Instant[] {
  return Array.from({ length: daysTried }, (_, at) => workingDaysAfter(first, at)).flatMap((day) =>
    hoursTried.map((time) => osloInstant(day.toString(), time)).flatMap((instant) => (instant.ok ? [instant.value] : [])));
}

/** As the person, at ten o'clock of the day, Oslo time. */
async function act<Value, Name extends string>(
  { database, count }: Teller, key: string, day: Temporal.PlainDate, work: (ports: Ports, actor: Actor) => Promise<Outcome<Value, Name>>,
): Promise<Outcome<Value, string>> {
  const clock = () => day.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '10:00' }).toInstant();
  const newId: NewId = <Noun extends string>() => idAt(clock(), count()) as ReturnType<typeof newId<Noun>>;
  const facts = await asSystem(database, 'signOn', (tx) => personOnRecord(tx, { key }, day));
  if (facts === undefined) return refuse('notFound');
  const actor = actorFrom(facts);
  return asActorOf({ database, clock, newId })(actor, (ports) => work(ports, actor));
}
