import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import type { Host } from '../host';
import { useTexts } from '../language';
import { Header } from './header';
import { Navigation } from './navigation';

const useStyles = makeStyles({
  skip: {
    position: 'absolute', left: tokens.spacingHorizontalM, top: '-60px', zIndex: 2,
    padding: tokens.spacingVerticalM, backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    ':focus': { top: tokens.spacingVerticalS },
  },
  columns: { '@media screen and (min-width: 900px)': { display: 'grid', gridTemplateColumns: '216px minmax(0, 1fr)' } },
  main: {
    boxSizing: 'border-box', width: '100%', maxWidth: '944px', outlineStyle: 'none',
    padding: `${tokens.spacingVerticalL} 12px ${tokens.spacingVerticalXXXL}`,
    '@media (min-width: 640px)': { padding: `${tokens.spacingVerticalXXL} 24px 64px` },
    '@media (min-width: 900px)': { paddingLeft: '32px', paddingRight: '32px' },
  },
});

/** What every page stands in: who the reader is, the navigation, and the page. */
export function Shell({ host, children }: { host: Host; children: ReactNode }) {
  const texts = useTexts(tabShellTexts);
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  return (
    <>
      {/* The address is the page's (#/…), so the link moves the focus instead of the address. */}
      <Link
        href="#main"
        className={mergeClasses(styles.skip)}
        onClick={(pressed) => {
          pressed.preventDefault();
          main.current?.focus();
        }}
      >
        {texts.skipToContent}
      </Link>
      <Header host={host} />
      <div className={styles.columns}>
        <Navigation />
        <main ref={main} id="main" tabIndex={-1} className={styles.main}>{children}</main>
      </div>
    </>
  );
}
