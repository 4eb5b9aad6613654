import { refusalTexts } from '../texts/refusals';
import { languageOf } from './conduct-parts';
import type { Listener, Sender } from './listener';
import { refusalCard } from './refusal-card';
import type { ChatPlace, SenderAccount } from './turn';

export interface WithinLimitsParts {
  /** Seconds that the account must wait; undefined when it may go on. */
  readonly wait: (account: SenderAccount) => number | undefined;
  readonly newRendering: () => string;
}

/** Answers whoever says or presses too much in a short time with a refusal, and nothing else: nothing is looked up, kept or done. */
export function withinLimits(listener: Listener, { wait, newRendering }: WithinLimitsParts): Listener {
  // Who has no account in the tenant is counted as one of it.
  const mayGoOn = ({ account }: Sender, { tenantId }: ChatPlace) => wait(account ?? { tenantId, objectId: '' }) === undefined;
  const refused = (sender: Sender) => refusalCard('tooManyRequests', { language: languageOf(sender.locale), rendering: newRendering() });
  const message = (sender: Sender) => ({ kind: 'message', text: refusalTexts[languageOf(sender.locale)].tooManyRequests }) as const;
  return {
    said: async (sender, place, text) => (mayGoOn(sender, place) ? listener.said(sender, place, text) : refused(sender)),
    pressed: async (sender, place, data) => (mayGoOn(sender, place) ? listener.pressed(sender, place, data) : refused(sender)),
    searched: async (sender, place, search) => (mayGoOn(sender, place) ? listener.searched(sender, place, search) : message(sender)),
    linked: async (sender, place, address) => (mayGoOn(sender, place) ? listener.linked(sender, place, address) : { kind: 'nothing' }),
    submitted: async (sender, place, submission) => (mayGoOn(sender, place) ? listener.submitted(sender, place, submission) : message(sender)),
    arrived: async (sender, place) => {
      if (mayGoOn(sender, place)) await listener.arrived(sender, place);
    },
  };
}
