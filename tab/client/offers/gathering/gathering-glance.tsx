import { Link, makeStyles } from '@fluentui/react-components';
import { tabGatheringTexts } from '../../../../texts/tab-gatherings';
import { useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Panel } from '../../app/look/panel';
import { addressOfPage } from '../../app/routing/addresses';
import type { OfferDetail } from '../offer';
import { useGathering } from './gathering-section';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  link: { minHeight: '24px' },
});

/** On a gathering's first page: how much of the checklist remains, and that the reader's service has not said how many come. */
export function GatheringGlance({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabGatheringTexts);
  const styles = useStyles();
  const concerns = offer.may.planGathering || offer.may.stateHeads;
  const { data } = useGathering(offer, concerns);
  if (!concerns || data === undefined) return null;
  const { planning, services } = data;
  const toState = services.some(({ mayState, version }) => mayState && version === 0);
  const toTick = planning?.mayTick === true;
  if (!toState && !toTick) return null;
  return (
    <Panel title={texts.title}>
      <div className={styles.line}>
        {toTick && <Mark look={planning.remaining === 0 ? 'good' : 'waiting'}>{texts.remaining(planning.remaining)}</Mark>}
        {toState && <Mark look="waiting">{texts.toState}</Mark>}
        <Link href={addressOfPage(`offers/${offer.id}/gathering`)} className={styles.link}>{texts.open}</Link>
      </div>
    </Panel>
  );
}
