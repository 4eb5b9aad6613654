import { offerPolicy, offersOf } from '../../../domain/groupOffers/policy';
import { cataloguePolicy } from '../../../domain/groupOffers/staffing/policy';
import { stableId } from '../../../store/demonstration/stable-id';
import { groupOfferOperations as ops } from '../../../tab/contract/group-offers';
import { schoolHolidayOperations } from '../../../tab/contract/school-holidays';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Offer = World['offers'][number];

const steered = ({ id, version, name, noun }: Offer) =>
  ({ params: { offerId: id }, basedOn: version, tellings: [done(name, sentences(offerPolicy, 'steer', noun))] });
const atFirst = (stage: Offer['stage']) => ({ offers }: World) => offers.filter((offer) => offer.stage === stage && offer.begunSessionId === null).map(steered);
const session = { date: '2027-08-03', start: '09:00', minutes: 60, place: { kind: 'teams' as const } };

/** How the steps of an offer's life and the changes of its sessions are asked: of offers that they can be taken with. */
export const offerLifeRecipes: readonly Recipe[] = [
  recipe(ops.publishOffer, atFirst('draft')),
  recipe(ops.closeEnrolment, atFirst('published')),
  recipe(ops.reopenEnrolment, atFirst('closed')),
  recipe(ops.cancelOffer, ({ offers }) => offers.map((offer) => ({ ...steered(offer), body: { reason: 'noLeader' as const } }))),
  recipe(ops.addSession, ({ offers }) => offers.map((offer) => ({ ...steered(offer), body: session }))),
  recipe(ops.moveSession, ({ offers }) => offers.map((offer) => ({
    ...steered(offer), params: { offerId: offer.id, sessionId: offer.sessionId }, body: session,
  }))),
  recipe(ops.cancelSession, ({ offers }) => offers.filter(({ sessionCount }) => sessionCount > 1).map((offer) => ({
    ...steered(offer), params: { offerId: offer.id, sessionId: offer.sessionId },
  }))),
  recipe(ops.findSessionSeries, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id }, query: { programmeKey: 'veiledningsgruppe', from: '2027-01-04', weekday: '4', sessions: '2', minutes: '120' },
    tellings: [done(key, sentences(offerPolicy, 'create', offersOf(id)))],
  }))),
  recipe(ops.planSessions, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id }, query: { first: '2027-01-14', count: 3, pattern: 'monthly' as const },
    tellings: [done(key, sentences(offerPolicy, 'create', offersOf(id)))],
  }))),
  recipe(ops.listDaysOff, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id }, tellings: [done(key, sentences(offerPolicy, 'see', offersOf(id)))],
  }))),
  recipe(schoolHolidayOperations.seeSchoolHolidays, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id }, tellings: [done(key, sentences(cataloguePolicy, 'see', { networkId: id }))],
  }))),
  recipe(schoolHolidayOperations.addSchoolHoliday, ({ networks }) => networks.map(({ id, key }) => ({
    params: { networkId: id }, body: { first: '2027-10-04', last: '2027-10-08' },
    tellings: [done(key, sentences(cataloguePolicy, 'edit', { networkId: id }))],
  }))),
  recipe(schoolHolidayOperations.removeSchoolHoliday, ({ networks }) => networks.filter(({ key }) => key === 'innherred').map(({ id, key }) => ({
    params: { networkId: id, holidayId: stableId('school-holiday', 'matrix') },
    tellings: [done(key, sentences(cataloguePolicy, 'edit', { networkId: id }))],
  }))),
];
