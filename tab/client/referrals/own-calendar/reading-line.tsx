import { calendarStateTexts } from '../../../../texts/calendar-states';
import { tabOwnCalendarTexts } from '../../../../texts/tab-own-calendar';
import type { ownCalendarOperations } from '../../../contract/own-calendar';
import type { AnswerOf } from '../../../contract/operation';
import { useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { osloDay, useWhen } from '../../app/when';

export type OwnReading = NonNullable<AnswerOf<typeof ownCalendarOperations.getOwnCalendar>['file']>;

/** How old what is known of one calendar is, up to when it tells, and what is the matter. */
export function ReadingLine({ reading: { readMinutesAgo, until, fault } }: { reading: OwnReading }) {
  const states = useTexts(calendarStateTexts);
  const texts = useTexts(tabOwnCalendarTexts);
  const when = useWhen();
  return (
    <>
      {fault !== null && <Notice kind="warning">{states.faults[fault]}</Notice>}
      {readMinutesAgo !== null && (
        <span>{states.readOne(states.ago(readMinutesAgo))} {until !== null && texts.until(when.date(osloDay(until)))}</span>
      )}
      {readMinutesAgo === null && fault === null && <span>{texts.notReadYet}</span>}
    </>
  );
}
