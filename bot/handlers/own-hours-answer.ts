import type { AdaptiveCard } from '../../cards/adaptive-card';
import { ownHoursCard, type OwnHour } from '../../cards/booking/own-hours';
import type { Notice } from '../../cards/frame';
import { hoursToHold } from '../../domain/booking/read-bookings';
import { sessionsToLead } from '../../domain/groupOffers/sessions-to-lead';
import { success } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { refusalCard } from '../refusal-card';
import type { Turn } from '../turn';

const mostHours = 10;

/** The sender's own hours and sessions, the next first, each with a button for forfall. */
export async function ownHoursAnswer(turn: Turn, notice?: Notice): Promise<AdaptiveCard> {
  const read = await turn.product.asActor<readonly OwnHour[], never>(turn.actor, async (ports) => success(await ownHours(ports, turn)));
  if (!read.ok) return refusalCard(read.refusal, turn.rendering());
  return ownHoursCard(
    {
      hours: read.value.slice(0, mostHours),
      more: Math.max(read.value.length - mostHours, 0),
      page: turn.tabPage('/referrals/bookings'),
    },
    { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) },
  );
}

async function ownHours(ports: Ports, { actor }: Turn): Promise<readonly OwnHour[]> {
  const booked = (await hoursToHold(ports, actor)).map(({ id, reference, orderingService, period, place, counsellors }): OwnHour => ({
    what: { kind: 'booking', bookingId: id, reference, service: orderingService.name },
    period,
    place,
    absent: counsellors.some(({ name, absent }) => absent && name.personId === actor.scope.personId),
  }));
  const sessions = (await sessionsToLead(ports, actor)).map(({ offer, session, absenceReported }): OwnHour => ({
    what: { kind: 'session', offerId: offer.id, sessionId: session.id, programme: offer.programme.titles[actor.language] },
    period: session.period,
    place: session.place,
    absent: absenceReported,
  }));
  return [...booked, ...sessions].sort((one, other) => Temporal.Instant.compare(one.period.start, other.period.start));
}
