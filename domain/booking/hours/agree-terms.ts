import type { OrganisationId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import { osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { counsellorPolicy } from '../policy';
import type { HoursRefusal } from './refusals';
import type { BaseCalendar, BookingSettings, CounsellorTerms } from './terms';

type Agreeing = Pick<Ports, 'booking' | 'clock' | 'events' | 'network'>;

/** The terms of somebody who works for a base, as it keeps them today. */
export async function readTerms(
  { booking, clock }: Pick<Ports, 'booking' | 'clock'>, actor: Actor, baseId: OrganisationId, people: readonly PersonId[],
): Promise<Outcome<ReadonlyMap<PersonId, CounsellorTerms>, 'notAllowed'>> {
  if (!counsellorPolicy.permits(actor, 'list', { baseId })) return refuse('notAllowed');
  return success(await booking.termsOf(baseId, people, osloDate(clock())));
}

/**
 * Says from a day on who says yes before an hour is agreed, which service the person stays employed in, and how much it
 * lends (KB-45). Only the base's coordinator. Refuses `counsellorIsNotInTheBase` for who has left, `leaderIsUnknown` when a
 * leader is to answer and no service is named, `rulesAreUnreasonable`, and `dayIsInThePast`.
 */
export async function agreeTerms(
  ports: Agreeing, actor: Actor,
  { baseId, personId, terms, from }: { readonly baseId: OrganisationId; readonly personId: PersonId; readonly terms: CounsellorTerms; readonly from: Temporal.PlainDate },
): Promise<Outcome<CounsellorTerms, HoursRefusal | CommonRefusal | 'counsellorIsNotInTheBase' | 'dayIsInThePast'>> {
  if (!counsellorPolicy.permits(actor, 'list', { baseId })) return refuse('notAllowed');
  const today = osloDate(ports.clock());
  if (!(await ports.booking.basesOfCounsellor(personId, today)).includes(baseId)) return refuse('counsellorIsNotInTheBase', 'personId');
  if (from.until(today, { largestUnit: 'days' }).days > 0) return refuse('dayIsInThePast', 'from');
  if (today.until(from, { largestUnit: 'days' }).days > 731) return refuse('dayIsTooFarAhead', 'from');
  const { consent, ownServiceId, lentMinutesAWeek: lent } = terms;
  if (ownServiceId !== null && (await ports.network.organisation(ownServiceId)) === undefined) return refuse('leaderIsUnknown', 'ownServiceId');
  if (consent === 'leader' && ownServiceId === null) return refuse('leaderIsUnknown', 'ownServiceId');
  if (lent !== null && (!Number.isInteger(lent) || lent < 0 || lent > 2400)) return refuse('rulesAreUnreasonable', 'lentMinutesAWeek');
  await ports.booking.replaceTerms(baseId, personId, from, terms);
  await ports.events.append({ noun: 'counsellorTerms', nounId: personId, what: 'agreed', version: 1 });
  return success(terms);
}

/** How a base books; for its coordinator. */
export async function readSettings(
  { booking }: Pick<Ports, 'booking'>, actor: Actor, baseId: OrganisationId,
): Promise<Outcome<BookingSettings, 'notAllowed'>> {
  return counsellorPolicy.permits(actor, 'list', { baseId }) ? success(await booking.settingsOf(baseId)) : refuse('notAllowed');
}

/** How a base wants to book; what is left out stays as it is. */
export interface WantedSettings {
  readonly holdMinutes: number;
  readonly answerDays: number;
  /** The address of the base's own calendar; null for none. */
  readonly calendarAddress?: string | null | undefined;
  readonly withMeeting?: boolean | undefined;
}

/**
 * Changes for how long an hour is held, in how many working days one who is asked answers, and from which calendar in Microsoft
 * 365 booked hours go out. That is one of the coordinator's own organisation, as their account shows it. Refuses
 * `settingsAreUnreasonable`, `calendarAddressIsUnreadable`, `calendarNeedsAnAccount` and `versionIsOld`.
 */
export async function changeSettings(
  ports: Agreeing, actor: Actor, { baseId, basedOn, ...wanted }: WantedSettings & { readonly baseId: OrganisationId; readonly basedOn: number },
): Promise<Outcome<BookingSettings, HoursRefusal | CommonRefusal>> {
  if (!counsellorPolicy.permits(actor, 'list', { baseId })) return refuse('notAllowed');
  const { holdMinutes, answerDays } = wanted;
  if (!Number.isInteger(holdMinutes) || holdMinutes < 1 || holdMinutes > 60) return refuse('settingsAreUnreasonable', 'holdMinutes');
  if (!Number.isInteger(answerDays) || answerDays < 1 || answerDays > 10) return refuse('settingsAreUnreasonable', 'answerDays');
  const before = await ports.booking.settingsOf(baseId);
  if (before.version !== basedOn) return refuse('versionIsOld');
  const calendar = await calendarWanted(ports, before.calendar, wanted.calendarAddress);
  if (!calendar.ok) return calendar;
  const settings = { version: basedOn + 1, holdMinutes, answerDays, calendar: calendar.value, withMeeting: wanted.withMeeting ?? before.withMeeting };
  await ports.booking.writeSettings(baseId, settings, ports.clock());
  await ports.events.append({ noun: 'bookingSettings', nounId: baseId, what: 'changed', version: settings.version });
  return success(settings);
}

/** One at sign, and a name with a dot behind it: whether there is such a mailbox, Microsoft 365 says. */
const mailAddress = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/;

async function calendarWanted(
  { booking }: Pick<Ports, 'booking'>, before: BaseCalendar | null, said: string | null | undefined,
): Promise<Outcome<BaseCalendar | null, HoursRefusal>> {
  if (said === undefined || said === before?.address) return success(before);
  if (said === null) return success(null);
  const address = said.trim().toLowerCase();
  if (address.length > 254 || !mailAddress.test(address)) return refuse('calendarAddressIsUnreadable', 'calendarAddress');
  const [tenantId] = await booking.ownTenants();
  return tenantId === undefined ? refuse('calendarNeedsAnAccount', 'calendarAddress') : success({ address, tenantId });
}
