import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { conversationOperations } from '../../contract/conversations';
import { discussionTexts } from '../../../texts/discussion';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { tabDiscussionTexts } from '../../../texts/tab-discussion';
import { useChange } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { useLanguage, useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import { ClosingForm } from './closing-form';
import type { Conversation } from './conversation';
import { HandOver, TimerForm } from './phases/leading';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' }, summary: { cursor: 'pointer', minHeight: '44px', alignContent: 'center' } });

/** The facilitator moves on, or closes with what was agreed; sets a time, and may give the lead to another. */
export function FacilitatorPanel({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabConversationTexts);
  const run = useTexts(discussionTexts);
  const lead = useTexts(tabDiscussionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [closing, setClosing] = useState(false);
  const moving = useChange(conversationOperations.moveOn);
  const { next, phase, authorship } = conversation;
  const moveOn = (withoutRevealing: boolean) =>
    moving.send({ params: { conversationId: conversation.id }, basedOn: conversation.version, body: withoutRevealing ? { withoutRevealing } : {} });
  if (closing) return <Panel title={texts.closing}><ClosingForm conversation={conversation} onCancel={() => setClosing(false)} /></Panel>;
  return (
    <Panel title={texts.lead}>
      {moving.error !== null && <Notice kind="refused">{sentenceOf(moving.error, language)}</Notice>}
      <div className={styles.buttons}>
        {next !== undefined && (
          <Button appearance="primary" size="large" disabledFocusable={moving.sending} icon={moving.sending ? <Spinner size="tiny" /> : null} onClick={() => moveOn(false)}>
            {run.next[next]}
          </Button>
        )}
        {phase === 'think' && authorship === 'anonymous' && (
          <Button size="large" disabledFocusable={moving.sending} onClick={() => moveOn(true)}>{run.withoutRevealing}</Button>
        )}
        <Button appearance={next === undefined ? 'primary' : 'secondary'} size="large" onClick={() => setClosing(true)}>{texts.close}</Button>
      </div>
      <details>
        <summary className={styles.summary}>{lead.timer}</summary>
        <TimerForm conversation={conversation} />
      </details>
      <details>
        <summary className={styles.summary}>{lead.handOver}</summary>
        <HandOver conversation={conversation} />
      </details>
    </Panel>
  );
}
