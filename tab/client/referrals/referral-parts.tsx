import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { tabOwnCalendarTexts } from '../../../texts/tab-own-calendar';
import { tabAssignmentTexts } from '../../../texts/tab-assignment';
import { tabBaseTexts } from '../../../texts/tab-base';
import { tabBaseHoursTexts } from '../../../texts/tab-base-hours';
import { tabDraftAndNeedTexts } from '../../../texts/tab-drafts-and-need';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { tabRetentionTexts } from '../../../texts/tab-retention';
import { tabStatisticsTexts } from '../../../texts/tab-statistics';
import { tabWorkingHoursTexts } from '../../../texts/tab-working-hours';
import { useTexts } from '../app/language';
import { useMe } from '../app/me/me';
import { addressOfPage } from '../app/routing/addresses';

const useStyles = makeStyles({
  parts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  part: {
    display: 'inline-flex', alignItems: 'center', minHeight: '44px', padding: '0 12px', textDecorationLine: 'none',
    color: tokens.colorNeutralForeground2, borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ':hover': { color: tokens.colorNeutralForeground1 },
    // Forced colours show transparent borders too: then only the part one is on may have one.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorBrandStroke1, '@media (forced-colors: active)': { borderBottomColor: 'Highlight' } },
});

type Part = 'referrals' | 'referrals/assignments' | 'referrals/bookings' | 'referrals/calendar' | 'referrals/hours' | 'referrals/agreements' | 'referrals/need' | 'referrals/base' | 'referrals/base/hours' | 'referrals/statistics' | 'referrals/keeping';

/** The parts of this area that the reader has something to do in. */
export function ReferralParts({ here }: { here: Part }) {
  const texts = useTexts(tabReferralTexts);
  const styles = useStyles();
  const figures = useTexts(tabStatisticsTexts).part;
  const calendar = useTexts(tabOwnCalendarTexts).part;
  const hours = useTexts(tabWorkingHoursTexts).part;
  const base = useTexts(tabBaseTexts);
  const counsellors = useTexts(tabBaseHoursTexts).part;
  const { service } = useTexts(tabDraftAndNeedTexts);
  const { own } = useTexts(tabAssignmentTexts);
  const keeping = useTexts(tabRetentionTexts).title;
  const { may } = useMe();
  const parts = [
    ...(may.seeOwnAssignments ? [['referrals/assignments', own] as const] : []),
    ...(may.readReferrals || may.sendReferral || !may.seeOwnAssignments ? [['referrals', texts.title] as const] : []),
    ['referrals/bookings', texts.bookingsTitle],
    ...(may.keepCalendar ? [['referrals/calendar', calendar] as const] : []),
    ...(may.keepHours ? [['referrals/hours', hours] as const] : []),
    ...(may.sendReferral || may.findHour ? [['referrals/agreements', base.agreements] as const] : []),
    ...(may.sendReferral ? [['referrals/need', service] as const] : []),
    ...(may.findHour ? [['referrals/base', base.base] as const, ['referrals/base/hours', counsellors] as const] : []),
    ...(may.seeStatistics ? [['referrals/statistics', figures] as const] : []),
    ...(may.seeRetention ? [['referrals/keeping', keeping] as const] : []),
  ] as const;
  return (
    <nav aria-label={texts.parts} className={styles.parts}>
      {parts.map(([page, name]) => (
        <a key={page} href={addressOfPage(page)} aria-current={page === here ? 'page' : undefined} className={mergeClasses(styles.part, page === here && styles.here)}>
          {name}
        </a>
      ))}
    </nav>
  );
}
