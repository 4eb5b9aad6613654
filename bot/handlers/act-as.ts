import { noticeCard } from '../../cards/network/notice';
import { whoAreYouCard } from '../../cards/network/who-are-you';
import type { RefusalName } from '../../domain/refusals';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler, CommandHandler } from '../handler';
import type { Turn } from '../turn';
import { help } from './help';

/** «bytt person»: asks who the sender wants to be. Outside local mode there is no such choice. */
export const askWhoYouAre: CommandHandler = async (turn) =>
  turn.local === undefined ? refused(turn, 'notAllowed') : whoAreYouCard({ people: await turn.local.list() }, turn.rendering());

/** The sender has chosen: from now on the account is that person, in that person's language. */
export const actAs: ActionHandler<'network.actAs'> = async (turn, { payload }) => {
  if (turn.local === undefined) return refused(turn, 'notAllowed');
  const actor = await turn.local.actAs(turn.account, payload.personKey);
  if (actor === undefined) return refused(turn, 'personIsUnknown');
  const rendering = () => ({ ...turn.rendering(), language: actor.language });
  return (await help({ ...turn, actor, rendering })) ?? refused(turn, 'somethingFailed');
};

function refused(turn: Turn, name: RefusalName) {
  const { language } = turn.actor;
  return noticeCard(
    { title: networkTexts[language].noticeTitle },
    { ...turn.rendering(), notice: { kind: 'refused', text: refusalTexts[language][name] } },
  );
}
