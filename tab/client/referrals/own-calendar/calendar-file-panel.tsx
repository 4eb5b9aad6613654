import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { busyMinutesIn, largestCalendar } from '../../../../domain/booking/calendar-file/busy-minutes';
import { calendarStateTexts } from '../../../../texts/calendar-states';
import { tabOwnCalendarTexts } from '../../../../texts/tab-own-calendar';
import { ownCalendarOperations } from '../../../contract/own-calendar';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadingLine, type OwnReading } from './reading-line';

type Refused = 'calendarIsTooLarge' | 'calendarIsUnreadable' | 'calendarRecursTooOften';

const minutesAhead = 14 * 7 * 24 * 60;

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' } });

/** A calendar file is read here, in the browser: only when the reader is busy is sent. */
export function CalendarFilePanel({ file }: { file: OwnReading | null }) {
  const texts = useTexts(tabOwnCalendarTexts);
  const { faults } = useTexts(calendarStateTexts);
  const language = useLanguage();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused>();
  const [found, setFound] = useState(0);
  const keeping = useChange(ownCalendarOperations.keepCalendarFile);
  const dropping = useChange(ownCalendarOperations.dropCalendarFile);
  const error = keeping.error ?? dropping.error;
  const read = async (chosen: File) => {
    keeping.forget();
    dropping.forget();
    setRefused(undefined);
    const from = Math.floor(Date.now() / 60_000);
    const until = from + minutesAhead;
    // A file that cannot be a working calendar is not even opened.
    if (chosen.size > 2 * largestCalendar) return setRefused('calendarIsTooLarge');
    const busy = busyMinutesIn(await chosen.text(), [from, until]);
    if (!busy.ok) return setRefused(busy.refusal);
    setFound(busy.value.length / 2);
    keeping.send({ body: { from, until, busy: [...busy.value] } });
  };
  return (
    <Panel title={texts.file}>
      <span>{texts.fileText}</span>
      {refused !== undefined && <Notice kind="refused">{faults[refused]}</Notice>}
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      {keeping.answer !== undefined && <News onClose={keeping.forget}>{texts.kept(found)}</News>}
      {dropping.answer !== undefined && <News onClose={dropping.forget}>{texts.dropped}</News>}
      {file !== null && <ReadingLine reading={file} />}
      <input
        ref={input} type="file" accept=".ics,text/calendar" hidden aria-label={texts.choose}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen !== undefined) void read(chosen).catch(() => setRefused('calendarIsUnreadable'));
          target.value = '';
        }}
      />
      <div className={styles.buttons}>
        <Button disabledFocusable={keeping.sending} onClick={() => input.current?.click()}>{file === null ? texts.choose : texts.chooseAnother}</Button>
        {file !== null && (
          <ConfirmButton
            label={texts.drop} name={texts.drop} question={texts.dropQuestion} explanation={texts.dropExplanation}
            confirm={texts.drop} busy={dropping.sending} onConfirm={() => { keeping.forget(); dropping.send({}); }}
          />
        )}
      </div>
    </Panel>
  );
}
