import { Body1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import type { z } from 'zod';
import type { evaluation } from '../../../contract/afterwards-evaluation';
import { evaluationTexts } from '../../../../texts/afterwards-evaluation';
import { useLanguage, useTexts } from '../../app/language';

type Result = NonNullable<z.output<typeof evaluation>['result']>;

const useStyles = makeStyles({
  // Only the table scrolls on a telephone, never the page.
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: { textAlign: 'start', padding: '6px 8px', borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, fontWeight: 'normal' },
  head: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  question: { minWidth: '140px' },
  sentences: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** What was said: how many chose each number, the mean, and the sentences. */
export function EvaluationResult({ result }: { result: Result }) {
  const texts = useTexts(evaluationTexts);
  const language = useLanguage();
  const styles = useStyles();
  const decimal = (mean: number) => mean.toLocaleString(language === 'nn' ? 'nn-NO' : 'nb-NO', { minimumFractionDigits: 1 });
  return (
    <>
      <Body1 as="p" block>{texts.respondents(result.respondents)}</Body1>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.resultCaption}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.question)}>{texts.question}</th>
              <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>{texts.mean}</th>
              {[1, 2, 3, 4, 5].map((score) => <th key={score} scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>{score}</th>)}
            </tr>
          </thead>
          <tbody>
            {result.questions.map(({ question, counts, mean }) => (
              <tr key={question}>
                <th scope="row" className={styles.cell}>{texts.questions[question]}</th>
                <td className={mergeClasses(styles.cell, styles.number)}>{decimal(mean)}</td>
                {counts.map((count, at) => <td key={at} className={mergeClasses(styles.cell, styles.number)}>{count}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {result.sentences.length > 0 && (
        <>
          <Subtitle2 as="h3">{texts.sentences}</Subtitle2>
          <ul className={styles.sentences}>{result.sentences.map((sentence, at) => <li key={at}>{sentence}</li>)}</ul>
        </>
      )}
    </>
  );
}
