import { conversationOperations } from '../../contract/conversations';
import { tabConversationTexts } from '../../../texts/tab-conversations';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Empty } from '../app/look/empty';
import { Page } from '../app/look/page';
import { ReadState } from '../app/look/read-state';
import { useMe } from '../app/me/me';
import { StartForm } from './start-form';

/** Where a facilitator starts a conversation in a network. */
export function NewConversationPage() {
  const texts = useTexts(tabConversationTexts);
  const networks = useMe().networks.filter(({ mayStartConversation }) => mayStartConversation);
  const decks = useRead(conversationOperations.listDecks, {}, { enabled: networks.length > 0 });
  return (
    <Page title={texts.start} back={{ page: 'conversations', label: texts.back }}>
      {networks.length === 0
        ? <Empty title={texts.notAllowed} text={texts.notAllowedText} />
        : <ReadState read={decks}>{({ items }) => <StartForm networks={networks} decks={items.filter(({ about }) => about === 'network')} />}</ReadState>}
    </Page>
  );
}
