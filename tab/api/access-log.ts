import type { ReferralId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success } from '../../domain/outcome';
import type { ShownAccess } from '../../domain/referrals/accessLog/access';
import { readAccessLog } from '../../domain/referrals/accessLog/read-access-log';
import { accessLogTexts } from '../../texts/access-log';
import { networkTexts } from '../../texts/network';
import { accessLogOperations as ops } from '../contract/access-log';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

type Presented = AnswerOf<typeof ops.readAccessLog>;

/** The log of who has read referrals, in the API. */
export function accessLogHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.readAccessLog, async ({ actor, language, query: { referralId, cursor, limit }, run }) => {
      const before = cursor === undefined ? undefined : Number(cursor);
      if (before !== undefined && !Number.isSafeInteger(before)) return refuse('inputIsInvalid', 'cursor');
      return run<Presented, never>(async (ports) => {
        const read = await readAccessLog(ports, actor, { referralId: referralId as ReferralId | undefined, before, limit: limit + 1 });
        if (!read.ok) return read;
        const shown = read.value.slice(0, limit);
        const last = shown.at(-1);
        return success({
          items: shown.map((one) => present(one, language)),
          ...(read.value.length > limit && last !== undefined ? { nextCursor: String(last.position) } : {}),
        });
      });
    }),
  ];
}

function present({ position, at, name, kind, ground, referralId, reference }: ShownAccess, language: Language): Presented['items'][number] {
  const words = accessLogTexts[language];
  return {
    position, at: at.toString(), personLabel: networkTexts[language].personLabel(name), kind, kindLabel: words.kinds[kind],
    ground, groundLabel: words.grounds[ground], referralId, reference,
  };
}
