import { Body1 } from '@fluentui/react-components';
import { tabOwnCalendarTexts } from '../../../../texts/tab-own-calendar';
import { ownCalendarOperations } from '../../../contract/own-calendar';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useMe } from '../../app/me/me';
import { ReferralParts } from '../referral-parts';
import { CalendarAddressPanel } from './calendar-address-panel';
import { CalendarFilePanel } from './calendar-file-panel';
import { OnBehalfPart } from './on-behalf-part';
import { ReadingLine } from './reading-line';

/** When a counsellor is busy: what the product knows, how old it is, and other ways than Microsoft 365 to tell it. */
export function OwnCalendarPage() {
  const texts = useTexts(tabOwnCalendarTexts);
  const { may } = useMe();
  const calendar = useRead(ownCalendarOperations.getOwnCalendar, {}, { every: everyNowAndThen, enabled: may.keepCalendar });
  if (!may.keepCalendar) return <Page title={texts.title}><Empty title={texts.notYours} text={texts.notYoursText} /></Page>;
  return (
    <Page title={texts.title}>
      <ReferralParts here="referrals/calendar" />
      <Body1 as="p" block>{texts.intro}</Body1>
      <ReadState read={calendar}>
        {({ connected, microsoft365, onBehalf, file, address }) => (
          <>
            <Panel title={texts.microsoft365}>
              {!connected && <span>{texts.notConnected}</span>}
              {connected && microsoft365.length === 0 && (onBehalf?.reading ?? null) === null && <span>{texts.noAccount}</span>}
              {/* Accounts have no name that the reader would know: their order is all there is. */}
              {microsoft365.map((reading, at) => <ReadingLine key={at} reading={reading} />)}
              {onBehalf?.mayBeRead === true && <OnBehalfPart onBehalf={onBehalf} />}
            </Panel>
            <CalendarFilePanel file={file} />
            <CalendarAddressPanel address={address} />
          </>
        )}
      </ReadState>
    </Page>
  );
}
