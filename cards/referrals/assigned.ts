import { assignmentTexts } from '../../texts/assignment';
import { networkTexts } from '../../texts/network';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';

/** What a counsellor is told of a referral that has become their work, or is so no longer: nothing of its substance. */
export interface AssignedFacts {
  readonly reference: string;
  readonly service: string;
  readonly standing: 'yours' | 'over';
  /** The other of the two, where there are two. */
  readonly together: readonly PersonLabelFacts[];
  readonly page: string;
}

/** Tells a counsellor how it stands with a referral of theirs. */
export function assignedCard({ reference, service, standing, together, page }: AssignedFacts, rendering: Rendering): AdaptiveCard {
  const words = assignmentTexts[rendering.language].cards;
  const label = networkTexts[rendering.language].personLabel;
  const isYours = standing === 'yours';
  return cardFrame(rendering, {
    title: isYours ? words.yoursTitle : words.overTitle,
    body: [
      {
        type: 'FactSet',
        facts: [
          ...(isYours ? [{ title: words.service, value: service }] : []), { title: words.reference, value: reference },
          ...(isYours && together.length > 0 ? [{ title: words.together, value: together.map(label).join(', ') }] : []),
        ],
      },
      text(isYours ? words.yours : words.over),
    ],
    actions: [openPage(words.openOwn, page)],
  });
}

/** What the base is told when somebody has stepped back: not who, and never why. */
export interface CounsellorNeededFacts {
  readonly reference: string;
  readonly service: string;
  readonly isNeeded: boolean;
  readonly page: string;
}

/** Tells the base that a referral needs a counsellor, and later that it has one. */
export function counsellorNeededCard({ reference, service, isNeeded, page }: CounsellorNeededFacts, rendering: Rendering): AdaptiveCard {
  const words = assignmentTexts[rendering.language].cards;
  return cardFrame(rendering, {
    title: isNeeded ? words.neededTitle : words.settledTitle,
    body: [
      { type: 'FactSet', facts: [{ title: words.service, value: service }, { title: words.reference, value: reference }] },
      ...(isNeeded ? [text(words.needed)] : []),
    ],
    actions: [openPage(words.open, page)],
  });
}
