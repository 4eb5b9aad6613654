import { bookingPolicy, counsellorPolicy } from '../../../domain/booking/policy';
import { referralPolicy } from '../../../domain/referrals/policy';
import { statisticsPolicy } from '../../../domain/statistics/policy';
import { accessLogOperations } from '../../../tab/contract/access-log';
import { bookingOperations } from '../../../tab/contract/booking';
import type { AnswerOf } from '../../../tab/contract/operation';
import { referralOperations } from '../../../tab/contract/referrals';
import { statisticsOperations } from '../../../tab/contract/statistics';
import { anyOf, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

const ops = { ...accessLogOperations, ...referralOperations, ...bookingOperations, ...statisticsOperations };

/** How the operations of the referrals and booking areas are asked. */
export const referralAndBookingRecipes: readonly Recipe[] = [
  recipe(ops.listReferrals, ({ referrals }) => [{
    query: { limit: 100 },
    tellings: referrals.map(({ id, name, parties }) => ({
      what: name, to: sentences(referralPolicy, 'read', parties),
      tells: ({ items }: AnswerOf<typeof ops.listReferrals>) => items.some((one) => one.id === id),
    })),
  }]),
  recipe(ops.readReferralBoard, ({ referrals }) => [{
    tellings: referrals.map(({ id, name, parties }) => ({
      what: `${name} on the board`, to: sentences(referralPolicy, 'findHour', parties),
      tells: ({ columns }: AnswerOf<typeof ops.readReferralBoard>) => columns.some(({ first }) => first.some((one) => one.id === id)),
    })),
  }]),
  recipe(ops.getReferral, ({ referrals }) => referrals.map(({ id, name, parties, booked }) => ({
    params: { referralId: id },
    tellings: [
      done(name, sentences(referralPolicy, 'read', parties)),
      ...(booked ? [] : [{
        what: `may find an hour for ${name}`, to: sentences(referralPolicy, 'findHour', parties),
        tells: ({ may }: AnswerOf<typeof ops.getReferral>) => may.findHour,
      }]),
    ],
  }))),
  recipe(ops.readReferralLog, ({ referrals }) => referrals.map(({ id, name, parties, amended }) => ({
    params: { referralId: id },
    tellings: [
      done(name, sentences(referralPolicy, 'read', parties)),
      ...(amended ? [{
        what: `${name}, what it said before`, to: sentences(referralPolicy, 'readFormerContent', parties),
        tells: ({ items }: AnswerOf<typeof ops.readReferralLog>) => items.some(({ formerly }) => formerly !== undefined),
      }] : []),
    ],
  }))),
  recipe(ops.readAccessLog, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    query: { limit: 100, referralId: id },
    tellings: [{
      what: `who has read ${name}`, to: sentences(referralPolicy, 'seeReaders', parties),
      tells: ({ items }: AnswerOf<typeof ops.readAccessLog>) => items.some((one) => one.referralId === id),
    }],
  }))),
  // One step of each side, on what has just been sent, and an evaluation of what is under way.
  recipe(ops.takeReferralStep, ({ referrals }) => [...referrals.filter(({ booked }) => !booked).flatMap(({ id, name, parties, version, sentOn }) => [
    {
      params: { referralId: id }, basedOn: version, body: { step: 'logCall' as const, on: sentOn, reasons: [] },
      tellings: [done(`calls about ${name}`, sentences(referralPolicy, 'logCall', parties))],
    },
    {
      params: { referralId: id }, basedOn: version, body: { step: 'withdraw' as const, reason: 'Ikke aktuelt' },
      tellings: [done(`withdraws ${name}`, sentences(referralPolicy, 'withdraw', parties))],
    },
  ]), ...referrals.filter(({ state }) => state === 'active').map(({ id, name, parties, version, sentOn }) => ({
    params: { referralId: id }, basedOn: version, body: { step: 'evaluate' as const, on: sentOn, usefulness: 'useful' as const, ticks: [] },
    tellings: [done(`evaluates ${name}`, sentences(referralPolicy, 'evaluate', parties))],
  }))]),
  recipe(ops.amendReferral, ({ referrals }) => referrals.filter(({ booked }) => !booked).map(({ id, name, parties, version }) => ({
    params: { referralId: id }, basedOn: version,
    body: { category: 'fosterParentGroup' as const, orderSummary: 'Endret', place: { kind: 'teams' as const } },
    tellings: [done(name, sentences(referralPolicy, 'amend', parties))],
  }))),
  recipe(ops.readStatistics, ({ services }) => [{
    tellings: services.filter(({ baseIds }) => baseIds.length > 0).map(({ id, key, baseIds }) => ({
      what: `figures of ${key}`, to: anyOf(...baseIds.map((baseId) => sentences(statisticsPolicy, 'read', { baseId, serviceId: id }))),
      tells: ({ services: figures }: AnswerOf<typeof ops.readStatistics>) => figures.some(({ serviceId }) => serviceId === id),
    })),
  }]),
  recipe(ops.sendReferral, ({ services }) => services.flatMap(({ id, key, baseIds }) => baseIds.map((baseId) => ({
    body: { serviceId: id, baseId, category: 'other' as const, orderSummary: 'Veiledning', place: { kind: 'teams' as const } },
    tellings: [done(`for ${key}`, sentences(referralPolicy, 'send', { orderingServiceId: id, baseId, counsellorIds: [] }))],
  })))),
  recipe(ops.listCounsellors, ({ bases }) => [{
    query: { limit: 100 },
    tellings: bases.map((baseId) => ({
      what: `base ${baseId}`, to: sentences(counsellorPolicy, 'list', { baseId }),
      tells: ({ items }: AnswerOf<typeof ops.listCounsellors>) => items.some(({ organisation }) => organisation.id === baseId),
    })),
  }]),
  recipe(ops.findSlots, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    query: { referralId: id, skill: 'fosterCare', from: '2026-12-07', to: '2026-12-08' },
    tellings: [done(name, sentences(referralPolicy, 'findHour', parties))],
  }))),
  recipe(ops.findHourSeries, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    query: { referralId: id, skill: 'fosterCare', from: '2026-12-07', weekday: 2, meetings: 2 },
    tellings: [done(`a course for ${name}`, sentences(referralPolicy, 'findHour', parties))],
  }))),
  // A referral with an hour that stands takes no other, whoever asks.
  recipe(ops.bookHour, ({ referrals, counsellors }) => referrals.filter(({ booked }) => !booked).map(({ id, name, parties }) => ({
    body: {
      referralId: id, start: '2026-12-08T09:00:00Z', minutes: 60, skill: 'fosterCare',
      counsellorIds: counsellors.filter(({ baseId, skills }) => baseId === parties.baseId && skills.includes('fosterCare'))
        .slice(0, 1).map(({ personId }) => personId),
    },
    tellings: [done(name, sentences(referralPolicy, 'book', parties))],
  }))),
  recipe(ops.listBookings, ({ bookings }) => [{
    query: { limit: 100 },
    tellings: bookings.map(({ id, name, parties }) => ({
      what: name, to: sentences(bookingPolicy, 'read', parties),
      tells: ({ items }: AnswerOf<typeof ops.listBookings>) => items.some((one) => one.id === id),
    })),
  }]),
  recipe(ops.reportCounsellorAbsence, ({ bookings }) => bookings.map(({ id, name, parties }) => ({
    params: { bookingId: id }, tellings: [done(name, sentences(bookingPolicy, 'reportAbsence', parties))],
  }))),
];
