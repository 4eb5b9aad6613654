import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { minutesOperations } from '../../../contract/minutes';
import { minutesTexts } from '../../../../texts/minutes';
import { tabConversationTexts } from '../../../../texts/tab-conversations';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { docxOf } from '../../app/files/docx';
import { saveFile } from '../../app/files/save-file';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import type { Conversation } from '../conversation';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' } });

/** The minutes as a document in the reader's written standard, and for the facilitator sending them on. */
export function MinutesFile({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(minutesTexts);
  const paragraphs = useMinutesParagraphs(conversation);
  const language = useLanguage();
  if (conversation.minutesAt === undefined) return null;
  const save = () => void docxOf({ heading: texts.minutes(conversation.deck.title), paragraphs }, language)
    .then((file) => saveFile(`${texts.minutes(conversation.network.name).replace(':', '')}.docx`, file));
  return (
    <Panel>
      <div><Button onClick={save}>{texts.file}</Button></div>
      {conversation.may.sendOn && <SendOn conversation={conversation} />}
    </Panel>
  );
}

/** What stands in the minutes, line by line: what was agreed, what is to be done, when it is looked at again, what was said. */
function useMinutesParagraphs({ network, minutesAt, closedAt, agreements, actions, nextAssessmentOn, steps, leftOut }: Conversation): string[] {
  const texts = useTexts(minutesTexts);
  const talk = useTexts(tabConversationTexts);
  const when = useWhen();
  return [
    `${talk.closedAt} ${closedAt === undefined ? '' : when.instant(closedAt)}`,
    ...(minutesAt === undefined ? [] : [texts.approvedOn(when.instant(minutesAt), network.name)]),
    talk.agreements, ...(agreements.length === 0 ? [talk.agreementsNone] : agreements.map((line) => `– ${line}`)),
    texts.actions, ...(actions.length === 0 ? [texts.noActions] : actions.map(({ text, owner, dueOn }) => `– ${texts.action(text, owner, when.day(dueOn))}`)),
    ...(nextAssessmentOn === undefined ? [] : [texts.nextAssessment(when.day(nextAssessmentOn))]),
    ...steps.flatMap(({ question, contributions }) => [question, ...contributions.map(({ text, author }) => `– ${author === undefined ? '' : `${author}: `}${text}`)]),
    ...(leftOut === 0 ? [] : [texts.leftOut(leftOut)]),
  ];
}

function SendOn({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(minutesTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [to, setTo] = useState('');
  const networks = useRead(minutesOperations.listNetworksToSendTo, { params: { conversationId: conversation.id } });
  const sending = useChange(minutesOperations.sendMinutesOn);
  if (networks.data === undefined) return null;
  const chosen = to === '' ? networks.data.items[0]?.id : to;
  if (chosen === undefined) return <p>{texts.noLeaders}</p>;
  return (
    <>
      <p>{texts.sendOn}. {texts.sendOnHint}</p>
      {sending.error !== null && <Notice kind="refused">{sentenceOf(sending.error, language)}</Notice>}
      {sending.answer !== undefined && <Notice kind="done" onClose={sending.forget}>{texts.said.sent}</Notice>}
      <div className={styles.row}>
        <Field label={texts.sendTo}>
          <Select value={chosen} onChange={(_, { value }) => setTo(value)}>
            {networks.data.items.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </Select>
        </Field>
        <Button disabledFocusable={sending.sending} onClick={() => sending.send({ params: { conversationId: conversation.id }, body: { networkId: chosen } })}>
          {texts.sendNow}
        </Button>
      </div>
    </>
  );
}
