import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { overviewTexts } from '../../../../texts/overview';
import { useTexts } from '../../app/language';
import { addressOfPage } from '../../app/routing/addresses';

const useStyles = makeStyles({
  parts: {
    display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  part: {
    display: 'inline-flex', alignItems: 'center', minHeight: '44px', padding: '0 12px', textDecorationLine: 'none',
    color: tokens.colorNeutralForeground2, borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  here: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The parts of this area: the offers one by one, the plan of the year, and how it covers and burdens the networks. */
export function OfferParts({ here }: { here: 'offers' | 'offers/year' | 'offers/coverage' }) {
  const texts = useTexts(overviewTexts);
  const styles = useStyles();
  const parts = [['offers', texts.offers], ['offers/year', texts.year], ['offers/coverage', texts.coverage]] as const;
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
