import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons/svg/chat-multiple';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { OrganizationRegular } from '@fluentui/react-icons/svg/organization';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { useLocation } from 'wouter';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';
import { addressOfPage } from '../routing/addresses';

const pages = [
  { page: 'offers', icon: <PeopleTeamRegular fontSize={20} /> },
  { page: 'referrals', icon: <MailRegular fontSize={20} /> },
  { page: 'conversations', icon: <ChatMultipleRegular fontSize={20} /> },
  { page: 'networks', icon: <OrganizationRegular fontSize={20} /> },
] as const;

const wide = '@media (min-width: 900px)';
// Forced colours show transparent borders too: then only the page one is on may have one.
const forced = '@media (forced-colors: active)';
const wideForced = '@media (min-width: 900px) and (forced-colors: active)';

const useStyles = makeStyles({
  navigation: {
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [wide]: { backgroundColor: 'transparent', borderBottomStyle: 'none', padding: '16px 0 16px 16px' },
    '@media print': { display: 'none' },
  },
  list: {
    listStyleType: 'none', margin: 0, padding: 0, display: 'flex',
    [wide]: { flexDirection: 'column', gap: tokens.spacingVerticalXS, position: 'sticky', top: '16px' },
  },
  item: { flex: '1 1 auto' },
  link: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', gap: '2px', minHeight: '52px',
    padding: '4px 2px', boxSizing: 'border-box', textDecorationLine: 'none', color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200, borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    [forced]: { borderBottomColor: 'Canvas', borderLeftColor: 'Canvas' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [wide]: {
      flexDirection: 'row', justifyContent: 'flex-start', gap: tokens.spacingHorizontalM, minHeight: '44px', padding: '0 12px',
      fontSize: tokens.fontSizeBase300, borderBottomStyle: 'none', borderLeft: `${tokens.strokeWidthThicker} solid transparent`, borderRadius: tokens.borderRadiusLarge,
    },
    [wideForced]: { borderLeftColor: 'Canvas' },
  },
  here: {
    color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorBrandStroke1,
    [forced]: { borderBottomColor: 'Highlight', borderLeftColor: 'Highlight' },
    [wide]: {
      backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow2,
      borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
    },
    [wideForced]: { borderLeftColor: 'Highlight' },
  },
});

/** The four areas of the tab: a row on a telephone, a column beside the page on a wide screen. */
export function Navigation() {
  const texts = useTexts(tabShellTexts);
  const styles = useStyles();
  const [location] = useLocation();
  return (
    <nav aria-label={texts.navigation} className={styles.navigation}>
      <ul className={styles.list}>
        {pages.map(({ page, icon }) => {
          const here = location === `/${page}` || location.startsWith(`/${page}/`);
          return (
            <li key={page} className={styles.item}>
              <a href={addressOfPage(page)} aria-current={here ? 'page' : undefined} className={mergeClasses(styles.link, here && styles.here)}>
                {icon}{texts.pages[page]}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
