import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { minutesOperations } from '../../../contract/minutes';
import { minutesTexts } from '../../../../texts/minutes';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import type { Conversation } from '../conversation';
import { shortened } from '../phases/shortened';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'center', overflowWrap: 'anywhere' },
});

/** Before there are minutes: one's own lines, to approve all at once or withdraw any; and for the facilitator, approving the minutes. */
export function Approval({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(minutesTexts);
  const language = useLanguage();
  const when = useWhen();
  const making = useChange(minutesOperations.makeMinutes);
  const { answers: { answered, writers, until }, may, minutesAt } = conversation;
  if (minutesAt !== undefined || conversation.state === 'running') return null;
  return (
    <>
      <OwnLines conversation={conversation} />
      <Panel>
        <Body1 as="p" block>
          {answered >= writers || until === undefined
            ? texts.waitingForFacilitator
            : texts.waiting(answered, writers, when.day(new Date(Date.parse(until) - 3_600_000 * 12).toISOString().slice(0, 10)))}
        </Body1>
        {making.error !== null && <Notice kind="refused">{sentenceOf(making.error, language)}</Notice>}
        {may.makeMinutes && (
          <>
            <Body1 as="p" block>{texts.approveHint}</Body1>
            <div>
              <Button
                appearance="primary" size="large" disabledFocusable={making.sending}
                onClick={() => making.send({ params: { conversationId: conversation.id }, basedOn: conversation.version })}
              >
                {texts.approve}
              </Button>
            </div>
          </>
        )}
      </Panel>
    </>
  );
}

function OwnLines({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(minutesTexts);
  const language = useLanguage();
  const styles = useStyles();
  const approving = useChange(minutesOperations.approveLines);
  const withdrawing = useChange(minutesOperations.withdrawLine);
  const own = conversation.steps.flatMap(({ contributions }) => contributions.filter((line) => line.own));
  if (own.length === 0) return null;
  const error = approving.error ?? withdrawing.error;
  return (
    <Panel title={texts.ownLines}>
      <Body1 as="p" block>{texts.ownLinesHint}</Body1>
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      {approving.answer !== undefined && <Notice kind="done" onClose={approving.forget}>{texts.said.approved}</Notice>}
      <ul className={styles.list}>
        {own.map(({ id, text, approved }) => (
          <li key={id} className={styles.line}>
            <span>{text}{approved ? ` · ${texts.approved}` : ''}</span>
            <Button
              size="small" disabledFocusable={withdrawing.sending} aria-label={texts.withdraw(shortened(text))}
              onClick={() => withdrawing.send({ params: { conversationId: conversation.id, contributionId: id } })}
            >
              {texts.withdrawShort}
            </Button>
          </li>
        ))}
      </ul>
      {conversation.may.approve && (
        <div>
          <Button appearance="primary" size="large" disabledFocusable={approving.sending} onClick={() => approving.send({ params: { conversationId: conversation.id } })}>
            {texts.approveOwn}
          </Button>
        </div>
      )}
    </Panel>
  );
}
