import { hoursPolicy } from '../../../domain/booking/hours/policy';
import { bookingPolicy, clashPolicy, counsellorPolicy } from '../../../domain/booking/policy';
import { referralPolicy } from '../../../domain/referrals/policy';
import { bookingOperations } from '../../../tab/contract/booking';
import { hoursOperations } from '../../../tab/contract/hours';
import type { AnswerOf } from '../../../tab/contract/operation';
import { everybody, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

const ops = { ...hoursOperations, ...bookingOperations };

/** Whose hours each counsellor's are. */
const kept = ({ counsellors }: World) => counsellors.map(({ personId }) => ({
  personId,
  to: sentences(hoursPolicy, 'keep', { personId, baseIds: counsellors.filter((one) => one.personId === personId).map(({ baseId }) => baseId) }),
}));
const bases = ({ bases: all }: World) => all.map((baseId) => ({ baseId, to: sentences(counsellorPolicy, 'list', { baseId }) }));
const own = (personId: string): Permission => ({ scope }) => scope.personId === personId;
const versionOf = (world: World, personId: string) => world.hoursVersions.find((one) => one.personId === personId)?.version ?? 1;

/** How the operations of hours, terms, ways, holds and booked hours are asked. */
export const hoursRecipes: readonly Recipe[] = [
  recipe(ops.readHours, (world) => kept(world).map(({ personId, to }) => ({ params: { personId }, tellings: [done(personId, to)] }))),
  recipe(ops.changeWeek, (world) => kept(world).map(({ personId, to }) => ({
    params: { personId }, basedOn: versionOf(world, personId), body: { from: '2027-04-05', hours: [] }, tellings: [done(personId, to)],
  }))),
  recipe(ops.changeRules, (world) => kept(world).map(({ personId, to }) => ({
    params: { personId }, basedOn: versionOf(world, personId), body: { bufferMinutes: 15, mostPerDay: null, mostPerWeek: null }, tellings: [done(personId, to)],
  }))),
  recipe(ops.changeDay, (world) => kept(world).map(({ personId, to }) => ({
    params: { personId, day: '2027-04-07' }, basedOn: versionOf(world, personId), body: { hours: [] }, tellings: [done(personId, to)],
  }))),
  recipe(ops.addLeave, (world) => kept(world).map(({ personId, to }) => ({
    params: { personId }, basedOn: versionOf(world, personId), body: { first: '2027-04-05', last: '2027-04-05' }, tellings: [done(personId, to)],
  }))),
  recipe(ops.endLeave, (world) => world.leaves.map(({ id, personId }) => ({
    params: { personId, leaveId: id }, basedOn: versionOf(world, personId),
    tellings: [done(personId, kept(world).find((one) => one.personId === personId)?.to ?? own(personId))],
  }))),
  recipe(ops.readTerms, (world) => bases(world).map(({ baseId, to }) => ({ params: { baseId, personId: world.counsellors[0]?.personId ?? '' }, tellings: [done(baseId, to)] }))),
  recipe(ops.agreeTerms, (world) => world.counsellors.map(({ baseId, personId }) => ({
    params: { baseId, personId }, body: { from: '2027-01-04', consent: 'person' as const, ownServiceId: null, lentMinutesAWeek: null },
    tellings: [done(personId, sentences(counsellorPolicy, 'list', { baseId }))],
  }))),
  recipe(ops.listLoads, (world) => bases(world).map(({ baseId, to }) => ({ params: { baseId }, query: { from: '2026-11-23', weeks: '4' }, tellings: [done(baseId, to)] }))),
  recipe(ops.readBookingSettings, (world) => bases(world).map(({ baseId, to }) => ({ params: { baseId }, tellings: [done(baseId, to)] }))),
  recipe(ops.changeBookingSettings, (world) => bases(world).map(({ baseId, to }) => ({
    params: { baseId }, body: { basedOn: world.settingsVersions.find((one) => one.baseId === baseId)?.version ?? 0, holdMinutes: 8, answerDays: 2 }, tellings: [done(baseId, to)],
  }))),
  recipe(ops.listWays, (world) => bases(world).map(({ baseId, to }) => ({ params: { baseId }, tellings: [done(baseId, to)] }))),
  recipe(ops.adjustWay, ({ baseAreas }) => baseAreas.map(({ baseId, networkId }) => ({
    params: { baseId }, body: { networkId, one: '5006', other: '5007', minutes: 90, why: 'road' as const, from: '2026-12-01', to: null },
    tellings: [done(networkId, sentences(counsellorPolicy, 'list', { baseId }))],
  }))),
  recipe(ops.holdHour, ({ referrals, counsellors }) => referrals.filter(({ booked }) => !booked).map(({ id, name, parties }) => ({
    body: {
      referralId: id, start: '2026-12-08T10:00:00Z', minutes: 60, skill: 'fosterCare',
      counsellorIds: counsellors.filter(({ baseId, skills }) => baseId === parties.baseId && skills.includes('fosterCare')).slice(0, 1).map(({ personId }) => personId),
    },
    tellings: [done(name, sentences(referralPolicy, 'book', parties))],
  }))),
  recipe(ops.listHolds, ({ holds }) => [{
    tellings: holds.map(({ id, heldBy }) => ({ what: `hold of ${heldBy}`, to: own(heldBy), tells: ({ items }: AnswerOf<typeof ops.listHolds>) => items.some((one) => one.id === id) })),
  }]),
  recipe(ops.giveUpHolds, () => [{ tellings: [done('nothing that is held by others', everybody)] }]),
  recipe(ops.bookHeldHour, ({ holds }) => holds.map(({ id, heldBy }) => ({ params: { holdId: id }, tellings: [done(`hold of ${heldBy}`, own(heldBy))] }))),
  recipe(ops.moveHour, ({ bookings }) => bookings.map(({ id, name, parties, version }) => ({
    params: { bookingId: id }, basedOn: version, body: { date: '2026-12-15', time: '10:00' }, tellings: [done(name, sentences(bookingPolicy, 'move', parties))],
  }))),
  recipe(ops.cancelHour, ({ bookings }) => bookings.map(({ id, name, parties, version }) => ({
    params: { bookingId: id }, basedOn: version, body: { reason: 'notNeeded' }, tellings: [done(name, sentences(bookingPolicy, 'cancel', parties))],
  }))),
  recipe(ops.replaceCounsellor, ({ bookings, counsellors }) => bookings.flatMap(({ id, name, parties, version }) => {
    const out = parties.counsellorIds[0];
    const comes = counsellors.find(({ baseId, personId, skills }) => baseId === parties.baseId && !parties.counsellorIds.includes(personId) && skills.includes('fosterCare'));
    return out === undefined || comes === undefined ? [] : [{
      params: { bookingId: id }, basedOn: version, body: { out, in: comes.personId }, tellings: [done(name, sentences(bookingPolicy, 'replace', parties))],
    }];
  })),
  recipe(ops.findSubstitutes, ({ bookings }) => bookings.map(({ id, name, parties }) => ({ params: { bookingId: id }, tellings: [done(name, sentences(bookingPolicy, 'replace', parties))] }))),
  recipe(ops.hoursInCalendars, ({ bookings }) => [{
    tellings: bookings.map(({ id, name, parties }) => ({
      what: name, to: sentences(bookingPolicy, 'followInCalendars', parties),
      tells: ({ items }: AnswerOf<typeof ops.hoursInCalendars>) => items.some(({ bookingId }) => bookingId === id),
    })),
  }]),
  recipe(ops.seeClashes, ({ clashes }) => [{
    tellings: clashes.map(({ bookingId, personId, name, parties }) => ({
      what: name, to: sentences(clashPolicy, 'see', { ...parties, personId }),
      tells: ({ items }: AnswerOf<typeof ops.seeClashes>) => items.some((one) => one.bookingId === bookingId && one.person.id === personId),
    })),
  }]),
  recipe(ops.settleClash, ({ clashes }) => clashes.map(({ bookingId, personId, name, parties }) => ({
    params: { bookingId }, body: { personId }, tellings: [done(name, sentences(clashPolicy, 'settle', { ...parties, personId }))],
  }))),
  recipe(ops.readHourHistory, ({ bookings }) => bookings.map(({ id, name, parties }) => ({ params: { bookingId: id }, tellings: [done(name, sentences(bookingPolicy, 'read', parties))] }))),
  recipe(ops.listAssignments, ({ assignments }) => [{
    tellings: assignments.map(({ bookingId, personId }) => ({
      what: `asked of ${personId}`, to: own(personId), tells: ({ items }: AnswerOf<typeof ops.listAssignments>) => items.some((one) => one.bookingId === bookingId),
    })),
  }]),
  recipe(ops.answerAssignment, ({ assignments }) => assignments.map(({ bookingId, personId, version }) => ({
    params: { bookingId }, basedOn: version, body: { personId, accept: true }, tellings: [done(`for ${personId}`, own(personId))],
  }))),
];
