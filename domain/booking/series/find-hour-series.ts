import type { ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Product } from '../../product';
import { referralPolicy } from '../../referrals/policy';
import { referralParties } from '../../referrals/read-referrals';
import { OSLO, type Temporal } from '../../time';
import type { Ports, StoreRefusal } from '../../unit-of-work';
import { withCalendars } from '../calendars';
import { localDays } from '../local-days';
import type { BookingRefusal } from '../refusals';
import { dayNumber, dayTable, type DayTable } from '../search/day-table';
import { buildIndex } from '../search/free-time-index';
import { readSkill } from '../skills';
import { faultOfSeries, namedSeries, weeksOf, type AskedSeries, type HourSeries } from './asked-series';
import { findSeries } from './find-series';

/** A course of meetings for a referral. */
export interface FindHourSeries extends AskedSeries {
  readonly referralId: ReferralId;
  readonly skill: string;
}

type Refusal = BookingRefusal | 'notFound' | 'notAllowed' | StoreRefusal;

const grid = 30;

/**
 * A whole course of meetings with the same counsellors, with the fewest exceptions, past public holidays (KB-22, KB-26,
 * KB-28); undefined when there is none. For the base's coordinator alone. Refuses `skillIsUnknown`, `oneOrTwoCounsellors`,
 * `lengthIsUnreasonable`, `seriesIsUnreasonable`, `rangeIsTooLong`, `hourIsInThePast`, `wishIsUnreadable`,
 * `counsellorIsNotInTheBase` for one who has left, `notFound` and `notAllowed`.
 */
export async function findHourSeries(product: Product, actor: Actor, asked: FindHourSeries): Promise<Outcome<HourSeries | undefined, Refusal>> {
  const skill = readSkill(asked.skill);
  if (skill === undefined) return refuse('skillIsUnknown', 'skill');
  const fault = faultOfSeries(asked, product.clock());
  if (fault !== undefined) return refuse(fault.refusal, fault.field);
  const weeks = weeksOf(asked, product.clock());

  const known = await product.asActor(actor, (ports) => readKnown(ports, actor, asked, weeks));
  if (!known.ok) return known;
  const holders = asked.counsellorIds.map((id) => known.value.people.findIndex(({ name }) => name.personId === id));
  if (holders.includes(-1)) return refuse('counsellorIsNotInTheBase', 'counsellorIds');
  const calendar = await product.calendars.busyTimes(known.value.people.map(({ name }) => name.personId), weeks.within);
  const people = known.value.people.map((person) => withCalendars(person, calendar));
  const table = dayTable(localDays(OSLO, weeks.from, weeks.to.subtract({ days: 1 })));
  const { referral, travel } = known.value;
  const plan = findSeries(buildIndex(table, people), {
    question: {
      from: weeks.first, to: weeks.within.end.epochMilliseconds / 60_000, length: asked.minutes, grid,
      together: asked.counsellors === 2 ? 2 : 1, skill, holders: 'each', notOfService: referral.orderingService.id, travel: travel.minutes,
    },
    place: referral.place.kind === 'teams' ? null : referral.place.municipalityNumber,
    wish: { weekdays: [asked.weekday], hours: asked.hours, weeksBetween: asked.weeksBetween, daysOff: holidaysIn(table) },
    sessions: asked.meetings, mostExceptions: asked.mostExceptions,
    holders: holders.length === 0 ? undefined : holders,
  });
  return success(plan && namedSeries(plan, people, asked.minutes));
}

async function readKnown(ports: Ports, actor: Actor, { referralId }: FindHourSeries, days: { from: Temporal.PlainDate; to: Temporal.PlainDate }) {
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined) return refuse('notFound');
  if (!referralPolicy.permits(actor, 'findHour', await referralParties(ports, referral))) return refuse('notAllowed');
  const people = await ports.booking.availabilityOf(referral.base.id, days, ports.clock());
  return success({ referral, people, travel: await ports.booking.travel(referral.base.id) });
}

function holidaysIn({ days }: DayTable): ReadonlySet<number> {
  return new Set(days.filter(({ isPublicHoliday }) => isPublicHoliday).map(({ date }) => dayNumber(date)));
}
