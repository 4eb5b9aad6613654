import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import { cardRunTexts } from '../../../../texts/card-runs';
import { useTexts } from '../../app/language';
import type { CardRun } from './card-run';
import { Leaf } from './leaf';

const useStyles = makeStyles({
  calendar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  leaves: { listStyleType: 'none', margin: 0, padding: 0 },
  turn: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  path: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  place: { minWidth: '44px', minHeight: '44px' },
  open: { fontWeight: tokens.fontWeightBold, textDecorationLine: 'underline' },
});

/**
 * A desk calendar that stands between those who talk: one leaf at a time, turned on and back, and a row of all leaves that shows
 * where one is (VV-05, EGS-06). It opens at the leaf that comes next.
 */
export function DeskCalendar({ run, sending, onMark }: { run: CardRun; sending: boolean; onMark: (stepKey: string, done: boolean) => void }) {
  const texts = useTexts(cardRunTexts);
  const styles = useStyles();
  const { steps } = run.deck;
  const next = steps.findIndex(({ key }) => key === run.nextStep);
  const [turnedTo, setTurnedTo] = useState<number>();
  const at = turnedTo ?? (next === -1 ? steps.length - 1 : next);
  const leaf = steps[at];
  if (leaf === undefined) return null;
  const isDone = (stepKey: string) => run.doneSteps.some((done) => done.stepKey === stepKey);
  return (
    <div className={styles.calendar}>
      <ol className={styles.path} aria-label={texts.leaves}>
        {steps.map(({ key, question }, number) => (
          <li key={key}>
            <Button
              appearance={number === at ? 'primary' : 'secondary'} className={mergeClasses(styles.place, number === at && styles.open)}
              aria-current={number === at ? 'page' : undefined} onClick={() => setTurnedTo(number)}
              aria-label={texts.leafNamed(number + 1, question, isDone(key))}
            >
              {isDone(key) ? `✓ ${number + 1}` : String(number + 1)}
            </Button>
          </li>
        ))}
      </ol>
      <ol className={styles.leaves} start={at + 1}>
        <Leaf key={leaf.key} run={run} step={leaf} sending={sending} large onMark={(done) => { setTurnedTo(at); onMark(leaf.key, done); }} />
      </ol>
      <div className={styles.turn}>
        <Button icon={<ChevronLeftRegular />} disabledFocusable={at === 0} onClick={() => { if (at > 0) setTurnedTo(at - 1); }}>{texts.turnBack}</Button>
        <Button icon={<ChevronRightRegular />} iconPosition="after" disabledFocusable={at === steps.length - 1} onClick={() => { if (at < steps.length - 1) setTurnedTo(at + 1); }}>
          {texts.turnOn}
        </Button>
      </div>
    </div>
  );
}
