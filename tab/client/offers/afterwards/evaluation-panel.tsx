import { Body1 } from '@fluentui/react-components';
import { evaluationOperations } from '../../../contract/afterwards-evaluation';
import { evaluationTexts } from '../../../../texts/afterwards-evaluation';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { Problem } from '../../app/api/problem';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useWhen } from '../../app/when';
import { EvaluationForm } from './evaluation-form';
import { EvaluationResult } from './evaluation-result';

/** How the group was: the questions while it is open, and what was said once it may be shown. */
export function EvaluationPanel({ offerId }: { offerId: string }) {
  const texts = useTexts(evaluationTexts);
  const when = useWhen();
  const evaluation = useRead(evaluationOperations.getEvaluation, { params: { offerId } }, { every: everyNowAndThen });
  // Who may see the group need not have had a part in it.
  if (evaluation.error instanceof Problem && evaluation.error.refusal === 'notFound') return null;
  return (
    <ReadState read={evaluation}>
      {(seen) => (
        <Panel title={texts.title}>
          {seen.state === 'notOpen' && <Body1 as="p" block>{texts.notOpen}</Body1>}
          {seen.state === 'open' && <EvaluationForm offerId={offerId} seen={seen} />}
          {seen.state === 'open' && !seen.mayAnswer && (
            <Body1 as="p" block>{seen.answered ? `${texts.answered} ` : ''}{texts.waiting(when.instant(seen.closesAt ?? ''))}</Body1>
          )}
          {seen.state === 'closing' && <Body1 as="p" block>{texts.closing}</Body1>}
          {seen.state === 'tooFew' && <Body1 as="p" block>{texts.tooFew}</Body1>}
          {seen.result !== undefined && <EvaluationResult result={seen.result} />}
        </Panel>
      )}
    </ReadState>
  );
}
