import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { experienceTexts } from '../../../../texts/afterwards-experience';
import { useTexts } from '../../app/language';

const parts = ['worked', 'toChange', 'practical'] as const;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  said: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** What has been written of a group; the parts that were left empty are left out. */
export function ExperienceText({ text, level = 'h3' }: { text: Readonly<Record<(typeof parts)[number], string>>; level?: 'h3' | 'h4' }) {
  const { fields } = useTexts(experienceTexts);
  const styles = useStyles();
  return parts.filter((part) => text[part] !== '').map((part) => (
    <div key={part} className={styles.part}>
      <Subtitle2 as={level}>{fields[part]}</Subtitle2>
      <Body1 as="p" block className={styles.said}>{text[part]}</Body1>
    </div>
  ));
}
