import type { OrganisationId, SessionId } from '../../identifiers';
import { membershipsAs, type Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { offerNoun } from '../policy';
import { messagesToGive, type GivenMessage, type HomeMessage, type PlacedEnrolment } from './home-message';
import { homeMessagePolicy } from './policy';

/** A message with the home it is for, known by its code. */
export interface MessageOfHome {
  readonly enrolment: PlacedEnrolment;
  readonly offer: GroupOffer;
  /** Where the group's sessions are, for those that a room is said of. */
  readonly rooms: ReadonlyMap<SessionId, string>;
  /** Whether the home's address is protected: then no text that is sent says where anybody meets. */
  readonly placeIsHidden: boolean;
  readonly message: HomeMessage;
}

/** A message that was passed on: when, and by whom of the service. */
export interface MessageGiven extends MessageOfHome {
  readonly given: GivenMessage;
  readonly by: PersonLabelFacts | undefined;
}

/** What is not passed on yet, and what is, the last first. */
export interface HomeMessages {
  /** Whether the reader passes on messages at all. */
  readonly mayGive: boolean;
  readonly toGive: readonly MessageOfHome[];
  readonly given: readonly MessageGiven[];
}

type Needed = Pick<Ports, 'homeMessages' | 'sessionDetails' | 'addressProtection' | 'network' | 'clock'>;

/**
 * The messages of all groups in which the actor's services have places: those that their foster homes have not heard, and
 * those that they have. A foster home is not in Teams, so its kontaktperson passes them on.
 */
export async function listHomeMessages(ports: Needed, actor: Actor): Promise<HomeMessages> {
  const services = ownServices(actor);
  if (services.length === 0) return { mayGive: false, toGive: [], given: [] };
  const homes = await knownHomes(ports, actor, services);
  const given = homes.flatMap((home) => home.given.map((one) => ({ ...home, message: givenMessage(home, one), given: one })))
    .sort((one, other) => other.given.at.epochMilliseconds - one.given.at.epochMilliseconds);
  const labels = await ports.network.labelFacts([...new Set(given.map((one) => one.given.by))]);
  return {
    mayGive: true,
    toGive: homes.flatMap(({ toGive, ...home }) => toGive.map((message) => ({ ...homeOf(home), message }))),
    given: given.map(({ message, given: one, ...home }) => (
      { ...homeOf(home), message, given: one, by: labels.find(({ personId }) => personId === one.by) })),
  };
}

/** How many messages wait to be passed on; 0 for those who pass on none. */
export async function countHomeMessages(ports: Needed, actor: Actor): Promise<number> {
  const services = ownServices(actor);
  if (services.length === 0) return 0;
  return (await knownHomes(ports, actor, services)).reduce((count, { toGive }) => count + toGive.length, 0);
}

function ownServices(actor: Actor): readonly OrganisationId[] {
  const answering = [...membershipsAs(actor, 'caseContact'), ...membershipsAs(actor, 'serviceLeader')];
  return [...new Set(answering.flatMap(({ organisationId }) => organisationId ?? []))];
}

function homeOf({ enrolment, offer, rooms, placeIsHidden }: Omit<MessageOfHome, 'message'>): Omit<MessageOfHome, 'message'> {
  return { enrolment, offer, rooms, placeIsHidden };
}

async function knownHomes({ homeMessages, sessionDetails, addressProtection, clock }: Needed, actor: Actor, services: readonly OrganisationId[]) {
  const now = clock();
  const enrolments = await homeMessages.placedEnrolments(services, now);
  const offerIds = [...new Set(enrolments.map(({ offerId }) => offerId))];
  const offers = new Map((await homeMessages.offersOf(offerIds)).map((offer) => [offer.id, offer]));
  const details = await sessionDetails.of(offerIds);
  const rooms = new Map([...details].flatMap(([sessionId, { room }]) => (room === null ? [] : [[sessionId, room] as const])));
  const changes = await homeMessages.changesIn(offerIds);
  const reminders = await homeMessages.remindersIn(offerIds);
  const given = await homeMessages.givenOf(enrolments.map(({ id }) => id));
  const marked = await addressProtection.enrolments(enrolments.map(({ id }) => id));
  return enrolments.flatMap((enrolment) => {
    const offer = offers.get(enrolment.offerId);
    if (offer === undefined) return [];
    if (!homeMessagePolicy.permits(actor, 'give', { offer: offerNoun(offer), serviceId: enrolment.organisationId })) return [];
    const known = {
      enrolment, offer, rooms, now, placeIsHidden: marked.has(enrolment.id),
      changes: changes.filter(({ offerId }) => offerId === offer.id),
      reminders: reminders.filter(({ offerId }) => offerId === offer.id),
      given: given.filter(({ enrolmentId }) => enrolmentId === enrolment.id),
    };
    return [{ ...known, toGive: messagesToGive(known) }];
  });
}

/** What was passed on, as far as it is known still. */
function givenMessage(
  { offer, changes, reminders }: Awaited<ReturnType<typeof knownHomes>>[number],
  { about }: GivenMessage,
): HomeMessage {
  const change = changes.find(({ id }) => about.kind === 'session' && id === about.id);
  const reminder = reminders.find(({ id }) => about.kind === 'reminder' && id === about.id);
  const sessionId = change?.sessionId ?? reminder?.sessionId;
  const session = [...offer.sessions, ...offer.cancelledSessions].find(({ id }) => id === sessionId);
  return { about, ...(change === undefined ? {} : { what: change.what }), ...(session === undefined ? {} : { session }) };
}
