import type { PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { answerableReferral, namedPlace, readHour, takeUp, type BookHour, type BookHourRefusal } from '../book-hour';
import { faultAmong } from '../hour-fault';
import { weeklyLoad, type Load } from './load';
import type { Hold } from './hold';

type Holding = Pick<Ports, 'clock' | 'newId' | 'events' | 'referrals' | 'booking' | 'network'>;

/** A hold with what is good to know before it is booked: how much of the week that is lent to the base is used by it. */
export interface HeldHour {
  readonly hold: Hold;
  readonly loads: readonly Load[];
}

/**
 * Keeps an hour for the actor for the minutes that the base has set, while they decide. A person holds one hour at a time:
 * choosing another gives the earlier one up. Others see the counsellors as busy, and nothing else. It is held at the place it is
 * asked for, else where the referral says (KB-28). What is refused is as when it is booked; the constraint counts held hours too (KB-22).
 */
export async function holdHour(ports: Holding, actor: Actor, command: BookHour): Promise<Outcome<HeldHour, BookHourRefusal>> {
  const hour = readHour(command, ports.clock());
  if (!hour.ok) return hour;
  const { counsellorIds, referralId } = command;
  const question = await takeUp(ports, referralId, { ...hour.value, counsellorIds });
  const referral = answerableReferral(actor, question, ports.clock());
  if (!referral.ok) return referral;
  const place = command.place === undefined ? referral.value.place : await namedPlace(ports, command.place);
  if (place === undefined) return refuse('placeIsUnknown', 'place');
  const baseId = referral.value.base.id;
  const wanted = { ...hour.value, baseId, place, counsellorIds, oneHolds: command.holders === 'one' };
  const { people, settings: { holdMinutes }, terms } = question;
  const fault = await faultAmong(ports, wanted, people);
  if (fault !== undefined) return refuse(fault, 'counsellorIds');
  const hold = { ...wanted, id: ports.newId<'booking'>(), referralId, heldUntil: ports.clock().add({ minutes: holdMinutes }) };
  const counsellors = [...counsellorIds].sort().map((personId: PersonId) => ({ personId, ask: null }));
  await ports.booking.writeHour({ ...hold, counsellors, answerBy: null, heldAs: null, referralAfter: null });
  await ports.events.append({ noun: 'booking', nounId: hold.id, what: 'held', version: 1 });
  return success({ hold, loads: await weeklyLoad(ports, wanted, terms) });
}

/** Gives up what the actor holds; nothing happens when that is nothing. */
export async function giveUpHolds({ booking }: Pick<Ports, 'booking'>): Promise<Outcome<null, never>> {
  await booking.lockCounsellors([]);
  await booking.giveUpHolds();
  return success(null);
}

/** What the actor holds now, so that a page that is opened anew can go on. */
export async function listHolds({ booking, clock }: Pick<Ports, 'booking' | 'clock'>): Promise<Outcome<readonly Hold[], never>> {
  const now = clock();
  return success((await booking.ownHolds()).filter(({ heldUntil }) => Temporal.Instant.compare(now, heldUntil) < 0));
}
