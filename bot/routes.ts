import type { Verb } from '../cards/actions';
import type { CommandName } from './command';
import type { ActionHandler, CommandHandler } from './handler';
import { actAs, askWhoYouAre } from './handlers/act-as';
import { help } from './handlers/help';
import { askWhoseChannel, linkChannel } from './handlers/link-channel';

/** What each command leads to. */
export const commandRoutes: { readonly [Name in CommandName]: CommandHandler } = {
  help,
  linkChannel: askWhoseChannel,
  actAs: askWhoYouAre,
};

/** What each card verb leads to. */
export const actionRoutes: { readonly [V in Verb]: ActionHandler<V> } = {
  'network.actAs': actAs,
  'network.linkChannel': linkChannel,
};
