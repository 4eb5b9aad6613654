import { swapOperations } from '../../../contract/enrolment-swaps';
import { tabSwapTexts } from '../../../../texts/tab-swaps';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';

/** For the coordinator: that places were swapped, when and between whom; never which. Nothing where none were. */
export function MadeSwaps({ offerId }: { offerId: string }) {
  const texts = useTexts(tabSwapTexts);
  const rows = useRowStyles();
  const when = useWhen();
  const { data } = useRead(swapOperations.getSwaps, { params: { offerId } }, { every: everyNowAndThen });
  if (data === undefined || data.made.length === 0) return null;
  return (
    <Panel title={texts.made}>
      <ul className={rows.list}>
        {data.made.map(({ id, at, services }) => (
          <li key={id} className={rows.row}>
            <span className={rows.grow}>{texts.between(services[0]?.name ?? '', services[1]?.name ?? '')}</span>
            <span className={rows.quiet}>{when.instant(at)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
