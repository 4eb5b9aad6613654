import { leaveTenant, seeLeaving } from '../../domain/keeping/leaving/leave-tenant';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { leavingTexts } from '../../texts/leaving';
import { leavingOperations as ops } from '../contract/leaving';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

/** Deleting what belongs to a tenant that leaves, in the API. */
export function leavingHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.seeLeaving, async ({ actor, language, params, run }) => run((ports) => leavingAgain(ports, actor, params.tenantId, language))),
    handler(ops.leaveTenant, async ({ actor, language, params, body, run }) =>
      run(async (ports) => {
        const left = await leaveTenant(ports, actor, { tenantId: params.tenantId, confirmation: body.confirmation });
        return left.ok ? leavingAgain(ports, actor, params.tenantId, language) : left;
      })),
  ];
}

async function leavingAgain(ports: Ports, actor: Actor, tenantId: string, language: Language) {
  const seen = await seeLeaving(ports, actor, tenantId);
  if (!seen.ok) return seen;
  const { held, leaving } = seen.value;
  const { kinds, stays } = leavingTexts[language];
  return success<AnswerOf<typeof ops.seeLeaving>>({
    held: held.map(({ what, count }) => ({ what, label: kinds[what], count })), stays: [...stays],
    ...(leaving === undefined ? {} : {
      leaving: { askedAt: leaving.askedAt.toString(), deleted: leaving.deleted, ...(leaving.finishedAt === null ? {} : { finishedAt: leaving.finishedAt.toString() }) },
    }),
  });
}
