import { makeStyles } from '@fluentui/react-components';
import { privacyTexts } from '../../../texts/privacy';
import { useTexts } from '../app/language';
import { Panel } from '../app/look/panel';
import { WholePage } from '../app/look/whole-page';

const useStyles = makeStyles({
  points: { margin: 0, paddingLeft: '20px', maxWidth: '640px', '& > li + li': { marginTop: '8px' } },
});

/** What the app keeps and what it never holds. Teams links to it from the app's details, so it needs no sign-in. */
export function PrivacyPage() {
  const texts = useTexts(privacyTexts);
  const styles = useStyles();
  return (
    <WholePage title={texts.title} text={texts.intro}>
      {texts.sections.map(({ title, points }) => (
        <Panel key={title} title={title}>
          <ul className={styles.points}>{points.map((point) => <li key={point}>{point}</li>)}</ul>
        </Panel>
      ))}
    </WholePage>
  );
}
