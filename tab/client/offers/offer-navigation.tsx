import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useTexts } from '../app/language';
import { addressOfPage } from '../app/routing/addresses';
import type { OfferDetail } from './offer';
import { sectionsFor } from './offer-sections';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    display: 'inline-flex', alignItems: 'center', minHeight: '44px', padding: '0 12px', textDecorationLine: 'none',
    color: tokens.colorNeutralForeground2, borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Forced colours show transparent borders too: then only the section one is on may have one.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  here: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The sections of an offer's page; nothing where the reader has only the first. */
export function OfferNavigation({ offer, section }: { offer: OfferDetail; section: string | undefined }) {
  const texts = useTexts(tabOfferTexts);
  const styles = useStyles();
  const sections = sectionsFor(offer);
  if (sections.length === 0) return null;
  return (
    <nav aria-label={texts.sections.label}>
      <ul className={styles.list}>
        {[undefined, ...sections.map(({ key }) => key)].map((key) => (
          <li key={key ?? ''}>
            <a
              href={addressOfPage(key === undefined ? `offers/${offer.id}` : `offers/${offer.id}/${key}`)}
              aria-current={key === section ? 'page' : undefined}
              className={mergeClasses(styles.link, key === section && styles.here)}
            >
              {key === undefined ? texts.sections.overview : texts.sections[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
