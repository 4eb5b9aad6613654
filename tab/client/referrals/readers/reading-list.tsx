import { accessLogOperations } from '../../../contract/access-log';
import { accessLogTexts } from '../../../../texts/access-log';
import { useList } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { ShowMore } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { addressOfPage } from '../../app/routing/addresses';
import { useWhen } from '../../app/when';

/** Readings, the newest first: of one referral, or of all that the reader may know of. */
export function ReadingList({ referralId }: { referralId?: string }) {
  const texts = useTexts(accessLogTexts);
  const rows = useRowStyles();
  const when = useWhen();
  const readings = useList(accessLogOperations.readAccessLog, { query: referralId === undefined ? {} : { referralId } });
  return (
    <>
      <ReadState read={readings}>
        {(items) => (items.length === 0
          ? <Empty title={texts.none} text={texts.noneText} />
          : (
            <ol className={rows.list}>
              {items.map(({ position, at, personLabel, kindLabel, groundLabel, referralId: of, reference }) => (
                <li key={position} className={rows.row}>
                  <span className={rows.grow}>
                    {personLabel} <span className={rows.quiet}>{groundLabel}</span>
                    {referralId === undefined && <><br /><a href={addressOfPage(`referrals/${of}`)}>{texts.reference(reference)}</a></>}
                  </span>
                  <span className={rows.quiet}>{kindLabel} · {when.instant(at)}</span>
                </li>
              ))}
            </ol>
          ))}
      </ReadState>
      <ShowMore list={readings} />
    </>
  );
}
