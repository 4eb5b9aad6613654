import { Button, Link, makeStyles } from '@fluentui/react-components';
import { offerCalendarOperations } from '../../../contract/calendar-events';
import { tabCalendarTexts } from '../../../../texts/tab-calendar';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { addressOfPage } from '../../app/routing/addresses';
import type { OfferDetail } from '../offer';
import { CalendarProgress } from './calendar-progress';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

/** An offer's sessions in calendars: the reader's own, and for the coordinator how it goes with everybody's. */
export function CalendarSection({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabCalendarTexts);
  const language = useLanguage();
  const styles = useStyles();
  const params = { offerId: offer.id };
  const calendar = useRead(offerCalendarOperations.getOfferCalendar, { params });
  const asking = useChange(offerCalendarOperations.askForEvents);
  return (
    <ReadState read={calendar}>
      {({ connected, asked, mayAsk, leads, progress }) => (
        <>
          <Panel title={texts.mine}>
            {asking.error !== null && <Notice kind="refused">{sentenceOf(asking.error, language)}</Notice>}
            {asking.answer !== undefined && (
              <News key={String(asking.answer.asked)} onClose={asking.forget}>{asking.answer.asked ? texts.askDone : texts.stopDone}</News>
            )}
            {connected && leads && <span>{texts.leads}</span>}
            {(asked || (connected && mayAsk)) && <span>{asked ? texts.asked : texts.mayAsk}</span>}
            {(asked || (connected && mayAsk)) && (
              <Button className={styles.button} disabledFocusable={asking.sending} onClick={() => asking.send({ params, body: { wanted: !asked } })}>
                {asked ? texts.stop : texts.ask}
              </Button>
            )}
            {!connected && !asked && <span>{texts.notConnectedYet}</span>}
            <span>{texts.orFeedText} <Link inline href={addressOfPage('offers/calendar')}>{texts.orFeed}</Link></span>
          </Panel>
          {progress !== undefined && <CalendarProgress progress={progress} />}
        </>
      )}
    </ReadState>
  );
}
