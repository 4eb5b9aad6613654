import type { Actor } from '../domain/network/actor';
import { rateLimit } from '../domain/rate-limit';
import { offerExtensionTexts } from '../texts/offer-extension';
import { refusalTexts } from '../texts/refusals';
import type { ExtensionAnswer } from './extension';
import { sendFromExtension } from './handlers/referral-extension';
import { searchToInsert, unfoldLink } from './handlers/offer-extension';
import { languageOf, type ConductParts } from './conduct-parts';
import type { Listener, Sender } from './listener';
import type { ChatPlace, SenderAccount, Turn } from './turn';

/** Teams asks while somebody types; more than this from one person is a machine's doing. */
const limit = { most: 120, seconds: 60 };

/** Teams gives up after ten seconds. */
const patienceMilliseconds = 8_000;

/**
 * Answers the box where people write. It may stand in a chat that the bot has no part in, so nothing is remembered of where
 * it was asked from.
 */
export function conductExtension(
  parts: ConductParts,
  turnOf: (actor: Actor, account: SenderAccount, place: ChatPlace) => Turn,
): Pick<Listener, 'searched' | 'linked' | 'submitted'> {
  const searches = rateLimit(limit.most, limit.seconds);
  const answerAs = async (
    sender: Sender,
    place: ChatPlace,
    stranger: ExtensionAnswer,
    answer: (turn: Turn) => Promise<ExtensionAnswer>,
  ): Promise<ExtensionAnswer> => {
    const failed = { kind: 'message', text: refusalTexts[languageOf(sender.locale)].somethingFailed } as const;
    try {
      const actor = sender.account === undefined ? undefined : await parts.identify(sender.account);
      if (actor === undefined || sender.account === undefined) return stranger;
      if (searches(actor.scope.personId, parts.product.clock()) !== undefined) {
        return { kind: 'message', text: refusalTexts[actor.language].tooManyRequests };
      }
      return await inTime(answer(turnOf(actor, sender.account, place)), failed);
    } catch (fault) {
      parts.failed('searchFailed', fault);
      return failed;
    }
  };
  return {
    searched: (sender, place, search) => {
      const language = languageOf(sender.locale);
      const text = parts.local === undefined ? refusalTexts[language].notAMember : offerExtensionTexts[language].whoAreYou;
      return answerAs(sender, place, { kind: 'message', text }, (turn) => searchToInsert(turn, search));
    },
    submitted: (sender, place, { command, data }) => {
      const language = languageOf(sender.locale);
      const text = parts.local === undefined ? refusalTexts[language].notAMember : offerExtensionTexts[language].whoAreYou;
      const unreadable = { kind: 'message', text: refusalTexts[language].actionIsUnreadable } as const;
      return answerAs(sender, place, { kind: 'message', text }, (turn) =>
        (command === 'newReferral' ? sendFromExtension(turn, data) : Promise.resolve(unreadable)));
    },
    linked: async (sender, place, address) => {
      const answer = await answerAs(sender, place, { kind: 'nothing' }, (turn) => unfoldLink(turn, address));
      // Nobody has asked for anything: a link about which there is nothing to show stays a link.
      return answer.kind === 'insertions' ? answer : { kind: 'nothing' };
    },
  };
}

async function inTime(work: Promise<ExtensionAnswer>, late: ExtensionAnswer): Promise<ExtensionAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<ExtensionAnswer>((resolve) => {
    timer = setTimeout(() => resolve(late), patienceMilliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
