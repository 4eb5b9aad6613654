import { attendancePolicy } from '../../../domain/groupOffers/attendance/policy';
import { enrolmentPolicy, offerPolicy } from '../../../domain/groupOffers/policy';
import { attendanceOperations as ops } from '../../../tab/contract/offer-attendance';
import type { AnswerOf } from '../../../tab/contract/operation';
import { anyOf, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Attendance = AnswerOf<typeof ops.getAttendance>;
type Offer = World['offers'][number];

/** The offers with a session that has begun, and whose places were used or not. */
export function begun({ offers }: World): readonly (Offer & { readonly begunSessionId: NonNullable<Offer['begunSessionId']> })[] {
  return offers.flatMap((offer) => (offer.begunSessionId === null ? [] : [{ ...offer, begunSessionId: offer.begunSessionId }]));
}

/** How the operations of attendance are asked. */
export const attendanceRecipes: readonly Recipe[] = [
  recipe(ops.getAttendance, ({ offers }) => offers.map(({ id, name, noun, counted }) => ({
    params: { offerId: id },
    tellings: [
      done(name, sentences(offerPolicy, 'see', noun)),
      ...counted.map((serviceId) => ({
        what: `${name}, numbers of ${serviceId}`,
        to: anyOf(sentences(offerPolicy, 'seeCounts', noun), sentences(enrolmentPolicy, 'read', { offer: noun, serviceId })),
        tells: ({ sessions }: Attendance) => sessions.some(({ services }) => services.some((service) => service.serviceId === serviceId)),
      })),
    ],
  }))),
  recipe(ops.recordAttendance, (world) => begun(world).map(({ id, name, noun, begunSessionId, attendanceVersion, counted }) => ({
    params: { offerId: id, sessionId: begunSessionId }, basedOn: attendanceVersion,
    body: { counts: counted.map((serviceId) => ({ serviceId, attended: 1 })) },
    tellings: [done(name, sentences(attendancePolicy, 'record', noun))],
  }))),
];
