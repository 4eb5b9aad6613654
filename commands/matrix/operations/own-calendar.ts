import { ownCalendarPolicy } from '../../../domain/booking/own-calendar/policy';
import { ownCalendarOperations as ops } from '../../../tab/contract/own-calendar';
import { everybody, sentences, type Permission } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

/** Everybody asks for the own calendar alone: there is no operation that names another's. */
const keeps: Permission = (actor) => sentences(ownCalendarPolicy, 'keep', { personId: actor.scope.personId })(actor);

const hasRead: Permission = (actor) => sentences(ownCalendarPolicy, 'haveRead', { personId: actor.scope.personId })(actor);

/** How the operations of a counsellor's own calendar are asked. */
export const ownCalendarRecipes: readonly Recipe[] = [
  recipe(ops.getOwnCalendar, () => [{ tellings: [done('own calendar', everybody)] }]),
  recipe(ops.readOwnCalendar, () => [{ tellings: [done('busy times of the own account', hasRead)] }]),
  recipe(ops.dropOwnReading, () => [{ tellings: [done('what was read on the own behalf', hasRead)] }]),
  recipe(ops.keepCalendarFile, () => [{ body: { from: 29_700_000, until: 29_800_000, busy: [29_750_000, 29_750_060] }, tellings: [done('busy times of a file', keeps)] }]),
  recipe(ops.dropCalendarFile, () => [{ tellings: [done('the own file', keeps)] }]),
  recipe(ops.giveCalendarAddress, () => [{ body: { address: 'https://example.org/calendar.ics' }, tellings: [done('an address', keeps)] }]),
  recipe(ops.revokeCalendarAddress, () => [{ tellings: [done('the own address', keeps)] }]),
];
