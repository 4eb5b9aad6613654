import type { MembershipNoun } from '../../../domain/network/access/member-place';
import { placeId } from '../../../domain/network/access/member-place';
import { membershipPolicy } from '../../../domain/network/access/policy';
import type { PersonId } from '../../../domain/identifiers';
import { stableId } from '../../../store/demonstration/stable-id';
import { accessOperations as ops } from '../../../tab/contract/access';
import { membershipOperations as members } from '../../../tab/contract/memberships';
import type { AnswerOf } from '../../../tab/contract/operation';
import { everybody, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe, type Telling } from '../recipe';
import type { World } from '../world';

type Access = AnswerOf<typeof ops.seeAccess>;

const isOwn = (personId: PersonId): Permission => ({ scope }) => scope.personId === personId;
const answers = (noun: MembershipNoun): Permission => sentences(membershipPolicy, 'answer', noun);
const keeps = (noun: MembershipNoun): Permission => sentences(membershipPolicy, 'keep', noun);
const waiting = ({ membership }: World) => membership.requests.filter(({ state }) => state === 'waiting');

/** A place that nobody of the matrix has this role in. */
export const askedByEverybody = { place: { kind: 'organisation' as const, id: stableId('organisation', 'sunnhordland') }, role: 'counsellor' as const };

/** How asking for access and answering is asked. */
export const accessRecipes: readonly Recipe[] = [
  recipe(ops.listPlacesToAsk, () => [{ tellings: [done('places', everybody)] }]),
  recipe(ops.seeAccess, (world) => [{
    tellings: [done('own requests', everybody), ...waiting(world).flatMap(({ id, name, noun }): Telling<Access>[] => [
      { what: `to answer ${name}`, to: answers(noun), tells: ({ toAnswer }) => toAnswer.some((one) => one.id === id) },
      { what: `own ${name}`, to: isOwn(noun.personId), tells: ({ own }) => own.some((one) => one.id === id) },
    ])],
  }]),
  recipe(ops.askForAccess, () => [{ body: askedByEverybody, tellings: [done('a request', everybody)] }]),
  recipe(ops.withdrawRequest, (world) => waiting(world).map(({ id, name, noun }) => ({
    params: { requestId: id }, tellings: [done(`withdrawal of ${name}`, isOwn(noun.personId))],
  }))),
  recipe(ops.answerAccess, (world) => waiting(world).flatMap(({ id, name, noun }) => (['approved', 'declined'] as const).map((answer) => ({
    params: { requestId: id }, body: { answer, lastDay: null }, tellings: [done(`${answer} ${name} in ${placeId(noun.place)}`, answers(noun))],
  })))),
  recipe(members.listMemberships, ({ membership }) => [{
    tellings: [done('own list', everybody), ...membership.tried.map(({ id, name, noun }) => ({
      what: `member ${name}`, to: keeps(noun), tells: ({ items }: AnswerOf<typeof members.listMemberships>) => items.some((one) => one.id === id),
    }))],
  }]),
  recipe(members.confirmMemberships, ({ membership }) => membership.tried.filter(({ ended }) => !ended).map(({ id, name, noun }) => ({
    body: { membershipIds: [id] }, tellings: [done(`confirmation of ${name}`, keeps(noun))],
  }))),
  recipe(members.endMembership, ({ membership }) => membership.tried.filter(({ ended }) => !ended).map(({ id, name, noun }) => ({
    params: { membershipId: id }, tellings: [done(`end of ${name}`, keeps(noun))],
  }))),
  recipe(members.giveBackMembership, ({ membership }) => membership.tried.filter(({ ended }) => ended).map(({ id, name, noun }) => ({
    params: { membershipId: id }, tellings: [done(`${name} given back`, keeps(noun))],
  }))),
];
