import type { NetworkId, OfferId, OrganisationId, PersonId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, refuseFields, success, type Outcome } from '../outcome';
import type { CommonRefusal } from '../refusals';
import { osloDate, plainDate, type TimeRefusal } from '../time';
import type { Ports } from '../unit-of-work';
import { freeText, noteAcceptedWarning, type FreeTextRefusal } from '../confidentiality/free-text';
import { longestRoom } from './attendance/session-details';
import { equalQuotas, faultOfQuotas, type TypedQuotas } from './enrolment/quotas';
import type { EnrolmentRefusal } from './enrolment/refusals';
import { faultsOfCapacity, faultsOfChoices, timedSessions } from './offer-rules';
import { offerPolicy, offersOf } from './policy';
import type { Audience } from './group-offer';
import type { NewGroupOffer } from './ports';
import type { GroupOfferRefusal } from './refusals';
import type { PlannedSession } from './session-plan';
import { faultsOfNeeds, lastDayOf, needsOf, standingsOf } from './staffing/needs';
import type { StaffingRefusal } from './staffing/refusals';
import { showToAll } from './tell-services';

export interface CreateOffer {
  readonly networkId: NetworkId;
  readonly programmeKey: string;
  /** Foster parents when absent; a group for parents takes no enrolment (GRP-18). */
  readonly audience?: Audience;
  /** Places, in the programme's own unit. */
  readonly capacity: number;
  readonly serviceIds: readonly OrganisationId[];
  /** Places reserved for some of the services until a day (`2027-01-04`); none when absent. */
  readonly quotas?: TypedQuotas['quotas'];
  /** As many places reserved for each service until the day, instead of numbers of their own (`placesAreTooFewToShare`). */
  readonly sharedEqually?: boolean;
  readonly quotasUntil?: string | null;
  readonly leaderIds: readonly PersonId[];
  readonly sessions: readonly PlannedSession[];
  /** The room of all sessions in a municipality, for those who come to them; none when empty or absent. */
  readonly room?: string | undefined;
  readonly acceptWarning?: boolean | undefined;
  /** A draft is kept for its coordinator and leaders alone until it is published. */
  readonly draft?: boolean;
  /** Whether homes can be kept apart in it, so that the coordinator answers every request; off when absent. */
  readonly keepApart?: boolean;
}

type Needed = Pick<Ports, 'groupOffers' | 'sessionDetails' | 'staffing' | 'network' | 'clock' | 'newId' | 'events' | 'outbox'>;

/**
 * Creates a group offer of a network, as a draft or open for enrolment. When it is opened each invited service gets a card
 * in its own channel, the network one without counts, and each leader one of their own. Only the network's coordinator may
 * (`notAllowed`). Every fault of the input is named by its field at once; what a draft lacks of leaders is asked when it is
 * published. GRP-03, GRP-04, GRP-07, GRP-10.
 */
export async function createOffer(
  ports: Needed,
  actor: Actor,
  command: CreateOffer,
): Promise<Outcome<OfferId, GroupOfferRefusal | EnrolmentRefusal | StaffingRefusal | FreeTextRefusal | CommonRefusal | TimeRefusal>> {
  const { networkId } = command;
  if (!offerPolicy.permits(actor, 'create', offersOf(networkId))) return refuse('notAllowed');
  const checked = await checkedOffer(ports, command);
  if (!checked.ok) return checked;
  const offer = checked.value;
  const { room = '', acceptWarning } = command;
  const at = ports.clock();
  const named = room.trim() === '' ? undefined : freeText(room, { at, acceptWarning, most: longestRoom, field: 'room' });
  if (named?.ok === false) return named;
  await ports.groupOffers.insertOffer(offer);
  if (named !== undefined) {
    for (const { id: sessionId } of offer.sessions.filter(({ place }) => place.kind === 'municipality')) {
      await ports.sessionDetails.write({ offerId: offer.id, sessionId, details: { room: named.value.text, links: [] }, at });
    }
    await noteAcceptedWarning(ports, [named.value], { noun: 'groupOffer', nounId: offer.id, version: offer.version });
  }
  await ports.events.append({ noun: 'groupOffer', nounId: offer.id, what: offer.stage === 'draft' ? 'drafted' : 'published', version: offer.version });
  if (offer.stage !== 'draft') await showToAll(ports, { id: offer.id, networkId, serviceIds: offer.serviceIds, leaderIds: offer.leaderIds });
  return success(offer.id);
}

async function checkedOffer(
  ports: Needed,
  command: CreateOffer,
): Promise<Outcome<NewGroupOffer, GroupOfferRefusal | EnrolmentRefusal | StaffingRefusal | TimeRefusal>> {
  const { staffing, network, clock, newId } = ports;
  const now = clock();
  const today = osloDate(now);
  const serviceIds = [...new Set(command.serviceIds)];
  const leaderIds = [...new Set(command.leaderIds)];
  const programme = (await staffing.catalogue(command.networkId)).find(({ key }) => key === command.programmeKey);
  const services = new Set((await network.servicesOf(command.networkId, today)).map(({ id }) => id));
  const leaders = new Set(await network.leadersFor(command.networkId, today));
  const inForce = await network.municipalities({ organisationIds: [], networkIds: [] }, today);
  const municipalities = new Set(inForce.map(({ number }) => number));
  const { sessions, faults: sessionFaults } = timedSessions(command.sessions, { now, municipalities });
  const { quotasUntil = null } = command;
  const quotas = command.sharedEqually === true ? equalQuotas(command.capacity, serviceIds) : command.quotas ?? [];
  const firstStart = sessions[0]?.period.start;
  const quotaFault = faultOfQuotas(
    { capacity: command.capacity, quotas, quotasUntil }, { serviceIds, today, begins: firstStart === undefined ? undefined : osloDate(firstStart) },
  );
  const [first, ...rest] = [
    ...(programme === undefined ? [{ field: 'programmeKey', fault: 'programmeIsUnknown' as const }] : []),
    ...(programme?.retired === true ? [{ field: 'programmeKey', fault: 'programmeIsRetired' as const }] : []),
    ...faultsOfCapacity(command.capacity),
    ...(quotaFault === undefined ? [] : [quotaFault]),
    ...(command.sharedEqually === true && quotas.length === 0 && serviceIds.length > 0 && command.capacity >= 1 ? [{ field: 'quotas', fault: 'placesAreTooFewToShare' as const }] : []),
    ...sessionFaults,
    ...faultsOfChoices(serviceIds, services, 'serviceIds', { missing: 'servicesAreMissing', unknown: 'serviceIsNotInTheNetwork' }),
    ...faultsOfChoices(leaderIds, leaders, 'leaderIds', { unknown: 'leaderMayNotLead' }),
    ...(command.draft === true || programme === undefined || sessions.length === 0
      ? [] : faultsOfNeeds(needsOf(programme, await standingsOf(ports, leaderIds, programme, lastDayOf(sessions))), leaderIds)),
  ];
  if (first !== undefined) return refuseFields([first, ...rest]);
  if (programme === undefined) return refuse('programmeIsUnknown', 'programmeKey');
  return success({
    id: newId<'offer'>(),
    version: 1,
    networkId: command.networkId,
    programmeKey: programme.key,
    titles: programme.titles,
    capacity: command.capacity,
    capacityUnit: programme.capacityUnit,
    keepApart: command.keepApart === true,
    gathering: programme.gathering,
    audience: command.audience ?? 'fosterParents',
    createdAt: now,
    stage: command.draft === true ? 'draft' : 'published',
    publishedAt: command.draft === true ? null : now,
    sessions: sessions.map((session, at) => ({ id: newId<'session'>(), ordinal: at + 1, ...session })),
    serviceIds,
    quotas: new Map(quotas.filter(({ places }) => places > 0).map(({ serviceId, places }) => [serviceId, places])),
    quotasUntil: quotasUntil === null ? null : plainDate(quotasUntil) ?? null,
    leaderIds,
  });
}
