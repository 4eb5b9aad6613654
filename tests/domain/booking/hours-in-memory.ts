import type { HoursPorts, WayAdjustment } from '../../../domain/booking/hours/ports';
import type { DatedWeek, HoursLogLine, Leave } from '../../../domain/booking/hours/kept-hours';
import { usualSettings, type BookingSettings, type CounsellorTerms } from '../../../domain/booking/hours/terms';
import type { DayException } from '../../../domain/booking/availability';
import type { OrganisationId, PersonId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';

/** The ports of hours, terms and ways over plain lists, for people who belong to one base. */
export function hoursInMemory(baseId: OrganisationId, people: readonly PersonId[], network: WayAdjustment['networkId'] | undefined = undefined, tenants: readonly string[] = []): HoursPorts {
  const { compare } = Temporal.PlainDate;
  let [version, rules] = [1, { bufferMinutes: 0, mostPerDay: null as number | null, mostPerWeek: null as number | null }];
  let weeks: DatedWeek[] = [];
  let exceptions: DayException[] = [];
  let leaves: Leave[] = [];
  const log: HoursLogLine[] = [];
  const terms = new Map<PersonId, CounsellorTerms>();
  let settings: BookingSettings = usualSettings;
  let ways: WayAdjustment[] = [];
  return {
    basesOfCounsellor: async (personId) => (people.includes(personId) ? [baseId] : []),
    keptHours: async (personId) => ({
      name: { personId, role: 'counsellor', ordinal: 1, placeName: 'Levanger' }, version, rules, weeks, exceptions, leaves, log: [...log].reverse(),
    }),
    lockHours: async () => version,
    replaceWeek: async (_, from, hours) => void (weeks = [...weeks.filter((week) => compare(week.from, from) < 0), { from, hours }]),
    writeRules: async (_, written) => void (rules = { ...written }),
    writeException: async (_, day, hours) => {
      exceptions = [...exceptions.filter((one) => !one.day.equals(day)), ...(hours === null ? [] : [{ day, hours }])];
    },
    insertLeave: async (_, leave) => void (leaves = [...leaves, leave]),
    endLeave: async (_, id) => {
      const before = leaves.length;
      leaves = leaves.filter((leave) => leave.id !== id);
      return leaves.length < before;
    },
    logHours: async (_, line, raised) => {
      version = raised;
      log.push(line);
    },
    termsOf: async (_, wanted) => new Map([...terms].filter(([personId]) => wanted.includes(personId))),
    termsBetween: async (_, wanted) => [...terms].filter(([personId]) => wanted.includes(personId))
      .map(([personId, agreed]) => ({ personId, ...agreed, valid: { from: Temporal.PlainDate.from('2020-01-01'), to: null } })),
    replaceTerms: async (_, personId, __, agreed) => void terms.set(personId, agreed),
    settingsOf: async () => settings,
    ownTenants: async () => tenants,
    writeSettings: async (_, written) => void (settings = written),
    networksServed: async () => (network === undefined ? [] : [network]),
    waysOf: async () => ways,
    insertWay: async (way) => void (ways = [...ways, way]),
    endWay: async (_, [one, other], why) => {
      const before = ways.length;
      ways = ways.filter(({ between, why: said }) => between[0] !== one || between[1] !== other || said !== why);
      return ways.length < before;
    },
  };
}
