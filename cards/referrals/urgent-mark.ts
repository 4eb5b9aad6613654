import type { Language } from '../../domain/language';
import { referralDeadlineTexts } from '../../texts/referral-deadlines';
import type { CardElement } from '../adaptive-card';
import { text } from '../frame';

/** Says on top that a henvendelse cannot wait for its turn: in words, and not by colour alone. */
export function urgentMark(language: Language): CardElement {
  return { type: 'Container', style: 'attention', items: [text(referralDeadlineTexts[language].urgent, { weight: 'bolder' })] };
}
