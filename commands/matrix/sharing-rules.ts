import type { OrganisationId } from '../../domain/identifiers';
import { sharedFiguresPolicy } from '../../domain/statistics/sharing/policy';
import type { AskedEdition } from './asked-editions';
import { allOf, anyOf, nobody, sentences, type Permission } from './permission';
import type { Row, TableRule } from './table-rules';
import type { World } from './world';

const editionOf = ({ id, edition_id: editionId }: Row, { editions }: World) => editions.find((one) => one.id === (editionId ?? id));
const forNobody = (): Permission => nobody;

/** Whether it is released to somebody now. */
export function isReleasedNow({ releasedTo }: AskedEdition['noun']): boolean {
  return typeof releasedTo === 'string';
}

/** Who answers for a service in an edition. */
export function answersFor({ noun, services }: AskedEdition, action: 'seeOwn' | 'answer', serviceId: unknown): Permission {
  const becomes = services.find(({ id }) => id === serviceId)?.becomes ?? [serviceId as OrganisationId];
  return sentences(sharedFiguresPolicy, action, { baseId: noun.baseId, serviceIds: becomes });
}

/** Who knows of an edition: the base's coordinator, whom it is released to, and the leaders of the services in it. */
export function knowsOf(edition: AskedEdition): Permission {
  const { noun, services } = edition;
  return anyOf(sentences(sharedFiguresPolicy, 'seeAll', noun), sentences(sharedFiguresPolicy, 'seeReleased', noun), ...services.map(({ id }) => answersFor(edition, 'seeOwn', id)));
}

const of = (permission: (edition: AskedEdition, row: Row) => Permission) => (row: Row, world: World): Permission => {
  const edition = editionOf(row, world);
  return edition === undefined ? nobody : permission(edition, row);
};
const all = ({ noun }: AskedEdition) => sentences(sharedFiguresPolicy, 'seeAll', noun);
const inOwnName = ({ answered_by: by }: Row): Permission => ({ scope }) => scope.personId === by;
const answers = of((edition, { service_id: serviceId }) => answersFor(edition, 'answer', serviceId));

/** Whose rows of closed figures are; what is frozen nobody adds to or changes. */
export const sharingRules: Readonly<Record<string, TableRule>> = {
  figures_edition: { read: of(knowsOf), add: forNobody, change: of(({ noun }) => sentences(sharedFiguresPolicy, 'release', noun)) },
  frozen_count: {
    read: of((edition, { service_id: serviceId }) => anyOf(all(edition), answersFor(edition, 'seeOwn', serviceId))), add: forNobody, change: forNobody,
  },
  frozen_figure: { read: of(all), add: forNobody, change: forNobody },
  released_figure: { read: of((edition) => anyOf(all(edition), sentences(sharedFiguresPolicy, 'seeReleased', edition.noun))), add: forNobody, change: forNobody },
  sharing_answer: {
    read: of((edition, { service_id: serviceId }) => anyOf(all(edition), answersFor(edition, 'seeOwn', serviceId))),
    add: (row, world) => allOf(inOwnName(row), answers(row, world)), change: answers,
  },
};
