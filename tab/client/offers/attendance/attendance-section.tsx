import { Body1 } from '@fluentui/react-components';
import { attendanceOperations } from '../../../contract/offer-attendance';
import type { AnswerOf } from '../../../contract/operation';
import { tabAttendanceTexts } from '../../../../texts/tab-attendance';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import type { OfferDetail } from '../offer';
import { SessionAttendance } from './session-attendance';

/** How many came to each session: written by who leads or coordinates the group, read by a service as its own. */
export function AttendanceSection({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabAttendanceTexts);
  const rows = useRowStyles();
  const attendance = useRead(attendanceOperations.getAttendance, { params: { offerId: offer.id } }, { every: everyNowAndThen });
  const intro = offer.places.taken === undefined ? texts.ownIntro : texts.intro;
  return (
    <ReadState read={attendance}>
      {({ sessions, unit }) => (sessions.length === 0
        ? <Empty title={texts.none} text={texts.noneText} />
        : (
          <Panel title={texts.title}>
            <Body1 as="p" block>{intro[unit]}</Body1>
            <ul className={rows.list}>
              {sessions.map((session) => (
                <SessionAttendance key={session.sessionId} offerId={offer.id} session={session} isNext={session === sessions.find(isToBeRecorded)} />
              ))}
            </ul>
          </Panel>
        ))}
    </ReadState>
  );
}

function isToBeRecorded({ version, services }: AnswerOf<typeof attendanceOperations.getAttendance>['sessions'][number]): boolean {
  return version === 0 && services.some(({ places }) => places > 0);
}
