import { Body1, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { minutesTexts } from '../../../texts/minutes';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { tabDiscussionTexts } from '../../../texts/tab-discussion';
import { useTexts } from '../app/language';
import { Facts } from '../app/look/facts';
import { Panel } from '../app/look/panel';
import { useWhen } from '../app/when';
import { NetworkArchivePanel } from '../referrals/archive/network-archive-panel';
import { ActionsList } from './minutes/actions-list';
import { Approval } from './minutes/approval';
import { MinutesFile } from './minutes/minutes-file';
import { Contributions } from './contributions';
import type { Conversation } from './conversation';
import { ConversationState } from './conversation-state';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
});

/** The summary of a closed conversation: what was agreed first, then what was said. */
export function ClosedConversation({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabConversationTexts);
  const { keptHidden, nextAssessment } = useTexts(tabDiscussionTexts);
  const { actions: actionsTitle, leftOut } = useTexts(minutesTexts);
  const styles = useStyles();
  const when = useWhen();
  return (
    <>
      <Panel>
        <div><ConversationState conversation={conversation} /></div>
        <Facts facts={[
          [texts.network, conversation.network.name],
          [texts.facilitator, conversation.facilitator.label],
          [texts.started, when.instant(conversation.startedAt)],
          [texts.closedAt, conversation.closedAt === undefined ? undefined : when.instant(conversation.closedAt)],
          [nextAssessment, conversation.nextAssessmentOn === undefined ? undefined : when.day(conversation.nextAssessmentOn)],
        ]}
        />
      </Panel>
      <Approval conversation={conversation} />
      <Panel title={texts.agreements}>
        {conversation.agreements.length === 0
          ? <Body1 as="p" block>{texts.agreementsNone}</Body1>
          : <ul className={styles.list}>{conversation.agreements.map((line) => <li key={line}>{line}</li>)}</ul>}
      </Panel>
      <Panel title={actionsTitle}><ActionsList actions={conversation.actions} withState /></Panel>
      <Panel title={texts.summary}>
        {conversation.steps.map((step) => (
          <div key={step.key}>
            <Subtitle2 as="h3">{step.question}</Subtitle2>
            <Contributions contributions={step.contributions} named={conversation.authorship === 'named'} none={step.count > 0 ? keptHidden : texts.contributionsNoneClosed} />
          </div>
        ))}
        {conversation.leftOut > 0 && <Body1 as="p" block>{leftOut(conversation.leftOut)}</Body1>}
      </Panel>
      <MinutesFile conversation={conversation} />
      {conversation.may.archive && <NetworkArchivePanel noun="conversation" nounId={conversation.id} />}
    </>
  );
}
