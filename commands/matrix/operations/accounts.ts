import { codeFrom } from '../../../domain/network/accounts/account';
import { takeoverPolicy } from '../../../domain/network/takeover/policy';
import type { OrganisationId, PersonId } from '../../../domain/identifiers';
import { endedStates } from '../../../domain/referrals/referral-state';
import { referralPolicy } from '../../../domain/referrals/policy';
import { stableId } from '../../../store/demonstration/stable-id';
import { accountOperations as ops } from '../../../tab/contract/accounts';
import type { AnswerOf } from '../../../tab/contract/operation';
import { takeoverOperations as takeovers } from '../../../tab/contract/takeovers';
import { todayOperations as today } from '../../../tab/contract/today';
import { secretOfTheMatrix } from '../membership-happenings';
import { allOf, everybody, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

const isOne = (personId: PersonId): Permission => ({ scope }) => scope.personId === personId;
const isNot = (personId: PersonId): Permission => ({ scope }) => scope.personId !== personId;
const takesOver = (serviceId: OrganisationId): Permission => sentences(takeoverPolicy, 'takeOver', { serviceId });
const goingOn = ({ referrals }: World) => referrals.filter(({ state }) => !endedStates.includes(state));

/** How one's own day and accounts are asked, and taking over what a colleague follows up. */
export const accountRecipes: readonly Recipe[] = [
  recipe(ops.seeAccounts, () => [{ tellings: [done('own accounts', everybody)] }]),
  recipe(today.seeToday, () => [{ tellings: [done('own day', everybody)] }]),
  recipe(today.seeMessageWay, () => [{ tellings: [done('own way', everybody)] }]),
  recipe(ops.makeAccountCode, () => [{ tellings: [done('a code', everybody)] }]),
  recipe(ops.enterAccountCode, () => [{
    body: { code: codeFrom(secretOfTheMatrix) }, tellings: [done('a code that was entered', isNot(stableId('person', 'case-contact-levanger')))],
  }]),
  recipe(ops.confirmAccount, ({ membership }) => membership.claimedCodes.map(({ id, personId }) => ({
    body: { codeId: id }, tellings: [done(`the code ${id}`, isOne(personId))],
  }))),
  recipe(ops.refuseAccount, () => [{ tellings: [done('own code', everybody)] }]),
  recipe(ops.letAccountGo, ({ membership }) => membership.accounts.map(({ id, personId }) => ({
    params: { accountId: id }, tellings: [done(`the account ${id}`, isOne(personId))],
  }))),
  recipe(takeovers.seeTakeovers, ({ services }) => [{
    tellings: [done('own services', everybody), ...services.map(({ id, key }) => ({
      what: `what is followed up in ${key}`, to: takesOver(id), tells: ({ services: seen }: AnswerOf<typeof takeovers.seeTakeovers>) => seen.some(({ serviceId }) => serviceId === id),
    }))],
  }]),
  recipe(takeovers.takeOverFrom, ({ services }) => services.slice(0, 3).map(({ id, key }) => {
    const from = stableId<'person'>('person', `case-contact-${key}`);
    return { body: { serviceId: id, personId: from }, tellings: [done(`all of ${key}'s contact`, allOf(takesOver(id), isNot(from)))] };
  })),
  recipe(takeovers.getFollowUp, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    params: { referralId: id },
    tellings: [
      done(`follow-up of ${name}`, sentences(referralPolicy, 'read', parties)),
      { what: `who follows up ${name}`, to: takesOver(parties.orderingServiceId), tells: ({ label }: AnswerOf<typeof takeovers.getFollowUp>) => label !== null },
    ],
  }))),
  recipe(takeovers.takeOverFollowUp, (world) => goingOn(world).map(({ id, name, parties }) => ({
    params: { referralId: id }, tellings: [done(`takeover of ${name}`, takesOver(parties.orderingServiceId))],
  }))),
];
