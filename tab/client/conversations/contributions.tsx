import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { discussionTexts } from '../../../texts/discussion';
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
  who: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
});

/** What people have written to one question; one's own is marked, and whose the others are only where `named`. */
export function Contributions({ contributions, named, none }: { contributions: Step['contributions']; named: boolean; none: string }) {
  const texts = useTexts(tabConversationTexts);
  const { byTelephone } = useTexts(discussionTexts);
  const styles = useStyles();
  if (contributions.length === 0) return <Body1 as="p" block>{none}</Body1>;
  const who = (line: Step['contributions'][number]) =>
    (line.byTelephone ? byTelephone : line.own ? texts.own : named ? line.author : undefined);
  return (
    <ul className={styles.list} aria-label={texts.contributions}>
      {contributions.map((line) => (
        <li key={line.id} className={styles.one}>{who(line) !== undefined && <span className={styles.who}>{who(line)}: </span>}{line.text}</li>
      ))}
    </ul>
  );
}
