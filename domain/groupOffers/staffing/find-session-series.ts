import { withCalendars } from '../../booking/calendars';
import { localDays } from '../../booking/local-days';
import type { MeetingPlace } from '../../booking/meeting-place';
import type { BookingRefusal } from '../../booking/refusals';
import { dayNumber, dayTable } from '../../booking/search/day-table';
import { buildIndex } from '../../booking/search/free-time-index';
import { faultOfSeries, namedSeries, weeksOf, type AskedSeries, type HourSeries, type SeriesWeeks } from '../../booking/series/asked-series';
import { findSeries } from '../../booking/series/find-series';
import type { NetworkId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Product } from '../../product';
import { OSLO, osloDate } from '../../time';
import type { Ports, StoreRefusal } from '../../unit-of-work';
import { daysOff, type DayOff } from '../days-off';
import { offerPolicy, offersOf } from '../policy';
import { leaderAvailability } from './leader-availability';
import { standingsOf } from './needs';

/** A row of sessions for a new group: when, with how many leaders, where, and in which room if that is said. */
export interface FindSessionSeries extends AskedSeries {
  readonly networkId: NetworkId;
  readonly programmeKey: string;
  readonly place: MeetingPlace;
  /** The room by its name; nothing is asked of rooms when it is empty. */
  readonly room: string;
}

/** A row of sessions, and the days off that lie in its weeks. */
export interface SessionSeries {
  readonly series: HourSeries;
  readonly passedOver: readonly DayOff[];
}

type Refusal = BookingRefusal | 'notAllowed' | 'programmeIsUnknown' | 'placeIsUnknown' | 'leaderMayNotLead' | StoreRefusal;

/** Times of day at which a group begins. */
const grid = 30;
/** As many as the longest programmes have. */
const mostSessionsInARow = 20;

/**
 * A whole row of sessions with the same leaders, who hold what the programme requires to its end and are not booked, away or
 * leading elsewhere then, in a room that no other group of the network has at the time, past the network's days off; with the
 * fewest exceptions, each another time in the same week or a week left out. Undefined when there is none. Leaders who are named
 * may lack the programme's certificate: publishing asks for it. For the network's coordinator alone (`notAllowed`). Refuses what a
 * course of hours refuses, `programmeIsUnknown`, `placeIsUnknown` and `leaderMayNotLead`. GRP-07 to GRP-10, GRP-19.
 */
export async function findSessionSeries(product: Product, actor: Actor, asked: FindSessionSeries): Promise<Outcome<SessionSeries | undefined, Refusal>> {
  if (!offerPolicy.permits(actor, 'create', offersOf(asked.networkId))) return refuse('notAllowed');
  const fault = faultOfSeries(asked, product.clock(), mostSessionsInARow);
  if (fault !== undefined) return refuse(fault.refusal, fault.field);
  const weeks = weeksOf(asked, product.clock());
  const known = await product.asActor(actor, (ports) => readKnown(ports, asked, weeks));
  if (!known.ok) return known;
  // Only counsellors have said that their calendars may be looked into.
  const counsellors = known.value.people.filter(({ name }) => name.role === 'counsellor').map(({ name }) => name.personId);
  const calendar = await product.calendars.busyTimes(counsellors, weeks.within);
  const people = known.value.people.map((person) => withCalendars(person, calendar));
  const plan = findSeries(buildIndex(dayTable(localDays(OSLO, weeks.from, weeks.to.subtract({ days: 1 }))), people), {
    question: {
      from: weeks.first, to: weeks.within.end.epochMilliseconds / 60_000, length: asked.minutes, grid,
      together: asked.counsellors === 2 ? 2 : 1, skill: null, holders: 'each', notOfService: null, travel: known.value.travel.minutes,
    },
    place: asked.place.kind === 'teams' ? null : asked.place.municipalityNumber,
    wish: {
      weekdays: [asked.weekday], hours: asked.hours, weeksBetween: asked.weeksBetween,
      daysOff: new Set(known.value.off.map(({ day }) => dayNumber(day))),
    },
    sessions: asked.meetings, mostExceptions: asked.mostExceptions, substitutes: false,
  });
  if (plan === undefined) return success(undefined);
  const series = namedSeries(plan, people, asked.minutes);
  const days = series.meetings.map(({ start }) => osloDate(start).toString());
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const passedOver = known.value.off.filter(({ day }) => day.dayOfWeek === asked.weekday && first <= day.toString() && day.toString() <= last);
  return success({ series, passedOver });
}

async function readKnown(ports: Ports, { networkId, programmeKey, weekday, place, room, counsellorIds }: FindSessionSeries, weeks: SeriesWeeks) {
  const today = osloDate(ports.clock());
  const programme = (await ports.groupOffers.programmes(networkId)).find(({ key }) => key === programmeKey);
  if (programme === undefined) return refuse('programmeIsUnknown', 'programmeKey');
  const known = await ports.network.municipalities({ organisationIds: [], networkIds: [] }, today);
  if (place.kind === 'municipality' && !known.some(({ number }) => number === place.municipalityNumber)) return refuse('placeIsUnknown', 'place');
  const mayLead = await ports.network.leadersFor(networkId, today);
  if (counsellorIds.some((id) => !mayLead.includes(id))) return refuse('leaderMayNotLead', 'counsellorIds');
  const qualified = (await standingsOf(ports, mayLead, programme, weeks.to)).filter(({ standing }) => standing === 'qualified').map(({ personId }) => personId);
  const leaders = await ports.network.labelFacts(counsellorIds.length > 0 ? counsellorIds : qualified);
  const taken = place.kind === 'teams' || room.trim() === '' ? [] : await ports.staffing.roomTaken({ networkId, place, room }, weeks.within);
  const busy = await ports.staffing.leadersBusy(networkId, leaders.map(({ personId }) => personId), weeks.within);
  return success({
    people: leaders.map((name) => leaderAvailability(name, { place, weekday, days: weeks, busy: busy.get(name.personId), taken })),
    off: await daysOff(ports, networkId, weeks.from, weeks.to),
    travel: await ports.booking.estimatedTravel(),
  });
}
