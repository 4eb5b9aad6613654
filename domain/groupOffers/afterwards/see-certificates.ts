import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { stateOf } from '../offer-state';
import { offerNoun, offerPolicy } from '../policy';
import { validityOn, type Certificate, type Completion, type VerifiedCertificate } from './certificate';
import { certificatePolicy } from './policy';

type Service = GroupOffer['services'][number];

/** A group's certificates as one person may see them. */
export interface CertificatesSeen {
  readonly offer: GroupOffer;
  readonly isOver: boolean;
  /** Each service that had a place, for those who run the group: they say how many completed. */
  readonly toState: readonly { readonly service: Service; readonly placed: number; readonly completion?: Completion }[];
  /** The reader's own services that had a place, with their certificates; `left` are those yet to be issued. */
  readonly own: readonly { readonly service: Service; readonly completion?: Completion; readonly left: number; readonly certificates: readonly Certificate[] }[];
}

/** What has been said of who completed a group, and the certificates of the reader's own service; `notFound` for who may not see the group. */
export async function seeCertificates(
  { groupOffers, afterwards, clock }: Pick<Ports, 'groupOffers' | 'afterwards' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<CertificatesSeen, 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const places = ((await groupOffers.placesByService([offerId])).get(offerId) ?? []).filter(({ placed }) => placed > 0);
  const completions = await afterwards.completions(offerId);
  const certificates = await afterwards.certificates(offerId);
  const withPlaces = offer.services.flatMap((service) => {
    const placed = places.find(({ serviceId }) => serviceId === service.id)?.placed;
    const completion = completions.find(({ serviceId }) => serviceId === service.id);
    return placed === undefined ? [] : [{ service, placed, ...(completion === undefined ? {} : { completion }) }];
  });
  const may = (action: 'state' | 'issue', service: Service) => certificatePolicy.permits(actor, action, { offer: offerNoun(offer), serviceId: service.id });
  return success({
    offer,
    isOver: stateOf(offer, true, clock()) === 'completed',
    toState: withPlaces.filter(({ service }) => may('state', service)),
    own: withPlaces.filter(({ service }) => may('issue', service)).map(({ service, completion }) => {
      const own = certificates.filter(({ organisationId }) => organisationId === service.id);
      const left = Math.max(0, (completion?.completed ?? 0) - own.filter(({ revoked }) => !revoked).length);
      return { service, ...(completion === undefined ? {} : { completion }), left, certificates: own };
    }),
  });
}

/** What a certificate's code tells anybody who is signed in and has it; a code that is none is `certificateIsUnknown`. */
export async function verifyCertificate(
  { afterwards, clock }: Pick<Ports, 'afterwards' | 'clock'>,
  code: string | undefined,
): Promise<Outcome<VerifiedCertificate, 'certificateIsUnknown'>> {
  const found = code === undefined ? undefined : await afterwards.certificateByCode(code);
  if (found === undefined) return refuse('certificateIsUnknown', 'code');
  const { revoked: _told, ...facts } = found;
  return success({ ...facts, validity: validityOn(found, osloDate(clock())) });
}
