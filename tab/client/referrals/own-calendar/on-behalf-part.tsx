import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { tabOnBehalfTexts } from '../../../../texts/tab-on-behalf';
import { ownCalendarOperations } from '../../../contract/own-calendar';
import type { AnswerOf } from '../../../contract/operation';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { useHost } from '../../app/host-context';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import type { ConsentOutcome } from '../../consent/consent-window';
import { ReadingLine } from './reading-line';

type OnBehalf = NonNullable<AnswerOf<typeof ownCalendarOperations.getOwnCalendar>['onBehalf']>;

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' } });

/** One's own calendar, read once for each press with one's own yes: how old what is known is, and what is in the way. */
export function OnBehalfPart({ onBehalf: { tenantId, reading } }: { onBehalf: OnBehalf }) {
  const texts = useTexts(tabOnBehalfTexts);
  const language = useLanguage();
  const host = useHost();
  const styles = useStyles();
  const [consent, setConsent] = useState<ConsentOutcome | 'asking'>();
  const readingNow = useChange(ownCalendarOperations.readOwnCalendar);
  const dropping = useChange(ownCalendarOperations.dropOwnReading);
  const error = readingNow.error ?? dropping.error;
  const needsYes = readingNow.error instanceof Problem && readingNow.error.refusal === 'calendarNeedsYourYes';
  const read = () => {
    dropping.forget();
    setConsent(undefined);
    readingNow.send({});
  };
  const askForYes = () => {
    setConsent('asking');
    void host.askConsent(`${location.origin}/tab/calendar-consent.html?${new URLSearchParams({ tenant: tenantId, in: host.inTeams ? 'teams' : 'browser', language }).toString()}`)
      .then((outcome) => { if (outcome === 'given') read(); else setConsent(outcome); });
  };
  return (
    <>
      <span>{texts.why}</span>
      {error !== null && !needsYes && <News key={error.message} kind="refused">{sentenceOf(error, language)}</News>}
      {needsYes && <Notice kind="note">{sentenceOf(readingNow.error, language)}</Notice>}
      {(consent === 'declined' || consent === 'notOpened') && <News key={consent} kind="refused">{texts.consent[consent]}</News>}
      {readingNow.answer !== undefined && <News onClose={readingNow.forget}>{texts.read}</News>}
      {dropping.answer !== undefined && <News onClose={dropping.forget}>{texts.dropped}</News>}
      {reading !== null && <ReadingLine reading={reading} />}
      {reading !== null && <span>{texts.onlyWhenAsked}</span>}
      <div className={styles.buttons}>
        {needsYes
          ? <Busy busy={consent === 'asking'} label={texts.sayYes} onPress={askForYes} />
          : <Busy busy={readingNow.sending} label={reading === null ? texts.readNow : texts.readAgain} onPress={read} />}
        {reading !== null && (
          <ConfirmButton
            label={texts.drop} name={texts.drop} question={texts.dropQuestion} explanation={texts.dropExplanation}
            confirm={texts.drop} busy={dropping.sending} onConfirm={() => { readingNow.forget(); dropping.send({}); }}
          />
        )}
      </div>
    </>
  );
}

function Busy({ busy, label, onPress }: { busy: boolean; label: string; onPress: () => void }) {
  return (
    <Button appearance="primary" disabledFocusable={busy} icon={busy ? <Spinner size="tiny" /> : null} onClick={onPress}>{label}</Button>
  );
}
