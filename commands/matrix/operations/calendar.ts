import { eventPolicy, feedPolicy } from '../../../domain/groupOffers/calendar/policy';
import { offerPolicy } from '../../../domain/groupOffers/policy';
import { offerCalendarOperations } from '../../../tab/contract/calendar-events';
import { calendarOperations as ops } from '../../../tab/contract/calendar-feeds';
import type { AnswerOf } from '../../../tab/contract/operation';
import { everybody, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

type Calendar = AnswerOf<typeof offerCalendarOperations.getOfferCalendar>;
type Listed = AnswerOf<typeof ops.listCalendarFeeds>;

/** How calendars' operations are asked. What an address itself shows is asked of the domain as its owner. */
export const calendarRecipes: readonly Recipe[] = [
  recipe(ops.listCalendarFeeds, ({ networks, feeds }) => [{
    tellings: [
      done('calendars', everybody),
      ...networks.map(({ id, key }) => ({
        what: `a calendar of ${key}`, to: sentences(feedPolicy, 'follow', { networkId: id }),
        tells: ({ items }: Listed) => items.some(({ network }) => network?.id === id),
      })),
      ...feeds.map(({ id, name, personId }) => ({
        what: name, to: ({ scope }: { readonly scope: { readonly personId: string } }) => scope.personId === personId,
        tells: ({ items }: Listed) => items.some(({ feed }) => feed?.id === id),
      })),
    ],
  }]),
  recipe(ops.makeCalendarFeed, ({ networks }) => [
    { body: {}, tellings: [done('own sessions', sentences(feedPolicy, 'follow', { networkId: null }))] },
    ...networks.map(({ id, key }) => ({ body: { networkId: id }, tellings: [done(key, sentences(feedPolicy, 'follow', { networkId: id }))] })),
  ]),
  recipe(ops.revokeCalendarFeed, ({ feeds }) => feeds.map(({ id, name, personId }) => ({
    params: { feedId: id }, tellings: [done(name, ({ scope }) => scope.personId === personId)],
  }))),
  recipe(offerCalendarOperations.getOfferCalendar, ({ offers }) => offers.map(({ id, name, noun }) => ({
    params: { offerId: id },
    tellings: [
      done(name, sentences(offerPolicy, 'see', noun)),
      { what: `${name}, how events stand`, to: sentences(offerPolicy, 'steer', noun), tells: ({ progress }: Calendar) => progress !== undefined },
      { what: `${name}, may ask`, to: sentences(eventPolicy, 'ask', noun), tells: ({ mayAsk }: Calendar) => mayAsk },
    ],
  }))),
  recipe(offerCalendarOperations.askForEvents, ({ offers }) => offers.map(({ id, name, noun }) => ({
    params: { offerId: id }, body: { wanted: true }, tellings: [done(name, sentences(eventPolicy, 'ask', noun))],
  }))),
];
