import { Link } from '@fluentui/react-components';
import { assessmentOperations } from '../../contract/assessments';
import { cardRunOperations } from '../../contract/card-runs';
import { conversationOperations } from '../../contract/conversations';
import { assessmentTexts } from '../../../texts/assessments';
import { cardRunTexts } from '../../../texts/card-runs';
import { tabOwnDeckTexts } from '../../../texts/tab-own-decks';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { everyNowAndThen, useList, useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { CardList, PageCard, ShowMore } from '../app/look/card-list';
import { Empty } from '../app/look/empty';
import { Notice } from '../app/look/notice';
import { Page } from '../app/look/page';
import { PageButton } from '../app/look/page-button';
import { ReadState } from '../app/look/read-state';
import { useMe } from '../app/me/me';
import { addressOfPage } from '../app/routing/addresses';
import { useWhen } from '../app/when';
import type { ConversationSummary } from './conversation';
import { PlannedList } from './planned/planned-list';
import { ConversationState } from './conversation-state';

/** The conversations of the reader's networks. */
export function ConversationsPage() {
  const texts = useTexts(tabConversationTexts);
  const { may } = useMe();
  const conversations = useList(conversationOperations.listConversations, { every: everyNowAndThen });
  const start = may.startConversation ? <PageButton page="conversations/new">{texts.start}</PageButton> : undefined;
  return (
    <Page title={texts.title} actions={start}>
      <FamilyConversationsLink />
      <DueAssessments />
      <OwnDecksLink />
      <PlannedList pageOf={(id) => `conversations/${id}`} />
      <ReadState read={conversations}>
        {(items) => (items.length === 0
          ? <Empty title={texts.empty} text={may.startConversation ? texts.emptyForStarter : texts.emptyText} />
          : <CardList>{items.map((one) => <ConversationCard key={one.id} conversation={one} />)}</CardList>)}
      </ReadState>
      <ShowMore list={conversations} />
    </Page>
  );
}

/** For those who have conversations with families; others are not told that there are any. */
function FamilyConversationsLink() {
  const texts = useTexts(cardRunTexts);
  const mine = useRead(cardRunOperations.listCardRuns);
  if (mine.data === undefined || mine.data.services.length === 0) return null;
  return <div><Link href={addressOfPage('conversations/families')}>{texts.title}</Link></div>;
}

/** For those whose service has a yearly assessment that is due; nothing where none is. */
function DueAssessments() {
  const texts = useTexts(assessmentTexts);
  const assessments = useRead(assessmentOperations.listAssessments, { query: { limit: '100' } }, { every: everyNowAndThen });
  const due = assessments.data?.items.filter(({ state }) => state !== 'ahead').length ?? 0;
  return due === 0 ? null : <Notice kind="note">{texts.nearIts(due)} <Link href={addressOfPage('conversations/families/assessments')}>{texts.title}</Link></Notice>;
}

/** To the decks that networks have written themselves. */
function OwnDecksLink() {
  const texts = useTexts(tabOwnDeckTexts);
  return <div><Link href={addressOfPage('conversations/decks')}>{texts.open}</Link></div>;
}

function ConversationCard({ conversation }: { conversation: ConversationSummary }) {
  const texts = useTexts(tabConversationTexts);
  const when = useWhen();
  const { ordinal, of, question } = conversation.currentStep;
  return (
    <PageCard
      page={`conversations/${conversation.id}`} title={conversation.deck.title}
      mark={<ConversationState conversation={conversation} />}
    >
      <span>{conversation.network.name} · {texts.facilitator}: {conversation.facilitator.label}</span>
      <span>{texts.started} {when.instant(conversation.startedAt)}</span>
      {conversation.state === 'running' && <span>{texts.step(ordinal, of)}: {question}</span>}
    </PageCard>
  );
}
