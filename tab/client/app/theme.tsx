import { FluentProvider, makeStyles, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, tokens } from '@fluentui/react-components';
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

/** Follows the theme of Teams, or of the browser, also while the tab is open; says which language the page is in. */
export function Theme({ host, children }: { host: Host; children: ReactNode }) {
  const styles = useStyles();
  const language = useLanguage();
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
    document.body.style.margin = '0';
  }, [language, theme]);
  return <FluentProvider theme={themes[theme]} className={styles.root}>{children}</FluentProvider>;
}
