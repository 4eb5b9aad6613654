import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { minutesOperations } from '../../../contract/minutes';
import { minutesTexts } from '../../../../texts/minutes';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import type { Conversation } from '../conversation';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  one: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'center', justifyContent: 'space-between', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** «Hva lovet vi sist?»: asked at the beginning; the facilitator says what became of each. */
export function Promised({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(minutesTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const answering = useChange(minutesOperations.followUp);
  if (!conversation.isBeginning || conversation.promised.length === 0) return null;
  return (
    <Panel title={texts.promised}>
      {answering.error !== null && <Notice kind="refused">{sentenceOf(answering.error, language)}</Notice>}
      <ul className={styles.list}>
        {conversation.promised.map(({ id, text, owner, dueOn }) => (
          <li key={id} className={styles.one}>
            <span>{texts.action(text, owner, when.day(dueOn))}</span>
            {conversation.may.facilitate && (
              <span className={styles.buttons}>
                {(['done', 'notYet', 'dropped'] as const).map((answer) => (
                  <Button
                    key={answer} disabledFocusable={answering.sending} aria-label={`${texts.answers[answer]}: ${text}`}
                    onClick={() => answering.send({ params: { conversationId: conversation.id }, body: { answers: [{ actionId: id, answer }] } })}
                  >
                    {texts.answers[answer]}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
