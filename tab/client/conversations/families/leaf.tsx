import { Button, Caption1, Link, makeStyles, mergeClasses, Subtitle2, tokens, typographyStyles } from '@fluentui/react-components';
import { cardRunTexts } from '../../../../texts/card-runs';
import { useTexts } from '../../app/language';
import { addressOfPage } from '../../app/routing/addresses';
import { useWhen } from '../../app/when';
import type { CardRun, CardStep } from './card-run';

const useStyles = makeStyles({
  leaf: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: '12px 16px', overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusLarge, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  next: { borderTopColor: tokens.colorBrandStroke1, borderRightColor: tokens.colorBrandStroke1, borderBottomColor: tokens.colorBrandStroke1, borderLeftColor: tokens.colorBrandStroke1, borderTopWidth: '4px' },
  list: { margin: 0, paddingInlineStart: '20px' },
  // As it is read from the other side of a table.
  large: { padding: '24px', minHeight: '240px', '@media (min-width: 640px)': { padding: '32px 40px' } },
  largeText: { ...typographyStyles.title2, overflowWrap: 'anywhere' },
  largeList: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, flexGrow: 1 },
});

/** One step, or one leaf of a desk calendar: its question, whether it is done, and the button that says so. */
export function Leaf({ run, step, sending, large = false, onMark }: {
  run: CardRun;
  step: CardStep;
  sending: boolean;
  /** Whether it is the one leaf that lies open. */
  large?: boolean;
  onMark: (done: boolean) => void;
}) {
  const texts = useTexts(cardRunTexts);
  const styles = useStyles();
  const when = useWhen();
  const done = run.doneSteps.find(({ stepKey }) => stepKey === step.key);
  const next = run.nextStep === step.key;
  const place = (run.deck.deskCalendar ? texts.leaf : texts.step)(run.deck.steps.indexOf(step) + 1, run.deck.steps.length);
  const lines = [...(next ? [texts.next] : []), place, ...(step.minutes === undefined ? [] : [texts.minutes(step.minutes)])];
  return (
    <li className={mergeClasses(styles.leaf, next && styles.next, large && styles.large)} aria-current={next ? 'step' : undefined}>
      <Caption1>{lines.join(' · ')}</Caption1>
      <Subtitle2 as="h3" className={large ? styles.largeText : undefined}>{step.question}</Subtitle2>
      {step.prompts.length > 0 && <ul className={mergeClasses(styles.list, large && styles.largeList)}>{step.prompts.map((prompt) => <li key={prompt}>{prompt}</li>)}</ul>}
      {step.opens !== undefined && <Link href={addressOfPage(`conversations/families/new/${step.opens}`)}>{texts.ownCard}</Link>}
      <span>{done === undefined ? texts.notDone : `✓ ${texts.doneOn(when.instant(done.at))}`}</span>
      {run.state === 'running' && (
        <div>
          <Button
            appearance={next ? 'primary' : 'secondary'} disabledFocusable={sending} onClick={() => onMark(done === undefined)}
            aria-label={done === undefined ? texts.markDoneOf(step.question) : texts.takeBackOf(step.question)}
          >
            {done === undefined ? texts.markDone : texts.takeBack}
          </Button>
        </div>
      )}
    </li>
  );
}
