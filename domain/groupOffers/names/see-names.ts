import type { OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Enrolment } from '../enrolment/enrolment';
import type { GroupOffer } from '../group-offer';
import { offerNoun, offerPolicy } from '../policy';
import { erasedOn, whyNoNamesIn } from './kept-until';
import { calledPolicy } from './policy';
import type { NamedHome } from './ports';

/** An own home that has a place: what is written of it, if anything can be. */
export interface OwnNames {
  readonly enrolment: Enrolment;
  readonly names: readonly string[];
  /** 0 while nothing is written. */
  readonly version: number;
  /** Whether its address is protected: then nothing can be written. */
  readonly isProtected: boolean;
  readonly mayWrite: boolean;
}

/** The names in a group as one reader may see them. */
export interface NamesView {
  readonly offer: GroupOffer;
  readonly erasedOn: Temporal.PlainDate;
  /** The reader's own services that write names, each with its homes. */
  readonly own: readonly { readonly serviceId: OrganisationId; readonly homes: readonly OwnNames[] }[];
  /** For the group's leaders: the homes that have names. One without is not among them, whatever it is for. */
  readonly list: readonly NamedHome[];
}

type Needed = Pick<Ports, 'groupOffers' | 'enrolment' | 'names' | 'addressProtection' | 'clock'>;

/**
 * The names in a group, for the services' own people and the group's leaders; nothing for anybody else who may see the offer, nor
 * where there are no names: the setting is off, keep-apart is allowed, or two weeks have gone. `notFound` for who may not see it.
 */
export async function seeNames(ports: Needed, actor: Actor, offerId: OfferId): Promise<Outcome<NamesView, 'notFound'>> {
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const nothing = { offer, erasedOn: erasedOn(offer), own: [], list: [] };
  if (whyNoNamesIn(offer, ports.clock()) !== undefined) return success(nothing);
  const noun = offerNoun(offer);
  const services = noun.serviceIds.filter((serviceId) => calledPolicy.permits(actor, 'readOwn', { offer: noun, serviceId }));
  const writing = services.length === 0 ? [] : (await ports.names.settings(services)).map(({ serviceId }) => serviceId);
  const isOnTheList = (serviceId: OrganisationId) => calledPolicy.permits(actor, 'readList', { offer: noun, serviceId });
  if (writing.length === 0 && !noun.serviceIds.some(isOnTheList)) return success(nothing);
  const named = await ports.names.named(offerId);
  const homes = writing.length === 0 ? [] : (await ports.enrolment.active(offerId, writing)).filter(({ status }) => status === 'placed');
  const marked = await ports.addressProtection.enrolments(homes.map(({ id }) => id));
  return success({
    ...nothing,
    own: writing.map((serviceId) => ({
      serviceId,
      homes: homes.filter(({ organisationId }) => organisationId === serviceId).map((enrolment) => {
        const written = named.find(({ enrolmentId }) => enrolmentId === enrolment.id);
        return {
          enrolment, names: written?.names ?? [], version: written?.version ?? 0, isProtected: marked.has(enrolment.id),
          mayWrite: calledPolicy.permits(actor, 'write', { offer: noun, serviceId }),
        };
      }),
    })),
    list: named.filter(({ serviceId }) => isOnTheList(serviceId)),
  });
}
