import type { Temporal } from '../time';
import type { Id, NetworkId, OrganisationId, PersonId } from '../identifiers';
import type { Language } from '../language';
import type { ChannelLink, ChannelOwner } from './link-channel';
import type { Municipality, NetworkOverview } from './network-overview';
import type { Network, Organisation } from './organisation';
import type { PersonLabelFacts } from './person-label';

/**
 * What the network area needs from outside, under the actor's own transaction.
 * `onDay` is a day in Oslo: only what is in force on it counts.
 */
export interface NetworkPorts {
  /** By id, whether or not it has ended. */
  organisation(id: OrganisationId): Promise<Organisation | undefined>;
  /** By id, whether or not it has ended. */
  network(id: NetworkId): Promise<Network | undefined>;
  /** The child welfare services that are members of a network, by name. */
  servicesOf(networkId: NetworkId, onDay: Temporal.PlainDate): Promise<readonly Organisation[]>;
  /** The networks that an organisation is a member of, by name. */
  networksOf(organisationId: OrganisationId, onDay: Temporal.PlainDate): Promise<readonly Network[]>;
  /** The competence bases whose area has a network that the service is a member of, by name. */
  basesFor(serviceId: OrganisationId, onDay: Temporal.PlainDate): Promise<readonly Organisation[]>;
  municipality(number: string): Promise<Municipality | undefined>;
  /** Municipalities in force, by name; `own` are those of the given organisations and networks. */
  municipalities(
    of: { organisationIds: readonly OrganisationId[]; networkIds: readonly NetworkId[] },
    onDay: Temporal.PlainDate,
  ): Promise<readonly (Municipality & { readonly own: boolean })[]>;
  /** Networks in force with their members, by name; projects with their subprojects. */
  networks(onDay: Temporal.PlainDate): Promise<readonly NetworkOverview[]>;
  /** What people are called by role and place, in the order asked for; a person nobody knows is left out. */
  labelFacts(personIds: readonly PersonId[]): Promise<readonly PersonLabelFacts[]>;
  /** Who may lead groups of a network: its own people and its services', a base's that serves it, and Bufetat's. */
  leadersFor(networkId: NetworkId, onDay: Temporal.PlainDate): Promise<readonly PersonId[]>;
  /** Writes the person's own language; answers the person's new version, undefined when it was so already. */
  chooseLanguage(personId: PersonId, language: Language): Promise<number | undefined>;
  /** Whose the channel is now, as far as the actor may know. */
  channelOwner(channel: Pick<ChannelLink, 'tenantId' | 'chatId'>): Promise<ChannelOwner | undefined>;
  /** Ends the actor's own older link of the channel and makes this one; false when it is linked to somebody else's place. */
  linkChannel(link: ChannelLink & { readonly id: Id<'channel'>; readonly at: Temporal.Instant }): Promise<boolean>;
}
