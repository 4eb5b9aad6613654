import { offerPolicy, offersOf } from '../../../domain/groupOffers/policy';
import { conversationPolicy } from '../../../domain/conversations/policy';
import { referralPolicy } from '../../../domain/referrals/policy';
import { networkOperations as ops } from '../../../tab/contract/networks';
import { anyOf, everybody, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe, type Telling } from '../recipe';
import type { World } from '../world';
import type { AnswerOf } from '../../../tab/contract/operation';

type Me = AnswerOf<typeof ops.getMe>;

/** How the network area's operations are asked. What a page promises that its reader may do is a policy's to say. */
export const networkRecipes: readonly Recipe[] = [
  recipe(ops.getMe, (world) => [{ tellings: [done('own page', everybody), ...promises(world)] }]),
  recipe(ops.chooseLanguage, () => [{ body: { language: 'nn' as const }, tellings: [done('own language', everybody)] }]),
  recipe(ops.listMunicipalities, () => [{ tellings: [done('municipalities', everybody)] }]),
  recipe(ops.listNetworks, (world) => [{
    tellings: [
      done('networks', everybody),
      // Who may lead groups is for those who make offers.
      ...world.networks.map(({ id, key }) => ({
        what: `leaders for ${key}`, to: mayCreateOfferIn(id),
        tells: ({ items }: AnswerOf<typeof ops.listNetworks>) => items.some((one) => one.id === id && one.leaders.length > 0),
      })),
    ],
  }]),
];

function promises({ networks, services, bases }: World): readonly Telling<Me>[] {
  return [
    ...networks.filter(({ serviceIds }) => serviceIds.length > 0).map(({ id, key }) => ({
      what: `may create an offer in ${key}`, to: mayCreateOfferIn(id),
      tells: (me: Me) => me.networks.some((one) => one.id === id && one.mayCreateOffer),
    })),
    ...networks.map(({ id, key }) => ({
      what: `may start a conversation in ${key}`, to: sentences(conversationPolicy, 'start', { networkId: id }),
      tells: (me: Me) => me.networks.some((one) => one.id === id && one.mayStartConversation),
    })),
    ...services.filter(({ baseIds }) => baseIds.length > 0).map(({ id, key, baseIds }) => ({
      what: `may send for ${key}`,
      to: anyOf(...baseIds.map((baseId) => sentences(referralPolicy, 'send', { orderingServiceId: id, baseId, counsellorIds: [] }))),
      tells: (me: Me) => me.services.some((one) => one.id === id),
    })),
    {
      what: 'may find an hour',
      to: anyOf(...bases.map((baseId) => sentences(referralPolicy, 'findHour', { orderingServiceId: baseId, baseId, counsellorIds: [] }))),
      tells: (me: Me) => me.may.findHour,
    },
  ];
}

function mayCreateOfferIn(networkId: World['networks'][number]['id']): Permission {
  return sentences(offerPolicy, 'create', offersOf(networkId));
}
