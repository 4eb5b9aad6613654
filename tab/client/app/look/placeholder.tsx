import { makeStyles, tokens } from '@fluentui/react-components';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';
import { Hidden } from './hidden';

const useStyles = makeStyles({
  blocks: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  block: {
    height: '104px', borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { '50%': { opacity: 0.5 } }, animationDuration: '1.6s', animationIterationCount: 'infinite',
    },
  },
});

/** Stands where a list or a page will be, so that nothing jumps when it comes. */
export function Placeholder() {
  const texts = useTexts(tabShellTexts);
  const styles = useStyles();
  return (
    <div>
      <Hidden role="status">{texts.loading}</Hidden>
      <div className={styles.blocks} aria-hidden="true">
        <div className={styles.block} />
        <div className={styles.block} />
        <div className={styles.block} />
      </div>
    </div>
  );
}
