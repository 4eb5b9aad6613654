import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { tabBaseHoursTexts } from '../../../../texts/tab-base-hours';
import { hoursOperations } from '../../../contract/hours';
import type { AnswerOf } from '../../../contract/operation';
import { useChange, useRead, type Change } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '480px' } });

/** For how long an hour is held, and how many working days one who is asked has to answer. */
export function BookingSettingsPanel({ baseId }: { baseId: string }) {
  const { settings: texts } = useTexts(tabBaseHoursTexts);
  const settings = useRead(hoursOperations.readBookingSettings, { params: { baseId } });
  // Here and not in the form, which is made anew when what it shows has changed.
  const change = useChange(hoursOperations.changeBookingSettings);
  return (
    <Panel title={texts.title}>
      {change.answer !== undefined && <News key={change.answer.version} onClose={change.forget}>{texts.saved}</News>}
      <ReadState read={settings}>{(read) => <Form key={read.version} baseId={baseId} settings={read} change={change} />}</ReadState>
    </Panel>
  );
}

function Form({ baseId, settings, change }: {
  baseId: string;
  settings: AnswerOf<typeof hoursOperations.readBookingSettings>;
  change: Change<typeof hoursOperations.changeBookingSettings>;
}) {
  const { settings: texts } = useTexts(tabBaseHoursTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [typed, setTyped] = useState({
    holdMinutes: settings.holdMinutes, answerDays: settings.answerDays, calendarAddress: settings.calendarAddress ?? '', withMeeting: settings.withMeeting,
  });
  const whole = (value: number) => (Number.isNaN(value) ? 0 : value);
  const { calendarAddress, withMeeting } = typed;
  const body = {
    basedOn: settings.version, holdMinutes: whole(typed.holdMinutes), answerDays: whole(typed.answerDays),
    ...(settings.connected ? { calendarAddress: calendarAddress.trim() === '' ? null : calendarAddress, withMeeting } : {}),
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); change.send({ params: { baseId }, body }); }}>
      <FormField label={texts.hold} required={false}><NumberInput value={typed.holdMinutes} onChange={(holdMinutes) => setTyped({ ...typed, holdMinutes })} /></FormField>
      <FormField label={texts.answer} required={false}><NumberInput value={typed.answerDays} onChange={(answerDays) => setTyped({ ...typed, answerDays })} /></FormField>
      {settings.connected ? (
        <>
          <FormField label={texts.calendar} required={false} hint={texts.calendarHint}>
            <Input type="email" value={calendarAddress} onChange={(_, { value }) => setTyped({ ...typed, calendarAddress: value })} />
          </FormField>
          <Checkbox label={texts.withMeeting} checked={withMeeting} onChange={(_, { checked }) => setTyped({ ...typed, withMeeting: checked === true })} />
        </>
      ) : <span>{texts.notConnected}</span>}
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <div><SendButton label={texts.save} sending={change.sending} /></div>
    </form>
  );
}
