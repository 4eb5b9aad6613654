import { readCertificateCode, type Certificate } from '../../domain/groupOffers/afterwards/certificate';
import { issueCertificate, revokeCertificate } from '../../domain/groupOffers/afterwards/issue-certificate';
import { seeCertificates, verifyCertificate, type CertificatesSeen } from '../../domain/groupOffers/afterwards/see-certificates';
import { stateCompletion } from '../../domain/groupOffers/afterwards/state-completion';
import { stretchOf } from '../../domain/groupOffers/group-offer';
import { readId, type OfferId, type OrganisationId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { osloDate } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { certificateOperations as ops } from '../contract/afterwards-certificates';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler, type ApiRequest } from './handler';

type Answer = AnswerOf<typeof ops.getCertificates>;
type Asking = Pick<ApiRequest<typeof ops.getCertificates>, 'actor' | 'language' | 'params' | 'run'>;

/** The part of the API for certificates of completed courses. */
export function certificateHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.getCertificates, async (asking) => answer(asking, async (_, offerId) => success(offerId))),
    handler(ops.stateCompletion, async ({ body, basedOn, ...asking }) => answer(asking, (ports, offerId) => stateCompletion(ports, asking.actor, {
      offerId, serviceId: asking.params.serviceId as OrganisationId, completed: body.completed, basedOn,
    }))),
    handler(ops.issueCertificate, async ({ body, ...asking }) =>
      answer(asking, (ports, offerId) => issueCertificate(ports, asking.actor, { offerId, serviceId: body.serviceId as OrganisationId }))),
    handler(ops.revokeCertificate, async (asking) => answer(asking, async (ports, offerId) => {
      const certificateId = readId<'certificate'>(asking.params.certificateId);
      return certificateId === undefined ? refuse('notFound') : revokeCertificate(ports, asking.actor, { offerId, certificateId });
    })),
    handler(ops.verifyCertificate, async ({ language, params, run }) =>
      run(async (ports) => {
        const verified = await verifyCertificate(ports, readCertificateCode(params.code));
        if (!verified.ok) return verified;
        const { programme, firstDay, lastDay, validUntil, validity } = verified.value;
        return success({
          programme: programme[language], firstDay: firstDay.toString(), lastDay: lastDay.toString(), validity,
          ...(validUntil === null ? {} : { validUntil: validUntil.toString() }),
        });
      })),
  ];
}

/** The group's certificates as they now are, after what was done. */
function answer(
  { actor, language, params, run }: Asking,
  useCase: (ports: Ports, offerId: OfferId) => Promise<Outcome<unknown, RefusalName>>,
): Promise<Outcome<Answer, RefusalName>> {
  return run(async (ports) => {
    const offerId = readId<'offer'>(params.offerId);
    if (offerId === undefined) return refuse('notFound');
    const done = await useCase(ports, offerId);
    if (!done.ok) return done;
    const seen = await seeCertificates(ports, actor, offerId);
    return seen.ok ? success(present(seen.value, language)) : seen;
  });
}

function present({ offer, isOver, toState, own }: CertificatesSeen, language: Language): Answer {
  const { start, end } = stretchOf(offer.sessions);
  return {
    course: {
      programme: offer.programme.titles[language], network: offer.network, sessions: offer.sessions.length,
      firstDay: osloDate(start).toString(), lastDay: osloDate(end).toString(),
    },
    isOver,
    toState: toState.map(({ service, placed, completion }) => ({
      ...service, placed, completionVersion: completion?.version ?? 0, ...(completion === undefined ? {} : { completed: completion.completed }),
    })),
    own: own.map(({ service, completion, left, certificates }) => ({
      ...service, left, certificates: certificates.map(presentCertificate), ...(completion === undefined ? {} : { completed: completion.completed }),
    })),
  };
}

function presentCertificate({ id, code, issuedOn, validUntil, revoked }: Certificate): Answer['own'][number]['certificates'][number] {
  return { id, code, issuedOn: issuedOn.toString(), revoked, ...(validUntil === null ? {} : { validUntil: validUntil.toString() }) };
}
