import { notWorthKeepingReasons, type ArchiveMark, type ShownMark } from '../../domain/keeping/archive/archive';
import type { HowArchived } from '../../domain/keeping/archive/see-archive';
import type { Language } from '../../domain/language';
import { archiveNetworkTexts } from '../../texts/archive-network';
import { archiveTexts } from '../../texts/archive';
import { networkTexts } from '../../texts/network';
import type { archiveOperations } from '../contract/archive';
import type { AnswerOf } from '../contract/operation';

type Presented = AnswerOf<typeof archiveOperations.readReferralArchive>;

/** How something stands with an archive, whatever it is. */
export function presentArchive({ subject, owner, state, revision, marks, mayMarkNotWorthKeeping }: HowArchived, language: Language): Presented {
  const reasons = reasonsIn(owner.side, language);
  return {
    reference: subject.reference, side: owner.side, state,
    marks: marks.map((mark) => ({ ...presentMark(mark, reasons, language), current: mark.revision === revision })),
    reasons: mayMarkNotWorthKeeping ? notWorthKeepingReasons.map((key) => ({ key, label: reasons[key] })) : [],
  };
}

type Reasons = (typeof archiveTexts)['nb']['reasons'];

function reasonsIn(side: HowArchived['owner']['side'], language: Language): Reasons {
  return side === 'network' ? archiveNetworkTexts[language].reasons : archiveTexts[language].reasons;
}

function presentMark({ name, ...mark }: ShownMark, reasons: Reasons, language: Language): Omit<Presented['marks'][number], 'current'> {
  return {
    id: mark.id, kind: mark.kind, at: mark.madeAt.toString(),
    ...(name === undefined ? {} : { personLabel: networkTexts[language].personLabel(name) }),
    ...saidOf(mark, reasons),
  };
}

function saidOf(mark: ArchiveMark, reasons: Reasons): Pick<Presented['marks'][number], 'checksum' | 'receipt' | 'receivedAt' | 'reasonLabel'> {
  if (mark.kind === 'notWorthKeeping') return { reasonLabel: reasons[mark.reason] };
  const { checksum, receipt } = mark;
  return receipt === null ? { checksum } : { checksum, receipt: receipt.reference, receivedAt: receipt.receivedAt.toString() };
}
