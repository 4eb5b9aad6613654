import { bookingPolicy } from '../../../domain/booking/policy';
import { referralPolicy } from '../../../domain/referrals/policy';
import { assignmentOperations as ops } from '../../../tab/contract/assignment';
import { handoverOperations } from '../../../tab/contract/handover';
import type { AnswerOf } from '../../../tab/contract/operation';
import { anyOf, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

const isACounsellor: Permission = ({ scope }) => scope.memberships.some(({ role }) => role === 'counsellor');

/** How the shelf of assignment is asked. */
export const assignmentRecipes: readonly Recipe[] = [
  recipe(ops.readPerforming, ({ referrals }) => referrals.map(({ id, name, parties, steppedBack }) => ({
    params: { referralId: id },
    tellings: [
      done(name, sentences(referralPolicy, 'read', parties)),
      ...(steppedBack ? [{
        what: `${name}, who stepped back`, to: sentences(referralPolicy, 'seeStepBacks', parties),
        tells: (answer: AnswerOf<typeof ops.readPerforming>) => answer.steppedBack.length > 0 && answer.somebodyIsNeeded,
      }] : []),
    ],
  }))),
  recipe(ops.listCandidates, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    params: { referralId: id }, tellings: [done(name, sentences(referralPolicy, 'assign', parties))],
  }))),
  recipe(ops.assignCounsellors, ({ referrals, counsellors }) => referrals.filter(({ booked }) => booked).map(({ id, name, parties, version, assignedIds, steppedBackIds }) => ({
    params: { referralId: id }, basedOn: version,
    body: { counsellorIds: free(counsellors, parties.baseId, assignedIds, steppedBackIds).slice(0, 1).concat(assignedIds.slice(0, 1)).slice(0, 2) },
    tellings: assignedIds.length === 1 && free(counsellors, parties.baseId, assignedIds, steppedBackIds).length === 0
      ? [] : [done(name, sentences(referralPolicy, 'assign', parties))],
  }))),
  recipe(ops.takeOverCourse, ({ referrals, counsellors }) => referrals.flatMap(({ id, name, parties, version, assignedIds, steppedBackIds }) => {
    const [out] = assignedIds;
    const [substitute] = free(counsellors, parties.baseId, assignedIds, steppedBackIds);
    return out === undefined || substitute === undefined ? [] : [{
      params: { referralId: id }, basedOn: version, body: { out, substitute, from: '2026-11-30' },
      tellings: [done(name, sentences(referralPolicy, 'takeOver', parties))],
    }];
  })),
  recipe(ops.stepBack, ({ referrals }) => referrals.filter(({ booked }) => booked).map(({ id, name, parties }) => ({
    params: { referralId: id }, tellings: [done(name, sentences(referralPolicy, 'stepBack', parties))],
  }))),
  recipe(ops.mapReferral, ({ referrals }) => referrals.map(({ id, name, parties, mappingVersion }) => ({
    params: { referralId: id }, body: { complexity: 'simple' as const, services: ['nav' as const], wantedLanguage: null, basedOn: mappingVersion },
    tellings: [done(name, sentences(referralPolicy, 'map', parties))],
  }))),
  recipe(ops.agreeRoles, ({ bookings }) => bookings.filter(({ parties }) => parties.counsellorIds.length === 2).map(({ id, name, parties, rolesVersion }) => ({
    params: { bookingId: id }, body: { leads: parties.counsellorIds[0] ?? null, asks: null, supports: null, basedOn: rolesVersion },
    tellings: [done(name, sentences(bookingPolicy, 'agreeRoles', parties))],
  }))),
  recipe(ops.listOwnAssignments, ({ referrals }) => [{
    tellings: [
      done('own work', isACounsellor),
      ...referrals.map(({ id, name, assignedIds }) => ({
        what: name, to: (({ scope }) => assignedIds.includes(scope.personId)) satisfies Permission,
        tells: ({ items }: AnswerOf<typeof ops.listOwnAssignments>) => items.some(({ referralId }) => referralId === id),
      })),
    ],
  }]),
  recipe(handoverOperations.readHandover, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    params: { referralId: id },
    tellings: [
      done(name, sentences(referralPolicy, 'read', parties)),
      {
        what: `${name}, as a task of one’s own`, to: sentences(referralPolicy, 'withdraw', parties),
        tells: ({ side }: AnswerOf<typeof handoverOperations.readHandover>) => side === 'service',
      },
    ],
  }))),
  recipe(handoverOperations.exportReferralLog, ({ referrals }) => referrals.map(({ id, name, parties }) => ({
    params: { referralId: id }, tellings: [done(name, sentences(referralPolicy, 'read', parties))],
  }))),
  recipe(handoverOperations.recordInCaseSystem, ({ referrals }) => referrals.map(({ id, name, parties, firstLogId, sentOn, baseJournals }) => ({
    params: { referralId: id, logId: firstLogId }, body: { recordedOn: sentOn, caseReference: 'MATRIX-2' },
    tellings: [done(name, anyOf(sentences(referralPolicy, 'withdraw', parties), ...(baseJournals ? [sentences(referralPolicy, 'seeStepBacks', parties)] : [])))],
  }))),
  recipe(handoverOperations.sayWhetherTheBaseJournals, ({ bases }) => bases.map((baseId) => ({
    params: { baseId }, body: { journals: true },
    tellings: [done(`base ${baseId}`, sentences(referralPolicy, 'seeStepBacks', { baseId, orderingServiceId: baseId, counsellorIds: [] }))],
  }))),
  recipe(ops.chooseGuidanceLanguages, () => [{ body: { languages: ['en' as const], basedOn: 0 }, tellings: [] }]),
];

function free(
  counsellors: readonly { readonly personId: string; readonly baseId: string }[], baseId: string, assigned: readonly string[], steppedBack: readonly string[],
): readonly string[] {
  return counsellors.filter((one) => one.baseId === baseId && !assigned.includes(one.personId) && !steppedBack.includes(one.personId)).map(({ personId }) => personId);
}
