import { confirmMembersCard } from '../../cards/network/confirm-members';
import { confirmMemberships } from '../../domain/network/access/keep-members';
import { placeId } from '../../domain/network/access/member-place';
import { seeMembers } from '../../domain/network/access/see-members';
import { refuse, success } from '../../domain/outcome';
import { memberTexts } from '../../texts/members';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler } from '../handler';
import { once } from '../once';
import { placeFrom } from '../place-from';

/** «Bekreft de som er krysset av»; the card then asks about what is left in that place. */
export const confirmFromCard: ActionHandler<'network.confirmMemberships'> = async (turn, pressed) => {
  const { place: value, memberships } = pressed.payload;
  const { language } = turn.actor;
  const outcome = memberships.length === 0 ? refuse('nobodyIsTicked')
    : await once(turn, pressed, (ports) => confirmMemberships(ports, turn.actor, memberships));
  const place = placeFrom(value);
  const seen = await turn.product.asActor(turn.actor, async (ports) => success(await seeMembers(ports, turn.actor)));
  const here = seen.ok && place !== undefined ? seen.value.filter((one) => placeId(one.place) === placeId(place)) : [];
  const toConfirm = here.filter(({ standing }) => standing === 'toConfirm').flatMap(({ id, who }) => (who === undefined ? [] : [{ id, who }]));
  const notice = outcome.ok ? { kind: 'done' as const, text: memberTexts[language].confirmedDone } : { kind: 'refused' as const, text: refusalTexts[language][outcome.refusal] };
  return confirmMembersCard(
    { place: value, placeName: here[0]?.placeName ?? '', toConfirm, page: turn.tabPage('/networks/members') }, { ...turn.rendering(), notice });
};
