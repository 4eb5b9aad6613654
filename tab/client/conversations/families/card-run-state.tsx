import { cardRunTexts } from '../../../../texts/card-runs';
import { useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import type { CardRun } from './card-run';

/** Whether a conversation with a family is running, carried out, or declined. */
export function CardRunState({ run }: { run: CardRun }) {
  const texts = useTexts(cardRunTexts);
  return <Mark look={run.state === 'running' ? 'good' : 'over'}>{texts.states[run.state]}</Mark>;
}
