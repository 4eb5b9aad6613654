import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { discussionOperations } from '../../../contract/discussion';
import { tabDiscussionTexts } from '../../../../texts/tab-discussion';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { NumberInput } from '../../app/form/number-input';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import type { Conversation } from '../conversation';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' } });

/** Sets the time for this stage, or takes it away. */
export function TimerForm({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabDiscussionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const usual = conversation.steps.find(({ current }) => current)?.minutes ?? 5;
  const [minutes, setMinutes] = useState(usual);
  const setting = useChange(discussionOperations.setTimer);
  const send = (value: number | null) => setting.send({ params: { conversationId: conversation.id }, body: { minutes: value } });
  return (
    <>
      {setting.error !== null && <Notice kind="refused">{sentenceOf(setting.error, language)}</Notice>}
      <form className={styles.row} onSubmit={(event) => { event.preventDefault(); if (Number.isInteger(minutes)) send(minutes); }}>
        <Field label={texts.timerMinutes}><NumberInput value={minutes} min={1} onChange={setMinutes} /></Field>
        <Button type="submit" disabledFocusable={setting.sending}>{texts.timerSet}</Button>
        {conversation.timerEndsAt !== undefined && <Button disabledFocusable={setting.sending} onClick={() => send(null)}>{texts.timerStop}</Button>}
      </form>
    </>
  );
}

/** Gives the lead to another who may lead in the network. */
export function HandOver({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabDiscussionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [to, setTo] = useState('');
  const others = useRead(discussionOperations.listFacilitators, { params: { conversationId: conversation.id } });
  const handing = useChange(discussionOperations.handOver);
  if (others.data === undefined) return null;
  const chosen = to === '' ? others.data.items[0]?.id : to;
  if (chosen === undefined) return <p>{texts.nobodyElse}</p>;
  return (
    <>
      {handing.error !== null && <Notice kind="refused">{sentenceOf(handing.error, language)}</Notice>}
      <div className={styles.row}>
        <Field label={texts.handOverTo}>
          <Select value={chosen} onChange={(_, { value }) => setTo(value)}>
            {others.data.items.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </Select>
        </Field>
        <Button
          disabledFocusable={handing.sending}
          onClick={() => handing.send({ params: { conversationId: conversation.id }, basedOn: conversation.version, body: { to: chosen } })}
        >
          {texts.handOverNow}
        </Button>
      </div>
    </>
  );
}

/** For another who may lead, when the one who does is gone. */
export function TakeOver({ conversation, personId }: { conversation: Conversation; personId: string }) {
  const texts = useTexts(tabDiscussionTexts);
  const language = useLanguage();
  const taking = useChange(discussionOperations.handOver);
  return (
    <Panel>
      {taking.error !== null && <Notice kind="refused">{sentenceOf(taking.error, language)}</Notice>}
      <div>{texts.takeOverHint}</div>
      <div>
        <Button
          disabledFocusable={taking.sending}
          onClick={() => taking.send({ params: { conversationId: conversation.id }, basedOn: conversation.version, body: { to: personId } })}
        >
          {texts.takeOver}
        </Button>
      </div>
    </Panel>
  );
}
