import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { conversationOperations } from '../../contract/conversations';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { useChange } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { useLanguage, useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import { ClosingForm } from './closing-form';
import type { Conversation } from './conversation';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' } });

/** The facilitator moves on, or closes with what was agreed. */
export function FacilitatorPanel({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabConversationTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [closing, setClosing] = useState(false);
  const next = useChange(conversationOperations.moveOn);
  const { ordinal, of } = conversation.currentStep;
  const isLast = ordinal >= of;
  if (closing) return <Panel title={texts.closing}><ClosingForm conversation={conversation} onCancel={() => setClosing(false)} /></Panel>;
  return (
    <Panel title={texts.lead}>
      {next.error !== null && <Notice kind="refused">{sentenceOf(next.error, language)}</Notice>}
      <div className={styles.buttons}>
        {!isLast && (
          <Button
            appearance="primary" size="large" disabledFocusable={next.sending} icon={next.sending ? <Spinner size="tiny" /> : null}
            onClick={() => next.send({ params: { conversationId: conversation.id }, basedOn: conversation.version })}
          >
            {texts.next}
          </Button>
        )}
        <Button appearance={isLast ? 'primary' : 'secondary'} size="large" onClick={() => setClosing(true)}>{texts.close}</Button>
      </div>
    </Panel>
  );
}
