import { Body1, Button, Input, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { refusalOf, refusedKinds } from '../../../domain/confidentiality/guard';
import { conversationOperations } from '../../contract/conversations';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { tabDiscussionTexts } from '../../../texts/tab-discussion';
import { useChange } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { FormField } from '../app/form/form-field';
import { GuardedText } from '../app/form/guarded-text';
import { SendAnyway, useAcceptedWarning } from '../app/form/send-anyway';
import { SendButton } from '../app/form/send-button';
import { useLanguage, useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import type { Conversation } from './conversation';

const longestLine = 300;
const mostLines = 20;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '640px' },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'center' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** Writes down what was agreed, a line each, and closes. Empty lines are left out. */
export function ClosingForm({ conversation, onCancel }: { conversation: Conversation; onCancel: () => void }) {
  const texts = useTexts(tabConversationTexts);
  const { nextAssessment } = useTexts(tabDiscussionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [lines, setLines] = useState([{ key: 0, text: '' }]);
  const [nextOn, setNextOn] = useState('');
  const [tried, setTried] = useState(false);
  const closing = useChange(conversationOperations.closeConversation);
  const warning = useAcceptedWarning();
  const errorOf = (text: string) => {
    const refusal = refusalOf(refusedKinds(text));
    return refusal ?? (text.trim().length > longestLine ? 'textIsTooLong' : undefined);
  };
  const close = () => {
    setTried(true);
    if (lines.some(({ text }) => errorOf(text) !== undefined)) return;
    closing.send({
      params: { conversationId: conversation.id }, basedOn: conversation.version,
      body: {
        agreements: lines.map(({ text }) => text.trim()).filter((text) => text !== ''), ...(nextOn === '' ? {} : { nextAssessmentOn: nextOn }), ...warning.accepted(),
      },
    });
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); warning.noticing(event); close(); }}>
      <Body1 as="p" block>{texts.closingHint}</Body1>
      {lines.map(({ key, text }, at) => (
        <div key={key} className={styles.line}>
          <GuardedText
            id={`agreement-${key}`} label={texts.agreement(at + 1)} value={text} most={longestLine} rows={2} required={false}
            error={tried ? errorOf(text) : undefined}
            onChange={(typed) => setLines(lines.map((line) => (line.key === key ? { key, text: typed } : line)))}
          />
          <Button
            appearance="subtle" icon={<DeleteRegular />} aria-label={texts.removeAgreement(at + 1)}
            onClick={() => setLines(lines.filter((line) => line.key !== key))}
          />
        </div>
      ))}
      <div>
        <Button
          icon={<AddRegular />} disabled={lines.length >= mostLines}
          onClick={() => setLines([...lines, { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, text: '' }])}
        >
          {texts.addAgreement}
        </Button>
      </div>
      <FormField label={nextAssessment} required={false}><Input type="date" value={nextOn} onChange={(_, { value }) => setNextOn(value)} /></FormField>
      {closing.error !== null && <Notice kind="refused">{sentenceOf(closing.error, language)}</Notice>}
      <div className={styles.buttons}>
        <SendButton label={texts.closeNow} sending={closing.sending} />
        <SendAnyway refused={closing.error} sending={closing.sending} />
        <Button size="large" onClick={onCancel}>{texts.cancelClosing}</Button>
      </div>
    </form>
  );
}
