import type { Verb } from '../cards/actions';
import type { CommandName } from './command';
import type { ActionHandler, CommandHandler } from './handler';
import { actAs, askWhoYouAre } from './handlers/act-as';
import { contributeFromCard } from './handlers/contribute';
import { startChosen, startInChat } from './handlers/conversation-card';
import { closeFromCard, moveOnFromCard } from './handlers/facilitate';
import { help } from './handlers/help';
import { showLastAgreed } from './handlers/last-agreed';
import { askWhoseChannel, linkChannel } from './handlers/link-channel';

/** What each command leads to. */
export const commandRoutes: { readonly [Name in CommandName]: CommandHandler } = {
  help,
  conversationCard: startInChat,
  lastAgreed: showLastAgreed,
  linkChannel: askWhoseChannel,
  actAs: askWhoYouAre,
};

/** What each card verb leads to. */
export const actionRoutes: { readonly [V in Verb]: ActionHandler<V> } = {
  'network.actAs': actAs,
  'network.linkChannel': linkChannel,
  'conversations.start': startChosen,
  'conversations.contribute': contributeFromCard,
  'conversations.moveOn': moveOnFromCard,
  'conversations.close': closeFromCard,
};
