import { Body1Strong, Button } from '@fluentui/react-components';
import { tabBookedHourTexts } from '../../../../texts/tab-booked-hours';
import { hoursOperations } from '../../../contract/hours';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';

/** Hours that the reader, or somebody they lead, is asked to take; nothing at all when nobody is asked. */
export function Assignments() {
  const texts = useTexts(tabBookedHourTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const when = useWhen();
  const asked = useRead(hoursOperations.listAssignments, {}, { every: everyNowAndThen });
  const answer = useChange(hoursOperations.answerAssignment);
  const items = asked.data?.items ?? [];
  return (
    <>
      {answer.error !== null && <Notice kind="refused">{sentenceOf(answer.error, language)}</Notice>}
      {answer.answer !== undefined && <News onClose={answer.forget}>{texts.answered}</News>}
      {items.length > 0 && (
        <Panel title={texts.assignments}>
          <span>{texts.assignmentsIntro}</span>
          <ul className={rows.list}>
            {items.map(({ bookingId, version, person, own, base, skill, place, start, end, answerBy }) => {
              const period = when.period(start, end);
              const send = (accept: boolean) => answer.send({ params: { bookingId }, basedOn: version, body: { personId: person.id, accept } });
              return (
                <li key={`${bookingId} ${person.id}`} className={rows.row}>
                  <span className={rows.grow}>
                    <Body1Strong block>{own ? '' : `${person.label}: `}{period}</Body1Strong>
                    <span className={rows.quiet}>{place.label} · {skill} · {base} · {texts.answerBy(when.day(answerBy))}</span>
                  </span>
                  <Button appearance="primary" aria-label={texts.yesFor(period)} disabledFocusable={answer.sending} onClick={() => send(true)}>{texts.yes}</Button>
                  <Button aria-label={texts.noFor(period)} disabledFocusable={answer.sending} onClick={() => send(false)}>{texts.no}</Button>
                </li>
              );
            })}
          </ul>
        </Panel>
      )}
    </>
  );
}
