import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { discussionTexts } from '../../../../texts/discussion';
import { useTexts } from '../../app/language';
import type { Conversation, Step } from '../conversation';

const useStyles = makeStyles({
  lines: {
    listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: 'clamp(8px, 1vw, 20px)',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 14em), 1fr))', alignItems: 'stretch',
  },
  line: {
    padding: '0.6em 0.8em', borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground3, whiteSpace: 'pre-line',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  now: { borderLeftWidth: '0.3em', borderLeftColor: tokens.colorBrandStroke1 },
  small: { display: 'block', fontSize: '0.7em', color: tokens.colorNeutralForeground2 },
  others: { margin: '0.4em 0 0', paddingInlineStart: '1.1em', fontSize: '0.8em' },
});

/** What has been revealed, in the order it came; whose it is stands there only where it is open to everybody. */
export function StageLines({ lines, named }: { lines: Step['contributions']; named: boolean }) {
  const styles = useStyles();
  return (
    <ul className={styles.lines}>
      {lines.map(({ id, text, author }) => (
        <li key={id} className={styles.line}>{text}{named && author !== undefined && <span className={styles.small}>{author}</span>}</li>
      ))}
    </ul>
  );
}

/** The themes, the one that is talked about marked; votes from when the voting is over. */
export function StageThemes({ conversation: { themes, themeAt, phase } }: { conversation: Conversation }) {
  const texts = useTexts(discussionTexts);
  const styles = useStyles();
  if (themes.length === 0) return <div>{texts.noThemes}</div>;
  return (
    <ol className={styles.lines}>
      {themes.map(({ id, text, others, votes }, at) => {
        const isNow = phase === 'discuss' && at === themeAt;
        return (
          <li key={id} className={mergeClasses(styles.line, isNow && styles.now)} aria-current={isNow ? 'step' : undefined}>
            {phase === 'discuss' && <span className={styles.small}>{texts.theme(at + 1, themes.length)}{votes === undefined ? '' : ` · ${texts.votes(votes)}`}</span>}
            {text}
            {others.length > 0 && <ul className={styles.others}>{others.map((other) => <li key={other.id}>{other.text}</li>)}</ul>}
          </li>
        );
      })}
    </ol>
  );
}
