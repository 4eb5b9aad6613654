import { Button, Caption1, makeStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { discussionOperations } from '../../../contract/discussion';
import { discussionTexts } from '../../../../texts/discussion';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { Conversation } from '../conversation';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' } });

/** Says that one is ready, or not after all; everybody sees how many are, and nobody who. */
export function Ready({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(discussionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const { ready, ownReady } = conversation.signals;
  const signal = useChange(discussionOperations.signalReady);
  if (!conversation.may.signalReady) return null;
  return (
    <>
      {signal.error !== null && <Notice kind="refused">{sentenceOf(signal.error, language)}</Notice>}
      <div className={styles.row}>
        <Button
          icon={ownReady ? <CheckmarkRegular /> : null} disabledFocusable={signal.sending}
          onClick={() => signal.send({ params: { conversationId: conversation.id }, body: { ready: !ownReady } })}
        >
          {ownReady ? texts.notReady : texts.imReady}
        </Button>
        {ready > 0 && <Caption1 role="status">{texts.ready(ready)}</Caption1>}
      </div>
    </>
  );
}
