import type { MeetingPlace } from '../booking/meeting-place';
import { freeText, type FreeTextRefusal } from '../confidentiality/free-text';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { ReferralRefusal } from './refusals';
import { longestOrderSummary, readCategory, type ReferralCategory } from './referral';

/** What a service writes in a henvendelse, as it came from outside. */
export interface ReferralContent {
  readonly category: string;
  readonly orderSummary: string;
  readonly place: MeetingPlace;
}

export type SendRefusal = ReferralRefusal | FreeTextRefusal | 'notAllowed';

/** The content checked, the text trimmed; every fault is named at once. */
export async function readContent(
  network: Ports['network'],
  { category, orderSummary, place }: ReferralContent,
): Promise<Outcome<ReferralContent & { readonly category: ReferralCategory }, SendRefusal>> {
  const chosen = readCategory(category);
  const summary = freeText(orderSummary, longestOrderSummary, 'orderSummary');
  const isPlace = place.kind === 'teams' || (await network.municipality(place.municipalityNumber)) !== undefined;
  const faults: FieldFault<ReferralRefusal | FreeTextRefusal>[] = [
    ...(chosen === undefined ? [{ field: 'category', fault: 'categoryIsUnknown' as const }] : []),
    ...(summary.ok ? [] : summary.fields),
    ...(isPlace ? [] : [{ field: 'place', fault: 'placeIsUnknown' as const }]),
  ];
  const [fault, ...others] = faults;
  if (fault !== undefined) return refuseFields([fault, ...others]);
  if (chosen === undefined || !summary.ok) return refuse('categoryIsUnknown', 'category');
  return success({ category: chosen, orderSummary: summary.value, place });
}
