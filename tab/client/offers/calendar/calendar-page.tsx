import { Body1 } from '@fluentui/react-components';
import { calendarOperations } from '../../../contract/calendar-feeds';
import { tabCalendarTexts } from '../../../../texts/tab-calendar';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { OfferParts } from '../overview/offer-parts';
import { CalendarChoice } from './calendar-choice';

/** The calendars that the reader can subscribe to: own sessions, and the offers of each own network. */
export function CalendarPage() {
  const texts = useTexts(tabCalendarTexts);
  const feeds = useRead(calendarOperations.listCalendarFeeds);
  return (
    <Page title={texts.title}>
      <OfferParts here="offers/calendar" />
      <Body1 as="p" block>{texts.intro} {texts.secrecy}</Body1>
      <ReadState read={feeds}>
        {({ items }) => items.map(({ network, feed }) => (
          <CalendarChoice
            key={network?.id ?? 'own'} name={network?.name ?? texts.own} explanation={network === undefined ? texts.ownText : texts.networkText}
            networkId={network?.id} feed={feed}
          />
        ))}
      </ReadState>
      <Panel title={texts.how}>
        <ol style={{ margin: 0, paddingLeft: '20px' }}>{texts.steps.map((step) => <li key={step}>{step}</li>)}</ol>
      </Panel>
    </Page>
  );
}
