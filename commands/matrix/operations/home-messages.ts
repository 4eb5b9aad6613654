import { homeMessagePolicy } from '../../../domain/groupOffers/attendance/policy';
import { homeMessageOperations as ops } from '../../../tab/contract/home-messages';
import type { AnswerOf } from '../../../tab/contract/operation';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Listed = AnswerOf<typeof ops.listHomeMessages>;

const placed = ({ enrolments, offers }: World) => enrolments.filter(({ status }) => status === 'placed').map((enrolment) => ({
  ...enrolment,
  version: offers.find(({ id }) => id === enrolment.offerId)?.version ?? 0,
  given: sentences(homeMessagePolicy, 'give', enrolment.noun),
}));

/** How the operations of messages to foster homes are asked: that a home has a place, told and taken back. */
export const homeMessageRecipes: readonly Recipe[] = [
  recipe(ops.listHomeMessages, (world) => [{
    tellings: placed(world).map(({ name, code, given }) => ({
      what: `message to ${name}`, to: given, tells: (answer: Listed) => JSON.stringify(answer).includes(code),
    })),
  }]),
  recipe(ops.giveHomeMessage, (world) => placed(world).map(({ id, offerId, name, version, given }) => ({
    params: { offerId, enrolmentId: id }, basedOn: version, body: { about: { kind: 'place' as const, id } },
    tellings: [done(name, given)],
  }))),
  recipe(ops.takeBackHomeMessage, (world) => placed(world).map(({ id, offerId, name, given }) => ({
    params: { offerId, enrolmentId: id }, body: { about: { kind: 'place' as const, id } },
    tellings: [done(name, given)],
  }))),
];
