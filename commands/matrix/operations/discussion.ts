import { conversationPolicy, facilitationPolicy } from '../../../domain/conversations/policy';
import type { Phase } from '../../../domain/conversations/phases/phase';
import { stableId } from '../../../store/demonstration/stable-id';
import { admissionOperations as admission } from '../../../tab/contract/admission';
import { discussionOperations as ops } from '../../../tab/contract/discussion';
import { minutesOperations as minutes } from '../../../tab/contract/minutes';
import { done, recipe, type Recipe } from '../recipe';
import { allOf, anyOf, nobody, sentences, type Permission } from '../permission';
import type { World } from '../world';

type Told = World['conversations'][number];
const runningIn = (world: World, phase: Phase) => world.conversations.filter((one) => one.running && one.phase === phase);
const running = ({ conversations }: World) => conversations.filter((one) => one.running);
const closedOnes = ({ conversations }: World) => conversations.filter((one) => !one.running);
const takesPart = ({ noun }: Told): Permission => sentences(conversationPolicy, 'contribute', noun);
const mayAsk = ({ noun }: Told): Permission => sentences(conversationPolicy, 'ask', noun);
const leads = ({ noun }: Told): Permission => sentences(facilitationPolicy, 'facilitate', noun);

const itsWriter: Permission = ({ scope }) => scope.personId === stableId('person', 'case-contact-verdal');
const leadersOfTheMatrix = stableId('network', 'barnevernledernettverket-trondelag');

/** How what people do in a discussion is asked. */
export const discussionRecipes: readonly Recipe[] = [
  recipe(ops.signalReady, (world) => runningIn(world, 'group').map((one) => ({
    params: { conversationId: one.id }, body: { ready: true }, tellings: [done(one.name, takesPart(one))],
  }))),
  recipe(ops.groupLines, (world) => runningIn(world, 'group').map((one) => ({
    params: { conversationId: one.id, contributionId: one.lineIds[0] ?? '' }, body: { to: one.lineIds[1] ?? null },
    tellings: [done(one.name, takesPart(one))],
  }))),
  recipe(ops.vote, (world) => runningIn(world, 'vote').map((one) => ({
    params: { conversationId: one.id, contributionId: one.lineIds[0] ?? '' }, body: { votes: 2 }, tellings: [done(one.name, takesPart(one))],
  }))),
  recipe(ops.setTimer, (world) => running(world).map((one) => ({
    params: { conversationId: one.id }, body: { minutes: 5 }, tellings: [done(one.name, leads(one))],
  }))),
  recipe(admission.getAdmission, (world) => running(world).map((one) => ({
    params: { conversationId: one.id }, tellings: [done(one.name, mayAsk(one))],
  }))),
  recipe(admission.askToJoin, (world) => running(world).map((one) => ({
    params: { conversationId: one.id }, tellings: [done(one.name, mayAsk(one))],
  }))),
  recipe(admission.answerAdmission, (world) => running(world).flatMap((one) => one.waitingIds.map((admissionId) => ({
    params: { conversationId: one.id, admissionId }, body: { answer: 'admitted' as const }, tellings: [done(one.name, leads(one))],
  })))),
  recipe(ops.listFacilitators, (world) => running(world).map((one) => ({
    params: { conversationId: one.id }, tellings: [done(one.name, sentences(conversationPolicy, 'start', one.noun))],
  }))),
  recipe(minutes.planAction, (world) => runningIn(world, 'agree').map((one) => ({
    params: { conversationId: one.id }, body: { text: 'Promised by the matrix', owner: 'coordinator', dueOn: '2027-01-15' }, tellings: [done(one.name, leads(one))],
  }))),
  recipe(minutes.listActionOwners, (world) => runningIn(world, 'agree').map((one) => ({
    params: { conversationId: one.id }, tellings: [done(one.name, sentences(conversationPolicy, 'see', one.noun))],
  }))),
  recipe(minutes.followUp, (world) => runningIn(world, 'group').map((one) => ({
    params: { conversationId: one.id }, body: { answers: world.conversations.flatMap(({ noun, actionIds }) =>
      (noun.networkId === one.noun.networkId ? actionIds : [])).map((actionId) => ({ actionId, answer: 'done' as const })) },
    tellings: [done(one.name, leads(one))],
  }))),
  recipe(minutes.approveLines, (world) => closedOnes(world).filter(({ minuted }) => !minuted).map((one) => ({
    params: { conversationId: one.id }, tellings: [done(one.name, takesPart(one))],
  }))),
  // A line is its writer's alone, and who that is nobody is told.
  recipe(minutes.withdrawLine, (world) => runningIn(world, 'agree').map((one) => ({
    params: { conversationId: one.id, contributionId: one.lineIds[0] ?? '' }, tellings: [done(one.name, itsWriter)],
  }))),
  // Nobody makes minutes before those who wrote have answered.
  recipe(minutes.makeMinutes, (world) => closedOnes(world).filter(({ minuted }) => !minuted).map((one) => ({
    params: { conversationId: one.id }, basedOn: one.version, tellings: [done(one.name, one.lineIds.length === 0 ? leads(one) : nobody)],
  }))),
  recipe(minutes.listNetworksToSendTo, (world) => closedOnes(world).map((one) => ({
    params: { conversationId: one.id }, tellings: [done(one.name, sentences(conversationPolicy, 'see', one.noun))],
  }))),
  recipe(minutes.sendMinutesOn, (world) => closedOnes(world).filter(({ minuted }) => minuted).map((one) => ({
    params: { conversationId: one.id }, body: { networkId: leadersOfTheMatrix }, tellings: [done(one.name, leads(one))],
  }))),
  // Only the one who leads may give the lead to another, and only another who may lead may take it.
  recipe(ops.handOver, (world) => running(world).map((one) => {
    const to = one.noun.facilitatorId;
    const itself: Permission = ({ scope }) => scope.personId === to;
    return {
      params: { conversationId: one.id }, body: { to }, basedOn: one.version,
      tellings: [done(one.name, anyOf(leads(one), allOf(itself, sentences(conversationPolicy, 'start', one.noun))))],
    };
  })),
];
