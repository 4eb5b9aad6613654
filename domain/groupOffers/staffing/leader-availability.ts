import type { Availability, Meeting } from '../../booking/availability';
import type { MeetingPlace } from '../../booking/meeting-place';
import type { Span } from '../../booking/spans';
import type { PersonLabelFacts } from '../../network/person-label';
import type { Temporal } from '../../time';

/** When somebody who may lead is busy, with what is at a place and what is not, and how many hours and sessions lie ahead. */
export interface LeaderBusy {
  readonly away: readonly Span[];
  readonly meetings: readonly Meeting[];
  readonly ahead: number;
}

/**
 * What decides when somebody can lead a session: what they have already, and when the room is taken. A group may meet in the
 * evening, so working hours do not count, but weekends are nobody's unless they are asked for; nobody says where leaders set out from, so only the way between two meetings does.
 */
export function leaderAvailability(
  name: PersonLabelFacts,
  { place, weekday, days, busy, taken }: {
    readonly place: MeetingPlace; readonly weekday: number; readonly days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
    readonly busy: LeaderBusy | undefined; readonly taken: readonly Span[];
  },
): Availability {
  const always = { from: days.from, to: days.to };
  return {
    name, ownServiceId: null, skills: [], homeMunicipalityNumber: place.kind === 'teams' ? '' : place.municipalityNumber, inTheBase: [always],
    hours: [...new Set([1, 2, 3, 4, 5, weekday])].map((one) => ({ weekday: one, fromMinute: 0, toMinute: 1440, valid: always })),
    exceptions: [], busy: Int32Array.from([...(busy?.away ?? []), ...taken].flat()), meetings: busy?.meetings ?? [],
    rules: { bufferMinutes: 0, mostPerDay: null, mostPerWeek: null, protectedHours: [] }, hoursAhead: busy?.ahead ?? 0,
  };
}
