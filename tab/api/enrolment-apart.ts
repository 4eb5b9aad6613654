import { allowKeepApart } from '../../domain/groupOffers/enrolment/allow-keep-apart';
import type { PairId } from '../../domain/groupOffers/enrolment/apart-pair';
import { answerRequestsOf } from '../../domain/groupOffers/enrolment/answer-requests';
import { confirmApart, countCodeEntered, endPair, enterApartCode, makeApartCode, seeApart } from '../../domain/groupOffers/enrolment/keep-apart';
import { readId, type EnrolmentId, type OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import type { Ports } from '../../domain/unit-of-work';
import { apartOperations as ops } from '../contract/enrolment-apart';
import type { AnswerOf } from '../contract/operation';
import { enrolmentIn, placesOf } from './enrolment';
import { handler, type ApiHandler } from './handler';

/** Keeping two homes apart, and the coordinator's answers where that is allowed. */
export function apartHandlers(product: Pick<Product, 'asActor'>): readonly ApiHandler[] {
  return [...coordinatorsHandlers(), ...servicesHandlers(product)];
}

function coordinatorsHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.allowKeepApart, async ({ actor, params, body: { keepApart }, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const allowed = await allowKeepApart(ports, actor, { offerId, basedOn, keepApart });
        return allowed.ok ? placesOf(ports, actor, offerId) : allowed;
      })),
    handler(ops.answerRequests, async ({ actor, params, body, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const answers = body.answers.map(({ enrolmentId, answer }) => ({ enrolmentId: enrolmentId as EnrolmentId, answer }));
        const answered = await answerRequestsOf(ports, actor, { offerId, answers });
        return answered.ok ? placesOf(ports, actor, offerId) : answered;
      })),
  ];
}

function servicesHandlers(product: Pick<Product, 'asActor'>): readonly ApiHandler[] {
  return [
    handler(ops.getApart, async ({ actor, params, run }) => run((ports) => apartOf(ports, actor, readId<'offer'>(params.offerId)))),
    handler(ops.makeApartCode, async ({ actor, params, run }) => {
      // What is answered under an Idempotency-Key is kept, and the code must not be.
      let code: string | undefined;
      const made = await run(async (ports) => {
        const home = enrolmentIn(params);
        if (home === undefined) return refuse('notFound');
        const outcome = await makeApartCode(ports, actor, home);
        if (!outcome.ok) return outcome;
        code = outcome.value.code;
        return success({ validUntil: outcome.value.validUntil.toString() });
      });
      return made.ok ? success({ ...made.value, ...(code === undefined ? {} : { code }) }) : made;
    }),
    handler(ops.enterApartCode, async ({ actor, params, body: { code }, run }) => {
      // Counted in a transaction of its own, since a refusal undoes the one it is given in.
      const counted = await product.asActor(actor, (ports) => countCodeEntered(ports));
      if (!counted.ok) return counted;
      return run(async (ports) => {
        const home = enrolmentIn(params);
        if (home === undefined) return refuse('notFound');
        const entered = await enterApartCode(ports, actor, { ...home, code, tryId: counted.value });
        return entered.ok ? apartOf(ports, actor, home.offerId) : entered;
      });
    }),
    handler(ops.confirmApart, async ({ actor, params, run }) =>
      run(async (ports) => {
        const path = pairIn(params);
        if (path === undefined) return refuse('notFound');
        const confirmed = await confirmApart(ports, actor, path);
        return confirmed.ok ? apartOf(ports, actor, path.offerId) : confirmed;
      })),
    handler(ops.endApart, async ({ actor, params, run }) =>
      run(async (ports) => {
        const path = pairIn(params);
        if (path === undefined) return refuse('notFound');
        const ended = await endPair(ports, actor, path);
        return ended.ok ? apartOf(ports, actor, path.offerId) : ended;
      })),
  ];
}

async function apartOf(
  ports: Ports, actor: Actor, offerId: OfferId | undefined,
): Promise<Outcome<AnswerOf<typeof ops.getApart>, 'notFound' | 'notAllowed'>> {
  if (offerId === undefined) return refuse('notFound');
  const seen = await seeApart(ports, actor, offerId);
  if (!seen.ok) return seen;
  const { offer, ownIds, pairs, codes } = seen.value;
  const own = new Map((await ports.enrolment.active(offerId, ownIds)).map(({ id, code }) => [id, code]));
  return success({
    pairs: pairs.flatMap(({ id, organisationId, enrolmentId, otherOrganisationId, otherEnrolmentId, confirmed }) => {
      const madeIt = own.has(enrolmentId);
      const ownId = madeIt ? enrolmentId : otherEnrolmentId;
      const code = own.get(ownId);
      const otherId = madeIt ? otherOrganisationId : organisationId;
      const state = confirmed ? 'inForce' as const : madeIt ? 'toConfirm' as const : 'waits' as const;
      return code === undefined ? [] : [{
        id, enrolmentId: ownId, code, otherService: { id: otherId, name: offer.services.find((one) => one.id === otherId)?.name ?? '' }, state,
      }];
    }),
    codes: codes.map(({ enrolmentId, validUntil }) => ({ enrolmentId, validUntil: validUntil.toString() })),
  });
}

function pairIn(params: { readonly offerId: string; readonly pairId: string }): { offerId: OfferId; pairId: PairId } | undefined {
  const offerId = readId<'offer'>(params.offerId);
  const pairId = readId<'apartPair'>(params.pairId);
  return offerId === undefined || pairId === undefined ? undefined : { offerId, pairId };
}
