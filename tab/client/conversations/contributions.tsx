import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { useTexts } from '../app/language';
import type { Step } from './conversation';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  one: {
    padding: '8px 12px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere', whiteSpace: 'pre-line',
  },
  own: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
});

/** What people have written to one question, without names; one's own is marked. */
export function Contributions({ contributions, none }: { contributions: Step['contributions']; none: string }) {
  const texts = useTexts(tabConversationTexts);
  const styles = useStyles();
  if (contributions.length === 0) return <Body1 as="p" block>{none}</Body1>;
  return (
    <ul className={styles.list} aria-label={texts.contributions}>
      {contributions.map(({ id, text, own }) => (
        <li key={id} className={styles.one}>{own && <span className={styles.own}>{texts.own}: </span>}{text}</li>
      ))}
    </ul>
  );
}
