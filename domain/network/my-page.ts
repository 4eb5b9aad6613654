import { hoursPolicy } from '../booking/hours/policy';
import { ownCalendarPolicy } from '../booking/own-calendar/policy';
import { conversationPolicy } from '../conversations/policy';
import { goodStartPolicy } from '../groupOffers/goodStart/policy';
import { namesPolicy } from '../groupOffers/names/policy';
import { offerPolicy, offersOf } from '../groupOffers/policy';
import type { NetworkId, OrganisationId } from '../identifiers';
import type { Language } from '../language';
import { success, type Outcome } from '../outcome';
import { maySeeOwnAssignments } from '../referrals/assignment/own-assignments';
import { retentionPolicy } from '../keeping/retention/policy';
import { referralPolicy } from '../referrals/policy';
import { maySeeStatistics } from '../statistics/read-statistics';
import { maySeeSharedFigures } from '../statistics/sharing/see-figures';
import { osloDate, type Temporal } from '../time';
import type { Ports } from '../unit-of-work';
import { takeoverPolicy } from './takeover/policy';
import { keepsMembers } from './access/member-place';
import type { Actor, Role } from './actor';
import { mayKeepTenants } from './tenants/see-tenants';
import type { Network, Organisation } from './organisation';
import type { PersonLabelFacts } from './person-label';

type Lookups = Pick<Ports, 'network' | 'tenants' | 'clock'>;

/** One of the reader's roles, with the name of its place. */
export interface NamedMembership {
  readonly role: Role;
  readonly place: { readonly kind: 'organisation'; readonly of: Organisation } | { readonly kind: 'network'; readonly of: Network };
}

/** A network in which the reader may begin something. */
export interface NetworkToActIn extends Network {
  readonly mayCreateOffer: boolean;
  readonly mayStartConversation: boolean;
}

/** Who the reader is to the product, and what they may do in it today. */
export interface MyPage {
  /** Absent for a person who has never had a role. */
  readonly label: PersonLabelFacts | undefined;
  readonly language: Language;
  readonly memberships: readonly NamedMembership[];
  readonly may: Readonly<Record<'createOffer' | 'sendReferral' | 'readReferrals' | 'findHour' | 'seeStatistics' | 'seeSharedFigures' | 'startConversation' | 'followGoodStart' | 'decideOnNames' | 'seeOwnAssignments' | 'keepCalendar' | 'keepHours' | 'keepTenants' | 'keepMembers' | 'takeOver' | 'seeRetention', boolean>>;
  readonly networks: readonly NetworkToActIn[];
  /** The bases that serve the services which the reader may send for. */
  readonly bases: readonly Organisation[];
  readonly services: readonly Organisation[];
}

/** What the reader may do is asked of the areas' own policies: the client never works it out for itself. */
export async function myPage(ports: Lookups, actor: Actor): Promise<Outcome<MyPage, never>> {
  const today = osloDate(ports.clock());
  const [label] = await ports.network.labelFacts([actor.scope.personId]);
  const networks = await networksToActIn(ports, actor, today);
  const { bases, services } = await referralWays(ports, actor, today);
  const findHour = findsHours(actor);
  const memberships = await namedMemberships(ports, actor);
  return success({
    label,
    language: actor.language,
    memberships,
    may: {
      createOffer: networks.some(({ mayCreateOffer }) => mayCreateOffer),
      sendReferral: services.length > 0,
      readReferrals: services.length > 0 || findHour,
      findHour,
      seeOwnAssignments: maySeeOwnAssignments(actor),
      seeStatistics: maySeeStatistics(actor),
      seeSharedFigures: maySeeSharedFigures(actor),
      startConversation: networks.some(({ mayStartConversation }) => mayStartConversation),
      keepCalendar: ownCalendarPolicy.permits(actor, 'keep', { personId: actor.scope.personId }),
      seeRetention: [...actor.scope.organisationIds, ...actor.scope.networkIds].some((ownerId) => retentionPolicy.permits(actor, 'see', { ownerId })),
      keepTenants: await mayKeepTenants(ports, actor),
      keepMembers: keepsMembers(actor),
      takeOver: actor.scope.organisationIds.some((serviceId) => takeoverPolicy.permits(actor, 'takeOver', { serviceId })),
      keepHours: hoursPolicy.permits(actor, 'keep', { personId: actor.scope.personId, baseIds: [] }),
      followGoodStart: actor.scope.organisationIds.some((organisationId) => goodStartPolicy.permits(actor, 'follow', { organisationId })),
      decideOnNames: memberships.some(({ place }) =>
        place.kind === 'organisation' && namesPolicy.permits(actor, 'decide', { organisationId: place.of.id, kind: place.of.kind })),
    },
    networks,
    bases,
    services,
  });
}

async function namedMemberships(ports: Lookups, { scope }: Actor): Promise<readonly NamedMembership[]> {
  const named: NamedMembership[] = [];
  for (const { role, organisationId, networkId } of scope.memberships) {
    const organisation = organisationId === null ? undefined : await ports.network.organisation(organisationId);
    const network = networkId === null ? undefined : await ports.network.network(networkId);
    if (organisation !== undefined) named.push({ role, place: { kind: 'organisation', of: organisation } });
    if (network !== undefined) named.push({ role, place: { kind: 'network', of: network } });
  }
  return named;
}

/** An offer is for services, so a network without any has none to make. */
async function networksToActIn(ports: Lookups, actor: Actor, today: Temporal.PlainDate): Promise<readonly NetworkToActIn[]> {
  const found: NetworkToActIn[] = [];
  for (const networkId of actor.scope.networkIds) {
    const network = await ports.network.network(networkId);
    if (network === undefined) continue;
    const hasServices = (await ports.network.servicesOf(networkId, today)).length > 0;
    found.push({
      ...network,
      mayCreateOffer: hasServices && mayCreateOffer(actor, networkId),
      mayStartConversation: conversationPolicy.permits(actor, 'start', { networkId }),
    });
  }
  return byName(found.filter((network) => network.mayCreateOffer || network.mayStartConversation));
}

function mayCreateOffer(actor: Actor, networkId: NetworkId): boolean {
  return offerPolicy.permits(actor, 'create', offersOf(networkId));
}

async function referralWays(
  ports: Lookups, actor: Actor, today: Temporal.PlainDate,
): Promise<{ bases: readonly Organisation[]; services: readonly Organisation[] }> {
  const bases = new Map<OrganisationId, Organisation>();
  const services: Organisation[] = [];
  for (const orderingServiceId of actor.scope.organisationIds) {
    const serving = (await ports.network.basesFor(orderingServiceId, today)).filter((base) =>
      referralPolicy.permits(actor, 'send', { orderingServiceId, baseId: base.id, counsellorIds: [] }),
    );
    const service = serving.length === 0 ? undefined : await ports.network.organisation(orderingServiceId);
    if (service === undefined) continue;
    services.push(service);
    for (const base of serving) bases.set(base.id, base);
  }
  return { bases: byName([...bases.values()]), services: byName(services) };
}

/** Only a base's own coordinator finds hours, whoever sends the referrals. */
function findsHours(actor: Actor): boolean {
  return actor.scope.organisationIds.some((baseId) =>
    referralPolicy.permits(actor, 'findHour', { orderingServiceId: baseId, baseId, counsellorIds: [] }),
  );
}

function byName<Place extends { readonly name: string }>(places: readonly Place[]): readonly Place[] {
  return [...places].sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}
