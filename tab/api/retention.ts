import { decidePeriod } from '../../domain/keeping/retention/decide-period';
import { decidedKinds, productKinds, type ProductKind } from '../../domain/keeping/retention/kinds';
import { seeRetention, type SeenRetention } from '../../domain/keeping/retention/see-retention';
import type { OwnerId } from '../../domain/keeping/retention/period';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { retentionTexts } from '../../texts/retention';
import { retentionOperations as ops } from '../contract/retention';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

type Presented = AnswerOf<typeof ops.seeRetention>;

/** How long things are kept, in the API. */
export function retentionHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.seeRetention, async ({ actor, language, run }) => run((ports) => retentionAgain(ports, actor, language))),
    handler(ops.decidePeriod, async ({ actor, language, params, body, run }) =>
      run(async (ports) => {
        const decided = await decidePeriod(ports, actor, { ownerId: params.ownerId as OwnerId, kind: params.kind, months: body.months });
        return decided.ok ? retentionAgain(ports, actor, language) : decided;
      })),
  ];
}

async function retentionAgain(ports: Ports, actor: Actor, language: Language) {
  const seen = await seeRetention(ports, actor);
  if (!seen.ok) return seen;
  const { kinds } = retentionTexts[language];
  return success<Presented>({
    items: seen.value.map((one) => present(one, language)),
    product: (Object.keys(productKinds) as ProductKind[]).map((kind) => ({ label: kinds[kind], months: productKinds[kind].months })),
  });
}

function present({ owner, periods, soon, stopped, deleted }: SeenRetention, language: Language): Presented['items'][number] {
  const { kinds, from } = retentionTexts[language];
  return {
    owner,
    periods: periods.map(({ kind, months, next }) => ({
      kind, label: kinds[kind], fromLabel: from[kind], months, ...decidedKinds[kind].bounds,
      ...(next === undefined ? {} : { next: { months: next.months, from: next.validFrom.toString() } }),
    })),
    soon: soon.map(({ kind, count, firstOn }) => ({ kind, label: kinds[kind], count, firstOn: firstOn.toString() })),
    stopped: stopped.flatMap(({ kind, id, reference, goesOn }) =>
      (reference === null || (kind !== 'referral' && kind !== 'groupOffer' && kind !== 'conversation') ? [] : [{ noun: kind, nounId: id, reference, goesOn: goesOn.toString() }])),
    deleted: deleted.map(({ at, kind, count }) => ({ at: at.toString(), label: kinds[kind], count })),
  };
}
