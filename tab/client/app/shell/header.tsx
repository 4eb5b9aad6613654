import { Button, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { ownDataTexts } from '../../../../texts/own-data';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { tabTodayTexts } from '../../../../texts/tab-today';
import type { Host } from '../host';
import { useTexts } from '../language';
import { Hidden } from '../look/hidden';
import { useMe } from '../me/me';
import { addressOfPage } from '../routing/addresses';
import { useSignIn } from '../session/session-context';
import { LanguageSwitch } from './language-switch';

const useStyles = makeStyles({
  header: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: '2px',
    padding: '6px 12px', backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { padding: '8px 24px' },
    '@media print': { display: 'none' },
  },
  start: { flexGrow: 1 },
  product: { whiteSpace: 'nowrap', '@media (max-width: 479px)': { display: 'none' } },
  me: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2,
    '@media (max-width: 639px)': { width: '100%' },
  },
  label: { flexGrow: 1 },
  links: {
    display: 'inline-flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, lineHeight: '24px', marginInlineStart: tokens.spacingHorizontalS, whiteSpace: 'nowrap',
    '@media (max-width: 639px)': { display: 'flex', marginInlineStart: 0 },
  },
  switch: { whiteSpace: 'nowrap', flexShrink: 0, minWidth: 'auto' },
  icon: { flexShrink: 0 },
});

/** Who the reader is, and the language of the page. */
export function Header({ host }: { host: Host }) {
  const texts = useTexts(tabShellTexts);
  const styles = useStyles();
  const { link } = useTexts(ownDataTexts);
  const { title: today } = useTexts(tabTodayTexts);
  const me = useMe();
  const { switchPerson, switchLabel } = useSignIn();
  return (
    <header className={styles.header}>
      <div className={styles.start}>
        {/* Inside Teams the product's name already stands above the tab. */}
        {!host.inTeams && <Subtitle2 className={styles.product}>{texts.product}</Subtitle2>}
      </div>
      <LanguageSwitch />
      <div className={styles.me}>
        <PersonRegular className={styles.icon} fontSize={20} />
        <span className={styles.label}>
          <Hidden>{texts.youAre} </Hidden>{me.label}
          <span className={styles.links}>
            <Link href={addressOfPage('today')}>{today}</Link>
            <Link href={addressOfPage('me/data')}>{link}</Link>
          </span>
        </span>
        {switchPerson !== undefined && (
          <Button appearance="subtle" className={styles.switch} onClick={switchPerson}>{texts[switchLabel]}</Button>
        )}
      </div>
    </header>
  );
}
