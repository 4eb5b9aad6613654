import { Button, makeStyles } from '@fluentui/react-components';
import { admissionOperations } from '../../../contract/admission';
import { admissionTexts } from '../../../../texts/admission';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import type { Conversation } from '../conversation';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  summary: { cursor: 'pointer', minHeight: '44px', alignContent: 'center' },
});

/** Who has asked the facilitator to be let in, by role and place; one click each. Nothing where nobody has. */
export function WhoWaits({ conversation: { id, admissions } }: { conversation: Conversation }) {
  const texts = useTexts(admissionTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const styles = useStyles();
  const answering = useChange(admissionOperations.answerAdmission);
  const waiting = admissions.filter(({ state }) => state === 'waiting');
  const declined = admissions.filter(({ state }) => state === 'declined');
  if (admissions.length === 0) return null;
  const row = ({ id: admissionId, label, state }: Conversation['admissions'][number]) => {
    const give = (answer: 'admitted' | 'declined') => answering.send({ params: { conversationId: id, admissionId }, body: { answer } });
    return (
      <li key={admissionId} className={rows.row}>
        <span className={rows.grow}>{label}</span>
        <span className={styles.buttons}>
          <Button
            appearance={state === 'waiting' ? 'primary' : 'secondary'} aria-label={texts.admitOf(label)} disabledFocusable={answering.sending}
            onClick={() => give('admitted')}
          >
            {texts.admit}
          </Button>
          {state === 'waiting' && <Button aria-label={texts.declineOf(label)} disabledFocusable={answering.sending} onClick={() => give('declined')}>{texts.decline}</Button>}
        </span>
      </li>
    );
  };
  return (
    <Panel title={texts.whoWaits}>
      {answering.error !== null && <Notice kind="refused">{sentenceOf(answering.error, language)}</Notice>}
      <div role="status">{waiting.length === 0 ? texts.nobodyWaits : texts.waitingCount(waiting.length)}</div>
      {waiting.length > 0 && <ul className={rows.list}>{waiting.map(row)}</ul>}
      {declined.length > 0 && (
        <details>
          <summary className={styles.summary}>{texts.declinedBefore}</summary>
          <ul className={rows.list}>{declined.map(row)}</ul>
        </details>
      )}
    </Panel>
  );
}
