import { conversationPolicy, facilitationPolicy } from '../../../domain/conversations/policy';
import type { Phase } from '../../../domain/conversations/phases/phase';
import { discussionOperations as ops } from '../../../tab/contract/discussion';
import { done, recipe, type Recipe } from '../recipe';
import { allOf, anyOf, sentences, type Permission } from '../permission';
import type { World } from '../world';

type Told = World['conversations'][number];
const runningIn = (world: World, phase: Phase) => world.conversations.filter((one) => one.running && one.phase === phase);
const running = ({ conversations }: World) => conversations.filter((one) => one.running);
const takesPart = ({ noun }: Told): Permission => sentences(conversationPolicy, 'contribute', noun);
const leads = ({ noun }: Told): Permission => sentences(facilitationPolicy, 'facilitate', noun);

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
  recipe(ops.listFacilitators, (world) => running(world).map((one) => ({
    params: { conversationId: one.id }, tellings: [done(one.name, sentences(conversationPolicy, 'start', one.noun))],
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
