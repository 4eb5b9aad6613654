import { tabConversationTexts } from '../../../texts/tab-conversations';
import { useTexts } from '../app/language';
import { Mark } from '../app/look/mark';
import type { ConversationSummary } from './conversation';

/** Whether a conversation is running or closed. */
export function ConversationState({ conversation }: { conversation: ConversationSummary }) {
  const texts = useTexts(tabConversationTexts);
  return <Mark look={conversation.state === 'running' ? 'good' : 'over'}>{texts.states[conversation.state]}</Mark>;
}
