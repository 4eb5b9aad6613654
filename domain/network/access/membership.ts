import type { MembershipId, PersonId } from '../../identifiers';
import { Temporal } from '../../time';
import type { Role } from '../actor';
import type { PersonLabelFacts } from '../person-label';
import type { MemberPlace } from './member-place';

/** Why a membership ended before its time: by hand, or since nobody confirmed it. */
export type EndReason = 'ended' | 'notConfirmed';

/** Somebody's membership in a role, with its days in Oslo. */
export interface HeldMembership {
  readonly id: MembershipId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly place: MemberPlace;
  readonly placeName: string;
  readonly since: Temporal.PlainDate;
  /** The first day that no longer counts. */
  readonly validTo: Temporal.PlainDate | null;
  /** When it was given or last confirmed; null until the worker has seen it. */
  readonly confirmedOn: Temporal.PlainDate | null;
  /** How it ended before its time, if it did. */
  readonly end: { readonly why: EndReason; readonly at: Temporal.Instant; readonly formerValidTo: Temporal.PlainDate | null } | null;
}

/** How a membership stands: to be confirmed, confirmed for now, ended. */
export type MembershipStanding = 'confirmed' | 'toConfirm' | 'ended';

/** A membership as whoever answers for it sees it. */
export interface MembershipSeen extends HeldMembership {
  readonly standing: MembershipStanding;
  /** When it ends unless it is confirmed; null while it need not be. */
  readonly endsUnconfirmed: Temporal.PlainDate | null;
  readonly who: PersonLabelFacts | undefined;
}

/** So long an ended membership is shown, and can be given back. */
export const givenBackWithinDays = 30;

/** The days of a yearly confirmation: it is asked for a month before the year is over, and ends a month after. */
export function confirmationDays(confirmedOn: Temporal.PlainDate): Readonly<Record<'asked' | 'due' | 'ends', Temporal.PlainDate>> {
  const due = confirmedOn.add({ years: 1 });
  return { asked: due.subtract({ months: 1 }), due, ends: due.add({ months: 1 }) };
}

type Days = Pick<HeldMembership, 'confirmedOn' | 'validTo'>;

/** Whether it is time to confirm it. What ends by itself before that need not be. */
export function isToConfirm({ confirmedOn, validTo }: Days, today: Temporal.PlainDate): boolean {
  if (confirmedOn === null || isEnded({ validTo }, today)) return false;
  const { asked, due } = confirmationDays(confirmedOn);
  return !isBefore(today, asked) && (validTo === null || isBefore(due, validTo));
}

/**
 * Whether nobody has confirmed it in time. It never ends unasked: whoever answers for it has had a month since they were asked, however
 * late that was.
 */
export function isUnconfirmed(days: Days, askedOn: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean {
  if (days.confirmedOn === null || askedOn === null || !isToConfirm(days, today)) return false;
  const { asked, ends } = confirmationDays(days.confirmedOn);
  return !isBefore(today, ends) && !isBefore(askedOn, asked) && !isBefore(today, askedOn.add({ months: 1 }));
}

export function isEnded({ validTo }: Pick<Days, 'validTo'>, today: Temporal.PlainDate): boolean {
  return validTo !== null && !isBefore(today, validTo);
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
