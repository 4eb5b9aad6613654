import {
  dropCalendarFile, giveCalendarAddress, keepCalendarFile, revokeCalendarAddress, seeOwnCalendar, type OwnCalendar,
} from '../../domain/booking/own-calendar/keep-own-calendar';
import type { OwnReading } from '../../domain/booking/own-calendar/ports';
import { success, type Outcome } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import type { Temporal } from '../../domain/time';
import { ownCalendarOperations as ops } from '../contract/own-calendar';
import type { AnswerOf } from '../contract/operation';
import { minutesSince } from './booking-presenter';
import { handler, type ApiHandler } from './handler';

/** A counsellor's own calendar: read in, followed by its address, and taken away by the person it belongs to. */
export function ownCalendarHandlers({ calendars, clock }: Product): readonly ApiHandler[] {
  const present = <Name extends string>(outcome: Outcome<OwnCalendar, Name>) =>
    (outcome.ok ? success(presentOwnCalendar(outcome.value, { connected: calendars.connected, now: clock() })) : outcome);
  return [
    handler(ops.getOwnCalendar, ({ run }) => run(async (ports) => present(await seeOwnCalendar(ports)))),
    handler(ops.keepCalendarFile, ({ actor, body: { from, until, busy }, run }) =>
      run(async (ports) => present(await keepCalendarFile(ports, actor, { covers: [from, until], busy })))),
    handler(ops.dropCalendarFile, ({ actor, run }) => run(async (ports) => present(await dropCalendarFile(ports, actor)))),
    handler(ops.giveCalendarAddress, ({ actor, body, run }) => run(async (ports) => present(await giveCalendarAddress(ports, actor, body)))),
    handler(ops.revokeCalendarAddress, ({ actor, run }) => run(async (ports) => present(await revokeCalendarAddress(ports, actor)))),
  ];
}

function presentOwnCalendar(
  { readings, addressGivenAt }: OwnCalendar,
  { connected, now }: { readonly connected: boolean; readonly now: Temporal.Instant },
): AnswerOf<typeof ops.getOwnCalendar> {
  const of = (wanted: OwnReading['source']) => readings.filter(({ source }) => source === wanted).map((reading) => presentReading(reading, now));
  const nothingYet = { readMinutesAgo: null, until: null, fault: null };
  return {
    connected,
    microsoft365: of('microsoft365'),
    file: of('file')[0] ?? null,
    address: addressGivenAt === null ? null : { ...(of('address')[0] ?? nothingYet), givenAt: addressGivenAt.toString() },
  };
}

function presentReading({ readAt, until, fault }: OwnReading, now: Temporal.Instant) {
  return { readMinutesAgo: readAt === null ? null : minutesSince(readAt, now), until: until?.toString() ?? null, fault };
}
