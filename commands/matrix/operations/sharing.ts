import { sharedFiguresPolicy } from '../../../domain/statistics/sharing/policy';
import { stableId } from '../../../store/demonstration/stable-id';
import { sharingOperations as ops } from '../../../tab/contract/sharing';
import { anyOf, everybody, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import { answersFor, isReleasedNow, knowsOf } from '../sharing-rules';
import type { World } from '../world';

const receiverId = stableId('organisation', 'statsforvalteren-trondelag');
const released = ({ editions }: World) => editions.filter(({ noun }) => isReleasedNow(noun));

/** How the operations of closed figures are asked. */
export const sharingRecipes: readonly Recipe[] = [
  recipe(ops.seeSharedFigures, ({ editions, bases }) => [{
    tellings: [
      done('the list, which may be empty', everybody),
      ...editions.map((edition) => ({
        what: edition.name, to: knowsOf(edition), tells: ({ editions: told }: { editions: readonly { id: string }[] }) => told.some(({ id }) => id === edition.id),
      })),
      ...bases.map((baseId) => ({
        what: `the periods of ${baseId}`, to: sentences(sharedFiguresPolicy, 'close', { baseId }),
        tells: ({ bases: told }: { bases: readonly { baseId: string }[] }) => told.some((one) => one.baseId === baseId),
      })),
    ],
  }]),
  recipe(ops.seeFiguresEdition, ({ editions }) => editions.map((edition) => ({
    params: { editionId: edition.id },
    tellings: [
      done(edition.name, knowsOf(edition)),
      { what: `${edition.name}, figures`, to: anyOf(sentences(sharedFiguresPolicy, 'seeAll', edition.noun), sentences(sharedFiguresPolicy, 'seeReleased', edition.noun)), tells: ({ rows }) => rows.length > 0 },
      { what: `${edition.name}, what was answered`, to: sentences(sharedFiguresPolicy, 'seeAll', edition.noun), tells: ({ answers }) => answers.length > 0 },
      ...edition.services.map(({ id }) => ({
        what: `${edition.name}, own numbers of ${id}`, to: answersFor(edition, 'seeOwn', id),
        tells: ({ own }: { own: readonly { serviceId: string }[] }) => own.some(({ serviceId }) => serviceId === id),
      })),
    ],
  }))),
  recipe(ops.closePeriod, ({ bases }) => bases.map((baseId) => ({
    body: { baseId, period: '2025-1', threshold: 5, basedOn: 0 }, tellings: [done(`a period of ${baseId}`, sentences(sharedFiguresPolicy, 'close', { baseId }))],
  }))),
  recipe(ops.releaseEdition, ({ editions }) => editions.filter(({ noun }) => !isReleasedNow(noun)).map(({ id, name, version, noun }) => ({
    params: { editionId: id }, body: { receiverId }, basedOn: version, tellings: [done(name, sentences(sharedFiguresPolicy, 'release', noun))],
  }))),
  recipe(ops.endRelease, (world) => released(world).map(({ id, name, version, noun }) => ({
    params: { editionId: id }, basedOn: version, tellings: [done(name, sentences(sharedFiguresPolicy, 'release', noun))],
  }))),
  recipe(ops.answerSharing, (world) => released(world).flatMap((edition) => edition.services.map(({ id: serviceId }) => ({
    params: { editionId: edition.id }, body: { serviceId, shares: false }, tellings: [done(`${edition.name}, ${serviceId}`, answersFor(edition, 'answer', serviceId))],
  })))),
];
