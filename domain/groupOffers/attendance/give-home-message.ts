import type { EnrolmentId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { offerNoun } from '../policy';
import { messagesToGive, type AboutHome, type PlacedEnrolment } from './home-message';
import { homeMessagePolicy } from './policy';
import type { AttendanceRefusal } from './refusals';

export interface TellHome {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
  readonly about: AboutHome;
}

type Needed = Pick<Ports, 'groupOffers' | 'enrolment' | 'homeMessages' | 'clock' | 'newId' | 'events'>;

/**
 * Says that a message has been passed on to a foster home, when the offer had the version that the message was made of: a
 * newer one would not be what the home has heard (`versionIsOld`). Two colleagues at once are both right. Refuses another
 * service's enrolment (`notAllowed`, or `notFound` for who cannot see it), and a message that is no longer to be given, as of
 * an enrolment without a place (`messageIsOutdated`).
 */
export async function giveHomeMessage(
  ports: Needed,
  actor: Actor,
  { basedOn, ...told }: TellHome & { readonly basedOn: number },
): Promise<Outcome<EnrolmentId, AttendanceRefusal | CommonRefusal>> {
  const home = await homeToTell(ports, actor, told);
  if (!home.ok) return home;
  const { offer, enrolment } = home.value;
  const { about } = told;
  const given = await ports.homeMessages.givenOf([enrolment.id]);
  if (given.some((one) => isSame(one.about, about))) return success(enrolment.id);
  if (offer.version !== basedOn) return refuse('versionIsOld');
  const now = ports.clock();
  const changes = await ports.homeMessages.changesIn([offer.id]);
  const reminders = await ports.homeMessages.remindersIn([offer.id]);
  const isDue = messagesToGive({ enrolment, offer, changes, reminders, given, now }).some((message) => isSame(message.about, about));
  if (!isDue) return refuse('messageIsOutdated');
  const id = ports.newId<'homeMessage'>();
  const isNew = await ports.homeMessages.give({ id, enrolment, about, offerVersion: offer.version, at: now, by: actor.scope.personId });
  if (isNew) await ports.events.append({ noun: 'homeMessage', nounId: id, what: 'given', version: 1 });
  return success(enrolment.id);
}

/** Takes back that a message was passed on; when it was taken back already nothing changes. Refuses as giving it does. */
export async function takeBackHomeMessage(
  ports: Needed,
  actor: Actor,
  told: TellHome,
): Promise<Outcome<EnrolmentId, AttendanceRefusal | CommonRefusal>> {
  const home = await homeToTell(ports, actor, told);
  if (!home.ok) return home;
  const id = await ports.homeMessages.takeBack(home.value.enrolment.id, told.about, ports.clock());
  if (id !== undefined) await ports.events.append({ noun: 'homeMessage', nounId: id, what: 'takenBack', version: 2 });
  return success(told.enrolmentId);
}

/** The offer is locked, so that no session changes between what was told and what is written of it. */
async function homeToTell(
  { groupOffers, enrolment: enrolments }: Needed,
  actor: Actor,
  { offerId, enrolmentId }: TellHome,
): Promise<Outcome<{ readonly offer: GroupOffer; readonly enrolment: PlacedEnrolment }, AttendanceRefusal | CommonRefusal>> {
  await groupOffers.lockPlaces(offerId);
  const offer = await groupOffers.offer(offerId);
  const enrolment = await enrolments.enrolment(enrolmentId);
  if (offer === undefined || enrolment === undefined || enrolment.offerId !== offerId) return refuse('notFound');
  const noun = { offer: offerNoun(offer), serviceId: enrolment.organisationId };
  if (!homeMessagePolicy.permits(actor, 'give', noun)) return refuse('notAllowed');
  return enrolment.status === 'placed' ? success({ offer, enrolment }) : refuse('messageIsOutdated');
}

function isSame(one: AboutHome, other: AboutHome): boolean {
  return one.kind === other.kind && one.id === other.id;
}
