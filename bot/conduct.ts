import type { Action } from '../cards/actions';
import { parseAction } from '../cards/actions';
import type { AdaptiveCard } from '../cards/adaptive-card';
import type { Rendering } from '../cards/frame';
import { whoAreYouCard } from '../cards/network/who-are-you';
import type { Language } from '../domain/language';
import type { Actor } from '../domain/network/actor';
import { commandIn } from './command';
import { conductExtension } from './conduct-extension';
import { languageOf, type ConductParts } from './conduct-parts';
import type { Listener, Sender } from './listener';
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
    stranger: (rendering: Rendering) => Promise<AdaptiveCard>,
  ): Promise<AdaptiveCard | undefined> => {
    const guess = languageOf(sender.locale);
    try {
      const actor = sender.account === undefined ? undefined : await parts.identify(sender.account);
      await parts.remember(place, actor);
      if (actor === undefined || sender.account === undefined) return await stranger(fresh(parts, guess));
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
        (turn) => commandRoutes[commandIn(text) ?? 'help'](turn),
        'commandFailed',
        (rendering) => askOrRefuse(parts, rendering),
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
        async (rendering) => {
          const chosen = typeof action === 'string' || action.verb !== 'network.actAs' ? undefined : action.payload.personKey;
          const actor =
            chosen === undefined || sender.account === undefined ? undefined : await parts.local?.actAs(sender.account, chosen);
          if (actor === undefined || sender.account === undefined) return await askOrRefuse(parts, rendering);
          return (await commandRoutes.help(turnOf(parts, actor, sender.account, place))) ?? refusalCard('somethingFailed', rendering);
        },
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

async function askOrRefuse(parts: ConductParts, rendering: Rendering): Promise<AdaptiveCard> {
  if (parts.local === undefined) return refusalCard('notAMember', rendering);
  return whoAreYouCard({ people: await parts.local.list() }, rendering);
}

function fresh(parts: ConductParts, language: Language): Rendering {
  return { language, rendering: parts.newRendering() };
}
