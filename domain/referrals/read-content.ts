import type { MeetingPlace } from '../booking/meeting-place';
import { freeText, type FreeText, type FreeTextRefusal } from '../confidentiality/free-text';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { ReferralRefusal } from './refusals';
import { longestOrderSummary, readCategory, type ReferralCategory } from './referral';

/** What a service writes in a henvendelse, as it came from outside. */
export interface ReferralContent {
  readonly category: string;
  readonly orderSummary: string;
  readonly place: MeetingPlace;
  /** Not urgent when absent. */
  readonly urgent?: boolean | undefined;
  /** The writer has seen the guard's warning about `orderSummary` and says that it tells of nobody. */
  readonly acceptWarning?: boolean | undefined;
}

/** The same checked, ready to be kept. */
export interface CheckedContent {
  readonly category: ReferralCategory;
  readonly orderSummary: FreeText;
  readonly place: MeetingPlace;
  readonly urgent: boolean;
}

export type SendRefusal = ReferralRefusal | FreeTextRefusal | 'notAllowed';

/** The content checked, the text trimmed; every fault is named at once. */
export async function readContent(
  { network, clock }: Pick<Ports, 'network' | 'clock'>,
  { category, orderSummary, place, urgent = false, acceptWarning }: ReferralContent,
): Promise<Outcome<CheckedContent, SendRefusal>> {
  const chosen = readCategory(category);
  const summary = freeText(orderSummary, { most: longestOrderSummary, field: 'orderSummary', at: clock(), acceptWarning });
  const isPlace = place.kind === 'teams' || (await network.municipality(place.municipalityNumber)) !== undefined;
  const faults: FieldFault<ReferralRefusal | FreeTextRefusal>[] = [
    ...(chosen === undefined ? [{ field: 'category', fault: 'categoryIsUnknown' as const }] : []),
    ...(summary.ok ? [] : summary.fields),
    ...(isPlace ? [] : [{ field: 'place', fault: 'placeIsUnknown' as const }]),
  ];
  const [fault, ...others] = faults;
  if (fault !== undefined) return refuseFields([fault, ...others]);
  if (chosen === undefined || !summary.ok) return refuse('categoryIsUnknown', 'category');
  return success({ category: chosen, orderSummary: summary.value, place, urgent });
}
