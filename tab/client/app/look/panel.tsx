import { makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

export const usePanelStyles = makeStyles({
  panel: {
    position: 'relative', backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, padding: '16px',
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM,
    '@media (min-width: 640px)': { padding: '20px 24px' },
  },
});

/** A part of a page with a heading of its own. */
export function Panel({ title, children, className }: { title?: string; children: ReactNode; className?: string }) {
  const styles = usePanelStyles();
  const heading = useId();
  return (
    <section className={mergeClasses(styles.panel, className)} aria-labelledby={title === undefined ? undefined : heading}>
      {title !== undefined && <Subtitle1 as="h2" id={heading}>{title}</Subtitle1>}
      {children}
    </section>
  );
}
