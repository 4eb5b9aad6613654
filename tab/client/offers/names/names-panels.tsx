import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { namesOperations } from '../../../contract/names';
import { tabNamesTexts } from '../../../../texts/tab-names';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import type { OfferDetail } from '../offer';
import type { Names } from './names';
import { NotPrinted } from './not-printed';
import { OwnNames } from './own-names';

const useStyles = makeStyles({ code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, minWidth: '96px' } });

/** What foster parents are called: an own service's homes, and the list of the group's leaders; nothing where there are no names. */
export function NamesPanels({ offer }: { offer: OfferDetail }) {
  const { data } = useRead(namesOperations.getNames, { params: { offerId: offer.id } }, { every: everyNowAndThen });
  if (data === undefined) return null;
  return (
    <>
      {data.own.map((service) => <OwnNames key={service.serviceId} offerId={offer.id} service={service} erasedOn={data.erasedOn} isOne={data.own.length === 1} />)}
      {data.list.length > 0 && <LeadersList names={data} />}
    </>
  );
}

/** Never on paper: who comes is said by mouth, and gone in two weeks. */
function LeadersList({ names: { list, erasedOn } }: { names: Names }) {
  const texts = useTexts(tabNamesTexts);
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  return (
    <NotPrinted>
      <Panel title={texts.listTitle}>
        <Body1 as="p" block>{texts.listIntro(when.date(erasedOn))}</Body1>
        <ul className={rows.list} aria-label={texts.listTitle}>
          {list.map(({ code, service, names }) => (
            <li key={code} className={rows.row}>
              <Body1Strong className={styles.code}>{code}</Body1Strong>
              <span className={rows.grow}>{names.join(', ')}</span>
              <span className={rows.quiet}>{service}</span>
            </li>
          ))}
        </ul>
        <Body1 as="p" block className={rows.quiet}>{texts.listRest}</Body1>
      </Panel>
    </NotPrinted>
  );
}
