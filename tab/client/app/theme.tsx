import {
  FluentProvider, makeStaticStyles, makeStyles, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Host } from './host';
import { useLanguage } from './language';

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  root: {
    minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
  },
});

const usePageStyles = makeStaticStyles({
  'body': { margin: 0 },
  'h1, h2, h3, p': { margin: 0 },
  // Fields share the width there is, also on a narrow screen.
  '.fui-Field': { minWidth: 0 },
  '.fui-Input, .fui-Select': { minWidth: 0, width: '100%' },
  '.fui-Input__input': { minWidth: 0 },
});

/** Follows the theme of Teams, or of the browser, also while the tab is open; says which language the page is in. */
export function Theme({ host, children }: { host: Host; children: ReactNode }) {
  usePageStyles();
  const styles = useStyles();
  const language = useLanguage();
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [language, theme]);
  return <FluentProvider theme={themes[theme]} className={styles.root}>{children}</FluentProvider>;
}
