import { readId, type OrganisationId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { answerSharing } from '../../domain/statistics/sharing/answer-sharing';
import { closePeriod } from '../../domain/statistics/sharing/close-period';
import { latestEditions, type FiguresEdition, type FiguresEditionId, type SharedFigure } from '../../domain/statistics/sharing/edition';
import { daysOf } from '../../domain/statistics/sharing/period';
import { endRelease, releaseEdition } from '../../domain/statistics/sharing/release-edition';
import { seeEdition, seeFigures, type EditionSeen } from '../../domain/statistics/sharing/see-figures';
import type { Ports } from '../../domain/unit-of-work';
import { referralTexts } from '../../texts/referrals';
import { tabStatisticsTexts } from '../../texts/tab-statistics';
import type { AnswerOf } from '../contract/operation';
import { sharingOperations as ops } from '../contract/sharing';
import { handler, type ApiHandler } from './handler';

type PresentedEdition = AnswerOf<typeof ops.seeSharedFigures>['editions'][number];
type PresentedRow = AnswerOf<typeof ops.seeFiguresEdition>['rows'][number];

/** Figures of closed periods, and their release. */
export function sharingHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.seeSharedFigures, ({ actor, run }) =>
      run(async (ports) => {
        const seen = await seeFigures(ports, actor);
        if (!seen.ok) return seen;
        const { editions, bases, receivers } = seen.value;
        const nameOf = await namesIn(ports, [...bases.map(({ baseId }) => baseId), ...placesOf(editions)]);
        return success({
          editions: editions.map((one) => presentEdition(one, editions, nameOf)), receivers: [...receivers],
          bases: bases.map(({ baseId, threshold, periods }) => ({ baseId, base: nameOf(baseId), threshold, periods: [...periods] })),
        });
      })),
    handler(ops.seeFiguresEdition, ({ actor, language, params, run }) =>
      run((ports) => ofEdition(params, (id) => Promise.resolve(success(id)), (id) => edition(ports, actor, language, id)))),
    handler(ops.closePeriod, ({ actor, language, body, run }) =>
      run(async (ports) => {
        const baseId = readId<'organisation'>(body.baseId);
        const closed = baseId === undefined ? refuse('notFound' as const) : await closePeriod(ports, actor, { ...body, baseId });
        return closed.ok ? edition(ports, actor, language, closed.value) : closed;
      })),
    handler(ops.releaseEdition, ({ actor, language, params, body, basedOn, run }) =>
      run((ports) => ofEdition(params, async (editionId) => {
        const receiverId = readId<'organisation'>(body.receiverId);
        return receiverId === undefined ? refuse('receiverIsUnknown' as const, 'receiverId') : releaseEdition(ports, actor, { editionId, receiverId, basedOn });
      }, (id) => edition(ports, actor, language, id)))),
    handler(ops.endRelease, ({ actor, language, params, basedOn, run }) =>
      run((ports) => ofEdition(params, (editionId) => endRelease(ports, actor, { editionId, basedOn }), (id) => edition(ports, actor, language, id)))),
    handler(ops.answerSharing, ({ actor, language, params, body, run }) =>
      run((ports) => ofEdition(params, async (editionId) => {
        const serviceId = readId<'organisation'>(body.serviceId);
        return serviceId === undefined ? refuse('notFound' as const) : answerSharing(ports, actor, { editionId, serviceId, shares: body.shares });
      }, (id) => edition(ports, actor, language, id)))),
  ];
}

/** Does something with the edition that the address names, and answers how it is then. */
async function ofEdition<Name extends RefusalName, Answer, Other extends RefusalName>(
  params: { readonly editionId: string },
  act: (id: FiguresEditionId) => Promise<Outcome<FiguresEditionId, Name>>,
  then: (id: FiguresEditionId) => Promise<Outcome<Answer, Other>>,
): Promise<Outcome<Answer, Name | Other | 'notFound'>> {
  const id = readId<'figuresEdition'>(params.editionId);
  if (id === undefined) return refuse('notFound');
  const done = await act(id);
  return done.ok ? then(done.value) : done;
}

async function edition(ports: Ports, actor: Actor, language: Language, id: FiguresEditionId): Promise<Outcome<AnswerOf<typeof ops.seeFiguresEdition>, 'notFound' | 'notAllowed'>> {
  const seen = await seeEdition(ports, actor, id);
  if (!seen.ok) return seen;
  const editions = await ports.sharing.editions();
  return success(presentSeen(seen.value, editions, await namesIn(ports, placesOf([seen.value.edition])), language));
}

function presentSeen(seen: EditionSeen, editions: readonly FiguresEdition[], nameOf: NameOf, language: Language): AnswerOf<typeof ops.seeFiguresEdition> {
  const { edition: of, as, own, answers } = seen;
  return {
    edition: presentEdition(of, editions, nameOf), as,
    rows: presentRows(seen.figures, of, language),
    released: presentRows(seen.released, of, language),
    own: own.map(({ serviceId, name, counted, shares }) => ({ serviceId, service: name, ...counted, shares })),
    answers: as !== 'coordinator' ? [] : of.services.map(({ id, name }) =>
      ({ serviceId: id, service: name, shares: answers.find(({ serviceId }) => serviceId === id)?.shares ?? null })),
  };
}

/** One row for each thing counted, in the order that they are read in. */
function presentRows(figures: readonly SharedFigure[], of: FiguresEdition, language: Language): PresentedRow[] {
  const valueOf = ({ kind, row }: SharedFigure, measure: SharedFigure['measure']) =>
    figures.find((one) => one.kind === kind && one.row === row && one.measure === measure)?.value ?? null;
  return figures.filter(({ measure }) => measure === 'received')
    .map((figure) => ({ kind: figure.kind, id: figure.row, label: labelOf(figure, of, language), received: valueOf(figure, 'received'), helped: valueOf(figure, 'helped') }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}

function labelOf({ kind, row }: SharedFigure, { services }: FiguresEdition, language: Language): string {
  if (kind === 'total') return tabStatisticsTexts[language].total;
  if (kind === 'category') return Object.entries(referralTexts[language].categories).find(([key]) => key === row)?.[1] ?? '';
  if (kind === 'network') return services.find(({ network }) => network.id === row)?.network.name ?? '';
  return services.find(({ id }) => id === row)?.name ?? '';
}

function presentEdition(of: FiguresEdition, editions: readonly FiguresEdition[], nameOf: NameOf): PresentedEdition {
  const { from, to } = daysOf(of.period);
  return {
    id: of.id, base: nameOf(of.baseId), period: of.period, from: from.toString(), to: to.toString(), number: of.number, threshold: of.threshold,
    reason: of.reason, closedAt: of.closedAt.toString(), version: of.version, latest: latestEditions(editions).some(({ id }) => id === of.id),
    release: of.releasedTo === null || of.releasedAt === null ? null
      : { to: nameOf(of.releasedTo), at: of.releasedAt.toString(), endedAt: of.releaseEndedAt?.toString() ?? null },
  };
}

type NameOf = (id: OrganisationId) => string;

const placesOf = (editions: readonly FiguresEdition[]) => editions.flatMap(({ baseId, releasedTo }) => (releasedTo === null ? [baseId] : [baseId, releasedTo]));

async function namesIn({ network }: Pick<Ports, 'network'>, ids: readonly OrganisationId[]): Promise<NameOf> {
  const names = new Map<OrganisationId, string>();
  for (const id of new Set(ids)) names.set(id, (await network.organisation(id))?.name ?? '');
  return (id) => names.get(id) ?? '';
}
