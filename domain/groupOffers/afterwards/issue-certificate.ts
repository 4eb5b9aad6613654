import type { CertificateId, OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { stateOf } from '../offer-state';
import { offerNoun, offerPolicy } from '../policy';
import { validUntil, type Certificate } from './certificate';
import { certificatePolicy } from './policy';
import type { AfterwardsRefusal } from './refusals';

/**
 * Issues one certificate of a group that is over (`groupIsNotOver`) to the actor's own service (`notAllowed`, `notFound`): at most
 * as many as those who ran the group say have completed (`completionIsNotStated`, `allCertificatesAreIssued`), counted while
 * the offer is locked. A certificate that is revoked may be issued anew.
 */
export async function issueCertificate(
  { groupOffers, afterwards, clock, newId, events }: Pick<Ports, 'groupOffers' | 'afterwards' | 'clock' | 'newId' | 'events'>,
  actor: Actor,
  { offerId, serviceId }: { readonly offerId: OfferId; readonly serviceId: OrganisationId },
): Promise<Outcome<CertificateId, AfterwardsRefusal | CommonRefusal>> {
  await groupOffers.lockPlaces(offerId);
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!certificatePolicy.permits(actor, 'issue', { offer: offerNoun(offer), serviceId })) return refuse('notAllowed');
  const now = clock();
  if (stateOf(offer, true, now) !== 'completed') return refuse('groupIsNotOver');
  const completion = (await afterwards.completions(offerId)).find((one) => one.serviceId === serviceId);
  if (completion === undefined) return refuse('completionIsNotStated');
  if (await afterwards.certificatesIssued(offerId, serviceId) >= completion.completed) return refuse('allCertificatesAreIssued');
  const issuedOn = osloDate(now);
  const certificate: Certificate = {
    id: newId<'certificate'>(), offerId, organisationId: serviceId, code: await afterwards.freshCertificateCode(), issuedOn,
    validUntil: validUntil(issuedOn, await afterwards.certificateYears(offer.programme.key)), revoked: false,
  };
  await afterwards.insertCertificate(certificate);
  await events.append({ noun: 'certificate', nounId: certificate.id, what: 'issued', version: 1 });
  return success(certificate.id);
}

/** Revokes a certificate of the actor's own service (`notFound`, `notAllowed`), for good (`certificateIsRevoked`). */
export async function revokeCertificate(
  { groupOffers, afterwards, clock, events }: Pick<Ports, 'groupOffers' | 'afterwards' | 'clock' | 'events'>,
  actor: Actor,
  { offerId, certificateId }: { readonly offerId: OfferId; readonly certificateId: CertificateId },
): Promise<Outcome<OfferId, AfterwardsRefusal | CommonRefusal>> {
  await groupOffers.lockPlaces(offerId);
  const offer = await groupOffers.offer(offerId);
  const certificate = (await afterwards.certificates(offerId)).find(({ id }) => id === certificateId);
  if (offer === undefined || certificate === undefined) return refuse('notFound');
  if (!certificatePolicy.permits(actor, 'issue', { offer: offerNoun(offer), serviceId: certificate.organisationId })) return refuse('notAllowed');
  if (certificate.revoked) return refuse('certificateIsRevoked');
  await afterwards.revokeCertificate(certificateId, clock());
  await events.append({ noun: 'certificate', nounId: certificateId, what: 'revoked', version: 2 });
  return success(offerId);
}
