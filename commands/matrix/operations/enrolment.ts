import { enrolmentPolicy, offerPolicy, offersOf } from '../../../domain/groupOffers/policy';
import { enrolmentOperations as ops } from '../../../tab/contract/enrolment';
import type { AnswerOf } from '../../../tab/contract/operation';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Enrolment = World['enrolments'][number];

const forEachService = <Body>(body: (serviceId: string) => Body) => ({ offers, services }: World) =>
  offers.filter(({ stage, begunSessionId }) => stage !== 'closed' && begunSessionId === null).flatMap((offer) => services.map((service) => ({
    params: { offerId: offer.id }, body: body(service.id),
    tellings: [done(`${offer.name} for ${service.key}`, sentences(enrolmentPolicy, 'enrol', { offer: offer.noun, serviceId: service.id }))],
  })));
const ofOwn = (action: 'withdraw' | 'answer' | 'setParticipants') => ({ id, offerId, name, noun }: Enrolment) =>
  ({ params: { offerId, enrolmentId: id }, tellings: [done(name, sentences(enrolmentPolicy, action, noun))] });

/** How the operations about places are asked: of enrolments and offers that they can be done with. */
export const enrolmentRecipes: readonly Recipe[] = [
  recipe(ops.enrolFosterHome, forEachService((serviceId) => ({ serviceId }))),
  recipe(ops.enrolHousehold, forEachService((serviceId) => ({ serviceId, homes: [{ participants: 1 }, { participants: 1 }] }))),
  recipe(ops.withdrawEnrolment, ({ enrolments }) => enrolments.map(ofOwn('withdraw'))),
  recipe(ops.answerPlaceOffer, ({ enrolments }) => enrolments.filter(({ status }) => status === 'offered').flatMap((enrolment) =>
    (['accept', 'decline'] as const).map((answer) => ({ ...ofOwn('answer')(enrolment), body: { answer } })))),
  recipe(ops.setParticipants, ({ enrolments }) => enrolments.map((enrolment) => ({ ...ofOwn('setParticipants')(enrolment), body: { participants: 1 } }))),
  recipe(ops.getPlaces, ({ offers, enrolments }) => offers.map(({ id, name, noun }) => ({
    params: { offerId: id },
    tellings: [
      done(name, sentences(offerPolicy, 'steer', noun)),
      // The coordinator sees whose a waiting home is, and no code.
      ...enrolments.filter(({ offerId }) => offerId === id).map((enrolment) => ({
        what: `enrolment ${enrolment.name}`, to: () => false, tells: (answer: AnswerOf<typeof ops.getPlaces>) => JSON.stringify(answer).includes(enrolment.code),
      })),
    ],
  }))),
  recipe(ops.changePlaces, ({ offers }) => offers.filter(({ begunSessionId }) => begunSessionId === null).map(({ id, name, noun, version }) => ({
    params: { offerId: id }, basedOn: version, body: { capacity: 60, quotas: [], quotasUntil: null },
    tellings: [done(name, sentences(offerPolicy, 'steer', noun))],
  }))),
  recipe(ops.givePriority, ({ enrolments }) => enrolments.filter(({ status }) => status === 'waiting').map(({ id, offerId, name, noun }) => ({
    params: { offerId, enrolmentId: id }, body: { priority: 'first' as const }, tellings: [done(name, sentences(offerPolicy, 'steer', noun.offer))],
  }))),
  recipe(ops.setAnswerDays, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id }, body: { workingDays: 2 }, tellings: [done(key, sentences(offerPolicy, 'steer', offersOf(id)))],
  }))),
];
