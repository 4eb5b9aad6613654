import { freeText, type FreeText, type FreeTextRefusal } from '../../confidentiality/free-text';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../../outcome';
import type { Temporal, TimeRefusal } from '../../time';
import { faultsOfCapacity } from '../offer-rules';
import type { Programme } from '../programme';
import type { GroupOfferRefusal } from '../refusals';
import { mostSessions } from '../session-plan';
import type { StaffingRefusal } from './refusals';

/** What a network says of a programme: all that its coordinator may change. */
export interface ProgrammeValues extends Omit<Programme, 'key'> {
  /** Kept for offers that exist, and not proposed for new ones. */
  readonly retired: boolean;
}

/** A programme in one network's catalogue. */
export interface CatalogueProgramme extends Programme, ProgrammeValues {
  /** Whether it is the network's own, and not one that all networks have. */
  readonly own: boolean;
  /** 1 until the network has changed something. */
  readonly version: number;
  /** How sure the common defaults are, as their source has it. */
  readonly confidence: string;
}

const longestTitle = 100;
const longestSession = 12 * 60;
const longestPause = 13;
const mostLeaders = 4;

type ValueRefusal = StaffingRefusal | GroupOfferRefusal | TimeRefusal | FreeTextRefusal;

/**
 * The values as they may be kept. Titles go through the identity guard unless they stand there already (`before`).
 * Refuses every number that no group could have, by its field.
 */
export function readValues(
  values: ProgrammeValues,
  { before, at, acceptWarning }: {
    readonly before?: CatalogueProgramme; readonly at: Temporal.Instant; readonly acceptWarning?: boolean | undefined;
  },
): Outcome<{ readonly values: ProgrammeValues; readonly texts: readonly FreeText[] }, ValueRefusal> {
  const texts: FreeText[] = [];
  for (const language of ['nb', 'nn'] as const) {
    const title = values.titles[language].trim();
    if (title === before?.titles[language]) {
      texts.push({ text: title, warningAccepted: false });
      continue;
    }
    const read = freeText(title, { most: longestTitle, field: language === 'nb' ? 'titleNb' : 'titleNn', at, acceptWarning });
    if (!read.ok) return read;
    texts.push(read.value);
  }
  const [first, ...rest] = faultsOfNumbers(values);
  if (first !== undefined) return refuseFields([first, ...rest]);
  const [nb, nn] = texts;
  if (nb === undefined || nn === undefined) return refuse('textIsEmpty', 'titleNb');
  return success({ values: { ...values, titles: { nb: nb.text, nn: nn.text } }, texts });
}

function faultsOfNumbers({ defaults, leaders }: ProgrammeValues): readonly FieldFault<ValueRefusal>[] {
  const { sessions, minutes, capacity, weeksBetween } = defaults;
  return [
    ...(isWithin(sessions, 1, mostSessions) ? [] : [{ field: 'sessions', fault: 'tooManySessions' as const }]),
    ...(isWithin(minutes, 15, longestSession) ? [] : [{ field: 'minutes', fault: 'sessionIsTooLong' as const }]),
    ...faultsOfCapacity(capacity),
    ...(isWithin(weeksBetween, 1, longestPause) ? [] : [{ field: 'weeksBetween', fault: 'weeksAreUnreasonable' as const }]),
    ...(isWithin(leaders, 0, mostLeaders) ? [] : [{ field: 'leaders', fault: 'tooManyLeaders' as const }]),
  ];
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
