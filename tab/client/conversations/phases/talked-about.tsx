import { Body1, Caption1, makeStyles, Subtitle2, tokens, typographyStyles } from '@fluentui/react-components';
import { discussionTexts } from '../../../../texts/discussion';
import { tabDiscussionTexts } from '../../../../texts/tab-discussion';
import { useTexts } from '../../app/language';
import type { Conversation } from '../conversation';

const useStyles = makeStyles({
  theme: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  lines: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  later: { margin: 0, paddingInlineStart: '20px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** The theme that is talked about, and those that come after it, the ones with the most votes first. */
export function TalkedAbout({ conversation: { themes, themeAt } }: { conversation: Conversation }) {
  const texts = useTexts(tabDiscussionTexts);
  const run = useTexts(discussionTexts);
  const styles = useStyles();
  const theme = themes[themeAt];
  const later = themes.slice(themeAt + 1);
  if (theme === undefined) return <Body1 as="p" block>{run.noThemes}</Body1>;
  const votes = (count: number | undefined) => (count === undefined ? '' : ` · ${run.votes(count)}`);
  return (
    <>
      <div>
        <Caption1>{run.theme(themeAt + 1, themes.length)}{votes(theme.votes)}</Caption1>
        <p className={styles.theme}>{theme.text}</p>
      </div>
      {theme.others.length > 0 && <ul className={styles.lines}>{theme.others.map(({ id, text }) => <li key={id}>{text}</li>)}</ul>}
      {later.length > 0 && (
        <>
          <Subtitle2 as="h3">{texts.later}</Subtitle2>
          <ul className={styles.later}>{later.map((one) => <li key={one.id}>{one.text}{votes(one.votes)}</li>)}</ul>
        </>
      )}
    </>
  );
}
