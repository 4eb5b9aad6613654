import { Body1, makeStyles, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePageTitle } from './page-title';

const useStyles = makeStyles({
  page: {
    maxWidth: '960px', margin: '0 auto', boxSizing: 'border-box', display: 'flex', flexDirection: 'column', alignItems: 'stretch',
    gap: tokens.spacingVerticalL, padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  text: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch' },
});

/** A page that stands alone, without the navigation: before sign-in, or when there is no way in. */
export function WholePage({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  const styles = useStyles();
  usePageTitle(title);
  return (
    <main className={styles.page}>
      <Title2 as="h1">{title}</Title2>
      {text !== undefined && <Body1 as="p" block className={styles.text}>{text}</Body1>}
      <div className={styles.content}>{children}</div>
    </main>
  );
}
