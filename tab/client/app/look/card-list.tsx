import { Button, Link, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';
import { addressOfPage } from '../routing/addresses';
import { usePanelStyles } from './panel';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  card: {
    gap: tokens.spacingVerticalS,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // Where cards stand in narrow columns, so that the words of a heading have room.
  narrow: { '@media (min-width: 640px)': { padding: '12px 14px' } },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
  marks: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  // The whole card can be pressed, and only the heading is read as the link.
  link: {
    color: tokens.colorNeutralForeground1, fontWeight: 'inherit', fontSize: 'inherit',
    // The brand's colour is too weak on the hovered card in the dark theme.
    ':hover': { color: tokens.colorNeutralForeground1Hover },
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
  },
});

/** A list of cards, each of which opens a page. */
export function CardList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

/** One card of a list: a heading that opens a page, a mark of its state, and a few lines. */
export function PageCard({ page, title, level = 'h2', mark, inColumn = false, children }: {
  page: string;
  title: string;
  level?: 'h2' | 'h3';
  mark?: ReactNode;
  /** Whether it stands in one of several columns. */
  inColumn?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const panel = usePanelStyles();
  return (
    <li className={mergeClasses(panel.panel, styles.card, inColumn && styles.narrow)}>
      <div className={styles.top}>
        <Subtitle2 as={level} className={styles.title}><Link className={styles.link} href={addressOfPage(page)}>{title}</Link></Subtitle2>
        {mark !== undefined && <span className={styles.marks}>{mark}</span>}
      </div>
      {children}
    </li>
  );
}

/** Goes on with a list that has more. */
export function ShowMore({ list }: {
  list: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };
}) {
  const texts = useTexts(tabShellTexts);
  if (!list.hasNextPage) return null;
  return (
    <Button disabledFocusable={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage(); }}>
      {list.isFetchingNextPage ? texts.loadingMore : texts.showMore}
    </Button>
  );
}
