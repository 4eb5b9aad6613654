import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { linkChannelCard } from '../../cards/network/link-channel';
import { noticeCard } from '../../cards/network/notice';
import { placeValue } from '../../cards/network/place-value';
import { linkChannel as link } from '../../domain/network/link-channel';
import { placesToLink } from '../../domain/network/places-to-link';
import type { RefusalName } from '../../domain/refusals';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler, CommandHandler } from '../handler';
import { once } from '../once';
import { placeFrom } from '../place-from';
import type { Turn } from '../turn';

/** «koble kanal»: asks which of the sender's places the channel belongs to. */
export const askWhoseChannel: CommandHandler = async (turn) => {
  const texts = networkTexts[turn.actor.language].linkChannel;
  if (turn.place.kind !== 'channel') return said(turn, { kind: 'refused', text: texts.onlyInAChannel });
  return askAgain(turn);
};

/** The sender has chosen a place. */
export const linkChannel: ActionHandler<'network.linkChannel'> = async (turn, pressed) => {
  const texts = networkTexts[turn.actor.language].linkChannel;
  if (turn.place.kind !== 'channel') return said(turn, { kind: 'refused', text: texts.onlyInAChannel });
  const owner = placeFrom(pressed.payload.place);
  if (owner === undefined) return askAgain(turn, refusal(turn, 'placeIsNotYours'));
  const { tenantId, chatId, teamId, serviceUrl } = turn.place;
  const outcome = await once(turn, pressed, (ports) => link(ports, turn.actor, { tenantId, chatId, teamId, serviceUrl, owner }));
  if (!outcome.ok) return askAgain(turn, refusal(turn, outcome.refusal));
  const chosen = (await placesOf(turn)).find(({ value }) => value === placeValue(owner));
  return said(turn, { kind: 'done', text: texts.linked(chosen?.name ?? '') });
};

async function askAgain(turn: Turn, notice?: Notice): Promise<AdaptiveCard> {
  const places = await placesOf(turn);
  if (places.length === 0) return said(turn, notice ?? refusal(turn, 'notAllowed'));
  return linkChannelCard({ places }, { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) });
}

async function placesOf(turn: Turn): Promise<readonly { value: string; name: string }[]> {
  const outcome = await turn.product.asActor(turn.actor, (ports) => placesToLink(ports, turn.actor));
  return outcome.ok ? outcome.value.map(({ owner, name }) => ({ value: placeValue(owner), name })) : [];
}

function refusal(turn: Turn, name: RefusalName): Notice {
  return { kind: 'refused', text: refusalTexts[turn.actor.language][name] };
}

function said(turn: Turn, notice: Notice): AdaptiveCard {
  const { linkChannel: texts } = networkTexts[turn.actor.language];
  return noticeCard({ title: texts.title }, { ...turn.rendering(), notice });
}
