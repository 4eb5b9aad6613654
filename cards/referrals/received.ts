import type { ReferralId } from '../../domain/identifiers';
import type { ReferralState } from '../../domain/referrals/referral-state';
import { referralTexts } from '../../texts/referrals';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { urgentMark } from './urgent-mark';

/**
 * A referral as the base is told of it: which service, and the reference. Category, order and place are left out, since
 * a small municipality, a date and a category may point to a family.
 */
export interface ReferralReceivedFacts {
  readonly referralId: ReferralId;
  readonly reference: string;
  readonly service: string;
  readonly standing: 'waiting' | 'answered' | 'withdrawn';
  readonly urgent: boolean;
  /** In the coordinator's own chat the button shows the referral there; in a channel it opens the tab. */
  readonly inPersonalChat: boolean;
  readonly page: string;
}

/** The card's facts, and where the card will stand. */
export function referralReceivedFacts(
  { id, reference, service, state, urgent }: {
    readonly id: ReferralId; readonly reference: string; readonly service: string; readonly state: ReferralState; readonly urgent: boolean;
  },
  where: { readonly inPersonalChat: boolean; readonly page: string },
): ReferralReceivedFacts {
  return { referralId: id, reference, service, standing: standingOf(state), urgent, ...where };
}

function standingOf(state: ReferralState): ReferralReceivedFacts['standing'] {
  if (state === 'withdrawn') return 'withdrawn';
  return state === 'sent' || state === 'clarificationCall' || state === 'reviewed' ? 'waiting' : 'answered';
}

/** Tells the base that a henvendelse has come, and later that it has been answered. */
export function referralReceivedCard(facts: ReferralReceivedFacts, rendering: Rendering): AdaptiveCard {
  const words = referralTexts[rendering.language];
  const open = openPage(words.received.openTab, facts.page);
  const find = execute(rendering, {
    title: words.received.seeAndFind, verb: 'booking.askForHour', payload: { referralId: facts.referralId }, look: { style: 'positive' },
  });
  const { title, answeredTitle, withdrawnTitle } = words.received;
  const waits = facts.standing === 'waiting';
  return cardFrame(rendering, {
    title: { waiting: title, answered: answeredTitle, withdrawn: withdrawnTitle }[facts.standing],
    body: [
      ...(waits && facts.urgent ? [urgentMark(rendering.language)] : []),
      {
        type: 'FactSet',
        facts: [{ title: words.service, value: facts.service }, { title: words.reference, value: facts.reference }],
      },
      ...(waits ? [text(words.received.waiting)] : []),
      ...(facts.inPersonalChat ? [] : [text(words.received.substanceElsewhere, { isSubtle: true })]),
    ],
    actions: facts.inPersonalChat && waits ? [find, open] : [open],
  });
}
