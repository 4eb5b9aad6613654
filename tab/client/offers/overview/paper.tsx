import { FluentProvider, makeStaticStyles, makeStyles, teamsLightTheme, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMedia } from '../../app/look/media';

// Only the sheet is printed, on white whichever theme there is, and close enough to hold one network on one page.
const usePage = makeStaticStyles(`
  @page { size: A4 portrait; margin: 14mm; }
  @media print {
    header, nav, h1, main a, [data-not-printed] { display: none !important; }
    html { color-scheme: light !important; }
    body, body * { background-color: transparent !important; }
    main, main * { font-size: 10pt; line-height: 1.3; }
    main h2 { font-size: 15pt; }
    main h3 { font-size: 12pt; }
    main th, main td { padding: 2px 12px 2px 0 !important; }
    tr, h2, h3 { break-inside: avoid; break-after: avoid; }
    main, main > div { padding: 0 !important; margin: 0 !important; max-width: none !important; }
  }
`);

const useStyles = makeStyles({
  sheet: {
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, padding: '16px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { padding: '24px 32px' },
    '@media print': { padding: 0, borderTopStyle: 'none', borderRightStyle: 'none', borderBottomStyle: 'none', borderLeftStyle: 'none' },
  },
});

/** A sheet that can be printed: on paper it is black on white, whichever theme the reader has. */
export function Paper({ children }: { children: ReactNode }) {
  usePage();
  const styles = useStyles();
  const printing = useMedia('print');
  const sheet = <div className={styles.sheet}>{children}</div>;
  return printing ? <FluentProvider theme={teamsLightTheme}>{sheet}</FluentProvider> : sheet;
}
