import type { Action, Verb } from '../cards/actions';
import { parseAction } from '../cards/actions';
import type { AdaptiveCard } from '../cards/adaptive-card';
import type { Rendering } from '../cards/frame';
import { whoAreYouCard } from '../cards/network/who-are-you';
import type { Language } from '../domain/language';
import type { Actor } from '../domain/network/actor';
import { isOutside } from '../domain/network/access/member-place';
import { commandIn } from './command';
import { conductExtension } from './conduct-extension';
import { languageOf, type ConductParts } from './conduct-parts';
import type { Listener, Sender } from './listener';
import { askWhereYouWork } from './handlers/access';
import { refusalCard } from './refusal-card';
import { actionRoutes, commandRoutes } from './routes';
import type { ActionHandler } from './handler';
import type { ChatPlace, SenderAccount, Turn } from './turn';

/** Finds out who speaks, finds the handler, and turns whatever goes wrong into a card. */
export function conduct(parts: ConductParts): Listener {
  const answerAs = async (
    sender: Sender,
    place: ChatPlace,
    answer: (turn: Turn) => Promise<AdaptiveCard | undefined>,
    what: 'commandFailed' | 'actionFailed',
    stranger: (rendering: Rendering, outside: Turn | undefined) => Promise<AdaptiveCard>,
    asRecalled = false,
  ): Promise<AdaptiveCard | undefined> => {
    const guess = languageOf(sender.locale);
    try {
      const recalled = asRecalled && sender.account !== undefined ? parts.recall?.recalled(sender.account) : undefined;
      if (recalled !== undefined && sender.account !== undefined) {
        await parts.remember(place, undefined);
        const card = await answer(turnOf(parts, recalled, sender.account, place));
        // Who is somebody else now has done nothing yet: it is all done as who they are.
        if (parts.recall?.held(recalled) === true) return card;
      }
      const actor = sender.account === undefined ? undefined : await parts.identify(sender.account);
      await parts.remember(place, actor);
      if (sender.account === undefined) return await stranger(fresh(parts, guess), undefined);
      if (actor === undefined) {
        return await stranger(fresh(parts, guess), turnOf(parts, await parts.stranger(sender.account, guess), sender.account, place));
      }
      return await answer(turnOf(parts, actor, sender.account, place));
    } catch (fault) {
      parts.failed(what, fault);
      return refusalCard('somethingFailed', fresh(parts, guess));
    }
  };

  return {
    said: (sender, place, text) =>
      answerAs(
        sender,
        place,
        (turn) => {
          const command = commandIn(text) ?? 'help';
          // Whose memberships have all ended is asked where they work, as a stranger is.
          return isOutside(turn.actor) && command !== 'actAs' && place.kind === 'personal' ? askWhereYouWork(turn) : commandRoutes[command](turn);
        },
        'commandFailed',
        (rendering, outside) => askOrRefuse(parts, rendering, outside),
      ),
    pressed: async (sender, place, data) => {
      const action = parseAction(data);
      const card = await answerAs(
        sender,
        place,
        async (turn) => {
          if (typeof action === 'string') return refusalCard(action, turn.rendering());
          const card = await press(turn, action);
          // The chat is now somebody else's: what waits for them can come at once.
          if (action.verb === 'network.actAs') await parts.remember(place, await parts.identify(turn.account));
          return card;
        },
        'actionFailed',
        async (rendering, outside) => {
          if (outside !== undefined && typeof action !== 'string' && isForStrangers(action.verb)) return await press(outside, action);
          const chosen = typeof action === 'string' || action.verb !== 'network.actAs' ? undefined : action.payload.personKey;
          const actor =
            chosen === undefined || sender.account === undefined ? undefined : await parts.local?.actAs(sender.account, chosen);
          if (actor === undefined || sender.account === undefined) return await askOrRefuse(parts, rendering, outside);
          return (await commandRoutes.help(turnOf(parts, actor, sender.account, place))) ?? refusalCard('somethingFailed', rendering);
        },
        place.kind === 'group' && typeof action !== 'string' && isOfCrowds(action.verb),
      );
      return card ?? refusalCard('somethingFailed', fresh(parts, languageOf(sender.locale)));
    },
    arrived: async (sender, place) => {
      try {
        const actor = sender.account === undefined ? undefined : await parts.identify(sender.account);
        await parts.remember(place, actor);
      } catch (fault) {
        parts.failed('arrivalFailed', fault);
      }
    },
    ...conductExtension(parts, (actor, account, place) => turnOf(parts, actor, account, place)),
  };
}

/** Dispatch is exhaustive: the table has a handler for each verb, and its type says which payload it takes. */
function press(turn: Turn, action: Action): Promise<AdaptiveCard> {
  const handle = actionRoutes[action.verb] as ActionHandler<typeof action.verb>;
  return handle(turn, action);
}

function turnOf(parts: ConductParts, actor: Actor, account: SenderAccount, place: ChatPlace): Turn {
  return {
    actor,
    account,
    place,
    product: parts.product,
    rendering: () => fresh(parts, actor.language),
    tabPage: parts.tabPage,
    ...(parts.local === undefined ? {} : { local: parts.local }),
  };
}

/** A stranger is asked where they work, in a chat with the bot alone: what they asked for is nobody else's to see. */
async function askOrRefuse(parts: ConductParts, rendering: Rendering, outside: Turn | undefined): Promise<AdaptiveCard> {
  if (parts.local !== undefined) return whoAreYouCard({ people: await parts.local.list() }, rendering);
  return outside?.place.kind === 'personal' ? askWhereYouWork(outside) : refusalCard('notAMember', rendering);
}

/** The buttons of the card that asks a stranger; every other button is refused to them. */
function isForStrangers(verb: Verb): boolean {
  return verb === 'network.askForAccess' || verb === 'network.withdrawRequest';
}

/**
 * The buttons of discussions, which a whole meeting presses at once: who presses is recalled, and looked up with what they do. All
 * that they do is done in transactions.
 */
function isOfCrowds(verb: Verb): boolean {
  return verb.startsWith('conversations.');
}

function fresh(parts: ConductParts, language: Language): Rendering {
  return { language, rendering: parts.newRendering() };
}
