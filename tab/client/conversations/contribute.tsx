import { Checkbox, makeStyles } from '@fluentui/react-components';
import { Controller } from 'react-hook-form';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { freeText } from '../../contract/common';
import { conversationOperations } from '../../contract/conversations';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { tabDiscussionTexts } from '../../../texts/tab-discussion';
import { useChange } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { useContractForm } from '../app/form/contract-form';
import { beyondFields } from '../app/form/form-errors';
import { GuardedText } from '../app/form/guarded-text';
import { SendAnyway, useAcceptedWarning } from '../app/form/send-anyway';
import { SendButton } from '../app/form/send-button';
import { useLanguage, useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import type { Conversation } from './conversation';

const longest = 500;
const contributionText = z.strictObject({ text: freeText(longest) });

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** Writes a contribution to the question at hand. What is typed stays when the conversation moves on meanwhile. */
export function Contribute({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabConversationTexts);
  const lead = useTexts(tabDiscussionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [sent, setSent] = useState({ count: 0, step: '' });
  const [byTelephone, setByTelephone] = useState(false);
  const lineId = useLineId();
  const contribution = useChange(conversationOperations.contribute);
  const warning = useAcceptedWarning();
  const { control, getValues, reset, submit } = useContractForm<{ text: string }, z.output<typeof contributionText>>(contributionText, {
    defaults: { text: '' },
    refused: contribution.error,
    onSend: ({ text }) => contribution.send({
      params: { conversationId: conversation.id }, body: { contributionId: lineId.of(text), stepKey: conversation.currentStep.key, text, ...(byTelephone ? { byTelephone } : {}), ...warning.accepted() },
    }, () => {
      lineId.used();
      setSent({ count: sent.count + 1, step: conversation.currentStep.key });
      if (getValues('text').trim() === text) reset(); // what was typed meanwhile stays
    }),
  });
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { warning.noticing(event); submit(event); }}>
      <Controller
        control={control}
        name="text"
        render={({ field, fieldState }) => (
          <GuardedText
            id="contribution" label={texts.write} hint={texts.writeHint} value={field.value} most={longest} rows={3}
            required={false} error={fieldState.error?.message} onChange={field.onChange}
          />
        )}
      />
      {conversation.may.facilitate && (
        <Checkbox label={byTelephone ? lead.byTelephoneOn : lead.byTelephone} checked={byTelephone} onChange={(_, { checked }) => setByTelephone(checked === true)} />
      )}
      {beyondFields(contribution.error) !== null && <Notice kind="refused">{sentenceOf(contribution.error, language)}</Notice>}
      {contribution.answer !== undefined && sent.step === conversation.currentStep.key && (
        <Notice key={sent.count} kind="done" onClose={contribution.forget}>{texts.added}</Notice>
      )}
      <div className={styles.buttons}>
        <SendButton label={texts.add} sending={contribution.sending} />
        <SendAnyway refused={contribution.error} sending={contribution.sending} />
      </div>
    </form>
  );
}

/** A random id for what is written, the same while the same is sent again: so a line whose answer was lost is written once. */
function useLineId() {
  const last = useRef<{ readonly text: string; readonly id: string }>(undefined);
  return {
    of: (text: string) => {
      if (last.current?.text !== text) last.current = { text, id: crypto.randomUUID() };
      return last.current.id;
    },
    used: () => { last.current = undefined; },
  };
}
