import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { tabShellTexts } from '../../../../texts/tab-shell';
import type { Host } from '../host';
import { useTexts } from '../language';
import { Hidden } from '../look/hidden';
import { useMe } from '../me/me';
import { useSignIn } from '../session/session-context';
import { LanguageSwitch } from './language-switch';

const useStyles = makeStyles({
  header: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: '2px',
    padding: '6px 12px', backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { padding: '8px 24px' },
  },
  product: { whiteSpace: 'nowrap', '@media (max-width: 639px)': { width: '100%' } },
  me: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexGrow: 1, minWidth: 0,
    color: tokens.colorNeutralForeground2,
    '@media (min-width: 640px)': { justifyContent: 'flex-end' },
  },
  icon: { flexShrink: 0 },
});

/** Who the reader is, and the language of the page. */
export function Header({ host }: { host: Host }) {
  const texts = useTexts(tabShellTexts);
  const styles = useStyles();
  const me = useMe();
  const { switchPerson } = useSignIn();
  return (
    <header className={styles.header}>
      {/* Inside Teams the product's name already stands above the tab. */}
      {!host.inTeams && <Subtitle2 className={styles.product}>{texts.product}</Subtitle2>}
      <div className={styles.me}>
        <PersonRegular className={styles.icon} fontSize={20} />
        <span><Hidden>{texts.youAre} </Hidden>{me.label}</span>
        {switchPerson !== undefined && (
          <Button appearance="subtle" onClick={switchPerson}>{texts.switchPerson}</Button>
        )}
      </div>
      <LanguageSwitch />
    </header>
  );
}
