import {
  dropCalendarFile, giveCalendarAddress, keepCalendarFile, revokeCalendarAddress, seeOwnCalendar, type OwnCalendar,
} from '../../domain/booking/own-calendar/keep-own-calendar';
import type { OwnReading } from '../../domain/booking/own-calendar/ports';
import { applicationReads, dropOnBehalf, keepOnBehalf, mayHaveRead } from '../../domain/booking/own-calendar/read-on-behalf';
import { readingPeriod } from '../../domain/booking/reading-period';
import type { Account } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import type { Temporal } from '../../domain/time';
import { ownCalendarOperations as ops } from '../contract/own-calendar';
import type { AnswerOf } from '../contract/operation';
import { minutesSince } from './booking-presenter';
import { handler, type ApiHandler } from './handler';

/** A counsellor's own calendar: read on their behalf, read in, followed by its address, and taken away by the person it belongs to. */
export function ownCalendarHandlers({ asActor, calendars, calendarOnBehalf, clock }: Product): readonly ApiHandler[] {
  const accountOf = async (bearer = ''): Promise<Account | undefined> => calendarOnBehalf?.accountOf(bearer);
  const presentFor = (account: Account | undefined) => <Name extends string>(outcome: Outcome<OwnCalendar, Name>) =>
    (outcome.ok ? success(presentOwnCalendar(outcome.value, { connected: calendars.connected, account, now: clock() })) : outcome);
  return [
    handler(ops.getOwnCalendar, async ({ bearer, run }) => {
      const present = presentFor(await accountOf(bearer));
      return run(async (ports) => present(await seeOwnCalendar(ports)));
    }),
    // The calendar is read between two transactions, never inside one.
    handler(ops.readOwnCalendar, async ({ actor, bearer = '', run }) => {
      if (calendarOnBehalf === undefined) return refuse('calendarsAreNotConnected');
      const account = await accountOf(bearer);
      const may = await asActor(actor, (ports) => mayHaveRead(ports, actor, account));
      if (!may.ok) return may;
      const within = readingPeriod(clock());
      const answer = await calendarOnBehalf.read(bearer, within);
      return run(async (ports) => presentFor(account)(await keepOnBehalf(ports, actor, { account: may.value, within, answer })));
    }),
    handler(ops.dropOwnReading, async ({ actor, bearer, run }) => {
      const present = presentFor(await accountOf(bearer));
      return run(async (ports) => present(await dropOnBehalf(ports, actor)));
    }),
    handler(ops.keepCalendarFile, async ({ actor, bearer, body: { from, until, busy }, run }) => {
      const present = presentFor(await accountOf(bearer));
      return run(async (ports) => present(await keepCalendarFile(ports, actor, { covers: [from, until], busy })));
    }),
    handler(ops.dropCalendarFile, async ({ actor, bearer, run }) => {
      const present = presentFor(await accountOf(bearer));
      return run(async (ports) => present(await dropCalendarFile(ports, actor)));
    }),
    handler(ops.giveCalendarAddress, async ({ actor, bearer, body, run }) => {
      const present = presentFor(await accountOf(bearer));
      return run(async (ports) => present(await giveCalendarAddress(ports, actor, body)));
    }),
    handler(ops.revokeCalendarAddress, async ({ actor, bearer, run }) => {
      const present = presentFor(await accountOf(bearer));
      return run(async (ports) => present(await revokeCalendarAddress(ports, actor)));
    }),
  ];
}

function presentOwnCalendar(
  { readings, addressGivenAt }: OwnCalendar,
  { connected, account, now }: { readonly connected: boolean; readonly account: Account | undefined; readonly now: Temporal.Instant },
): AnswerOf<typeof ops.getOwnCalendar> {
  const of = (wanted: OwnReading['source'], tenantId?: string) => readings
    .filter((one) => one.source === wanted && (tenantId === undefined || one.tenantId === tenantId)).map((one) => presentReading(one, now));
  const mayBeRead = account !== undefined && !applicationReads(readings, account.tenantId);
  const own = account === undefined ? undefined : of('onBehalf', account.tenantId)[0];
  // What the application is kept from is no fault where the person has had it read.
  const isReplaced = ({ source, tenantId }: OwnReading) => source === 'microsoft365' && mayBeRead && own !== undefined && tenantId === account?.tenantId;
  const byApplication = readings.filter((one) => one.source === 'microsoft365' && !isReplaced(one));
  const nothingYet = { readMinutesAgo: null, until: null, fault: null };
  return {
    connected,
    microsoft365: byApplication.map((one) => presentReading(one, now)),
    onBehalf: account === undefined ? null : { tenantId: account.tenantId, mayBeRead, reading: own ?? null },
    file: of('file')[0] ?? null,
    address: addressGivenAt === null ? null : { ...(of('address')[0] ?? nothingYet), givenAt: addressGivenAt.toString() },
  };
}

function presentReading({ readAt, until, fault }: OwnReading, now: Temporal.Instant) {
  return { readMinutesAgo: readAt === null ? null : minutesSince(readAt, now), until: until?.toString() ?? null, fault };
}
