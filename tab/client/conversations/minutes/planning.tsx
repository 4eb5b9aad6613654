import { Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { minutesOperations } from '../../../contract/minutes';
import { minutesTexts } from '../../../../texts/minutes';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { GuardedText } from '../../app/form/guarded-text';
import { SendAnyway, useAcceptedWarning } from '../../app/form/send-anyway';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import type { Conversation } from '../conversation';
import { ActionsList } from './actions-list';

type Owners = z.output<typeof minutesOperations.listActionOwners.answer>['items'];

const longest = 300;
const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** What is promised in this discussion; the facilitator adds what, who does it and by when. */
export function Planning({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(minutesTexts);
  return (
    <Panel title={texts.actions}>
      <ActionsList actions={conversation.actions} withState={false} />
      {conversation.may.plan && <PlanOnce conversation={conversation} />}
    </Panel>
  );
}

/** The form stands there when it is known who can do it: pressed before that, nothing could be sent. */
function PlanOnce({ conversation }: { conversation: Conversation }) {
  const owners = useRead(minutesOperations.listActionOwners, { params: { conversationId: conversation.id } });
  return <ReadState read={owners}>{({ items }) => <PlanForm conversation={conversation} owners={items} />}</ReadState>;
}

function PlanForm({ conversation, owners }: { conversation: Conversation; owners: Owners }) {
  const texts = useTexts(minutesTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [actionId, setActionId] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const planning = useChange(minutesOperations.planAction);
  const warning = useAcceptedWarning();
  const chosen = owner === '' ? owners[0]?.owner ?? '' : owner;
  const send = () => {
    setTried(true);
    if (text.trim() === '' || dueOn === '' || chosen === '') return;
    planning.send({ params: { conversationId: conversation.id }, body: { actionId, text: text.trim(), owner: chosen, dueOn, ...warning.accepted() } }, () => {
      setText('');
      setTried(false);
      setActionId(crypto.randomUUID());
    });
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); warning.noticing(event); send(); }}>
      <GuardedText id="action" label={texts.what} value={text} most={longest} rows={2} required={false} error={tried && text.trim() === '' ? 'textIsEmpty' : undefined} onChange={setText} />
      <FormField label={texts.owner}>
        <Select value={chosen} onChange={(_, { value }) => setOwner(value)}>
          {owners.map((one) => <option key={one.owner} value={one.owner}>{one.label}</option>)}
        </Select>
      </FormField>
      <FormField label={texts.dueOn} error={tried && dueOn === '' ? 'dateIsUnreadable' : undefined}>
        <Input type="date" value={dueOn} onChange={(_, { value }) => setDueOn(value)} />
      </FormField>
      {planning.error !== null && <Notice kind="refused">{sentenceOf(planning.error, language)}</Notice>}
      {planning.answer !== undefined && text === '' && <Notice kind="done" onClose={planning.forget}>{texts.said.planned}</Notice>}
      <div className={styles.buttons}>
        <SendButton label={texts.plan} sending={planning.sending} />
        <SendAnyway refused={planning.error} sending={planning.sending} />
      </div>
    </form>
  );
}
