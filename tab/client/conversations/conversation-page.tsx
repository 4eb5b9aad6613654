import { conversationOperations } from '../../contract/conversations';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { everyNowAndThen, useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Page } from '../app/look/page';
import { ReadState } from '../app/look/read-state';
import { Door, isOutside } from './admission/door';
import { ClosedConversation } from './closed-conversation';
import { ShowToAll } from './meeting/show-to-all';
import { RunningConversation } from './running-conversation';

/** While people talk, the page asks often enough to agree with the card in the chat. */
const whileRunning = 4_000;

/** One conversation: the question at hand while it runs, the summary when it is closed. */
export function ConversationPage({ conversationId }: { conversationId: string }) {
  const texts = useTexts(tabConversationTexts);
  const conversation = useRead(conversationOperations.getConversation, { params: { conversationId } }, {
    every: (read) => (read?.state === 'closed' ? everyNowAndThen : whileRunning),
  });
  return (
    <Page title={conversation.data?.deck.title ?? texts.title} back={{ page: 'conversations', label: texts.back }}>
      {isOutside(conversation) ? <Door conversationId={conversationId} /> : (
        <ReadState read={conversation}>
          {(read) => (read.state === 'running' ? <><RunningConversation conversation={read} /><ShowToAll conversationId={read.id} /></> : <ClosedConversation conversation={read} />)}
        </ReadState>
      )}
    </Page>
  );
}
