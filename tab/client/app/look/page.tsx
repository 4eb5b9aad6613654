import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { hasNavigated } from '../routing/navigated';
import { addressOfPage } from '../routing/addresses';
import { usePageTitle } from './page-title';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  top: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalM,
  },
  notOnPaper: { '@media print': { display: 'none' } },
  heading: { flexGrow: 1, minWidth: 'min(100%, 240px)', overflowWrap: 'anywhere' },
  title: {
    ...typographyStyles.title3, '@media (min-width: 640px)': { ...typographyStyles.title2 },
    outlineStyle: 'none', scrollMarginTop: tokens.spacingVerticalL,
  },
  back: {
    display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS,
    minHeight: '32px', marginBottom: tokens.spacingVerticalXS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One page: its heading (which gets the focus when the reader comes here from another page), actions and content. */
export function Page({ title, back, actions, isPaper = false, children }: {
  title: string;
  /** Whether the content is a paper of its own, and is printed without the page's heading. */
  isPaper?: boolean;
  back?: { readonly page: string; readonly label: string };
  actions?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => {
    if (!hasNavigated()) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page}>
      <div className={mergeClasses(styles.top, isPaper && styles.notOnPaper)}>
        <div className={styles.heading}>
          {back !== undefined && (
            <Link className={styles.back} href={addressOfPage(back.page)}><ArrowLeftRegular />{back.label}</Link>
          )}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>{title}</h1>
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
