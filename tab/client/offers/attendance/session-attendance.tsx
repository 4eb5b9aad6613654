import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { attendanceOperations } from '../../../contract/offer-attendance';
import type { AnswerOf } from '../../../contract/operation';
import { tabAttendanceTexts } from '../../../../texts/tab-attendance';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';

type Session = AnswerOf<typeof attendanceOperations.getAttendance>['sessions'][number];

const useStyles = makeStyles({
  session: {
    display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS, paddingTop: '12px', paddingBottom: '12px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  fields: { display: 'grid', gap: '12px', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))' },
  services: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '2px 20px' },
});

/** One session: its numbers, and the form for who may write them, open on the next to be written. Every place is proposed as used. */
export function SessionAttendance({ offerId, session, isNext }: { offerId: string; session: Session; isNext: boolean }) {
  const texts = useTexts(tabAttendanceTexts);
  const language = useLanguage();
  const styles = useStyles();
  const rows = useRowStyles();
  const when = useWhen();
  const recording = useChange(attendanceOperations.recordAttendance);
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<Readonly<Record<string, number>>>({});
  const { sessionId, ordinal, version, services, mayRecord } = session;
  const counted = services.filter(({ places }) => places > 0);
  const attendedOf = ({ serviceId, attended, places }: Session['services'][number]) => typed[serviceId] ?? attended ?? places;
  const writes = mayRecord && counted.length > 0 && (isNext || opened);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // What was emptied is sent as it is read: the server says what a count is.
    const counts = counted.map((service) => ({ serviceId: service.serviceId, attended: attendedOf(service) }));
    recording.send({ params: { offerId, sessionId }, basedOn: version, body: { counts } }, () => { setOpened(false); setTyped({}); });
  };
  const faultOf = (serviceId: string) => faultAt(recording.error, counted.findIndex((service) => service.serviceId === serviceId));
  return (
    <li className={styles.session}>
      <div className={styles.top}>
        <Body1 className={rows.grow}>
          <Body1Strong>{texts.session(ordinal)}</Body1Strong>{` · ${when.period(session.start, session.end)}`}
          <span className={rows.quiet}> · {session.place.label}</span>
        </Body1>
        {version === 0 && counted.length > 0 && <Mark look="waiting">{texts.notRecorded}</Mark>}
        {version > 0 && <Mark look="good">{texts.cameOf(sum(services.map(({ attended = 0 }) => attended)), sum(services.map(({ places }) => places)))}</Mark>}
        {mayRecord && counted.length > 0 && !writes && (
          <Button aria-label={(version === 0 ? texts.writeOne : texts.correctOne)(ordinal)} onClick={() => { recording.forget(); setOpened(true); }}>
            {version === 0 ? texts.write : texts.correct}
          </Button>
        )}
      </div>
      {recording.error !== null && <Notice kind="refused">{sentenceOf(recording.error, language)}</Notice>}
      {recording.answer !== undefined && <News key={version} onClose={recording.forget}>{texts.saved}</News>}
      {counted.length === 0 && <Body1 className={rows.quiet}>{texts.nobody}</Body1>}
      {version > 0 && !writes && (
        <ul className={styles.services}>
          {services.map(({ serviceId, name, places, attended }) => (
            <li key={serviceId}><span className={rows.quiet}>{name}: </span>{texts.ofPlaces(attended ?? 0, places)}</li>
          ))}
        </ul>
      )}
      {writes && (
        <form noValidate onSubmit={send} className={styles.form} aria-label={texts.session(ordinal)}>
          <div className={styles.fields}>
            {counted.map((service) => (
              <FormField key={service.serviceId} label={texts.service(service.name, service.places)} error={faultOf(service.serviceId)}>
                <NumberInput
                  min={0} value={attendedOf(service)}
                  onChange={(attended) => setTyped({ ...typed, [service.serviceId]: attended })}
                />
              </FormField>
            ))}
          </div>
          <div><SendButton label={texts.save} sending={recording.sending} /></div>
        </form>
      )}
    </li>
  );
}

function faultAt(error: Error | null, at: number): string | undefined {
  return error instanceof Problem ? error.fields.find(({ field }) => field === `counts.${at}.attended`)?.detail : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
