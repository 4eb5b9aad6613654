import { tabCalendarTexts } from '../../../../texts/tab-calendar';
import { tabOfferTexts } from '../../../../texts/tab-offers';
import type { offerCalendarOperations } from '../../../contract/calendar-events';
import type { AnswerOf } from '../../../contract/operation';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';

type Progress = NonNullable<AnswerOf<typeof offerCalendarOperations.getOfferCalendar>['progress']>;

const order = ['inPlace', 'onItsWay', 'delayed', 'noConsent', 'noMailbox'] as const;

/** How it goes with the sessions in people's calendars, in words; whose calendars they are is nobody else's to know. */
export function CalendarProgress({ progress }: { progress: Progress }) {
  const texts = useTexts(tabCalendarTexts);
  const { sessions: count } = useTexts(tabOfferTexts);
  const rows = useRowStyles();
  return (
    <Panel title={texts.calendars}>
      {progress.length === 0 ? <span>{texts.notConnected}</span> : (
        <ul className={rows.list}>
          {order.flatMap((state) => progress.filter((one) => one.state === state)).map(({ state, sessions }) => (
            <li key={state} className={rows.row}>{texts.progress[state](count(sessions))}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
