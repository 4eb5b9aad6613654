import { OSLO, Temporal } from '../../time';
import type { Property } from './lines';

/** A time as a calendar's owner reads it on the wall: a whole day without `time`. */
export interface WallTime {
  readonly day: Temporal.PlainDate;
  readonly time: Temporal.PlainTime | undefined;
  /** A zone that Temporal knows. */
  readonly zone: string;
}

/** Outlook's own names for zones, as far as people who work together here may have them. */
const windowsZones: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Oslo', 'Central Europe Standard Time': 'Europe/Budapest', 'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris', 'GMT Standard Time': 'Europe/London', 'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'FLE Standard Time': 'Europe/Helsinki', 'GTB Standard Time': 'Europe/Athens', 'E. Europe Standard Time': 'Europe/Chisinau',
  'Turkey Standard Time': 'Europe/Istanbul', 'Russian Standard Time': 'Europe/Moscow', 'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago', 'Mountain Standard Time': 'America/Denver', 'Pacific Standard Time': 'America/Los_Angeles',
};

/** Reads `20261123`, `20261123T090000` or `20261123T080000Z`; undefined when it is no time. */
export function wallTimeOf({ value, zone }: Property): WallTime | undefined {
  const [, year, month, date, hour, minute, second, utc] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  try {
    const day = Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(date) }, { overflow: 'reject' });
    const time = hour === undefined ? undefined
      : Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute), second: Math.min(Number(second), 59) }, { overflow: 'reject' });
    return { day, time, zone: utc === undefined ? zoneNamed(zone) : 'UTC' };
  } catch {
    return undefined;
  }
}

/**
 * The minute since 1970 in which it begins. A time in the gap of the spring change is moved forward by it, and of two times
 * in autumn the first is meant, as RFC 5545 says.
 */
export function minuteOf({ day, time, zone }: WallTime): number {
  const begins = time === undefined ? day.toZonedDateTime(zone) : day.toZonedDateTime({ timeZone: zone, plainTime: time });
  return Math.floor(begins.epochMilliseconds / 60_000);
}

/** A zone that nobody knows, and a time that stands in none, are read as Oslo's. */
function zoneNamed(name: string | undefined): string {
  if (name === undefined || name === '') return OSLO;
  const known = windowsZones[name] ?? name.replace(/^\/?(?:freeassociation\.sourceforge\.net|citadel\.org)\/(?:Tzfile\/)?/, '');
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(known).timeZoneId;
  } catch {
    return OSLO;
  }
}
