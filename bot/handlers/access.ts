import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { accessAskedCard } from '../../cards/network/access-asked';
import { askAccessCard } from '../../cards/network/ask-access';
import { noticeCard } from '../../cards/network/notice';
import { placeValue } from '../../cards/network/place-value';
import { codeOf } from '../../domain/network/access/access-request';
import { answerAccess, mayAnswer } from '../../domain/network/access/answer-access';
import { askForAccess, placesToAskFor, withdrawRequest } from '../../domain/network/access/ask-for-access';
import { rolesToAskFor } from '../../domain/network/access/member-place';
import { roles } from '../../domain/network/actor';
import { seeAccess } from '../../domain/network/access/see-access';
import type { AccessRequestId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import { plainDate } from '../../domain/time';
import { accessTexts } from '../../texts/access';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import type { RefusalName } from '../../domain/refusals';
import type { ActionHandler } from '../handler';
import { placeFrom } from '../place-from';
import type { Turn } from '../turn';

/** What somebody without access is shown, whatever they write: where do you work, and as what? */
export async function askWhereYouWork(turn: Turn, notice?: Notice): Promise<AdaptiveCard> {
  const seen = await turn.product.asActor(turn.actor, async (ports) =>
    success({ places: await placesToAskFor(ports, turn.actor), own: (await seeAccess(ports, turn.actor)).own }));
  const rendering = { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) };
  if (!seen.ok) return noticeCard({ title: networkTexts[turn.actor.language].noticeTitle }, rendering);
  const texts = accessTexts[turn.actor.language];
  const { networkKinds } = networkTexts[turn.actor.language];
  const isNetworkKind = (kind: string): kind is keyof typeof networkKinds => kind in networkKinds;
  const places = seen.value.places.map(({ place, placeKind, name }) => ({
    value: placeValue(place), name: isNetworkKind(placeKind) ? texts.ofKind(name, networkKinds[placeKind]) : name, roles: rolesToAskFor(placeKind),
  }));
  const waiting = seen.value.own.filter(({ state }) => state === 'waiting').map((request) => ({ ...request, code: codeOf(request.id) }));
  return askAccessCard({ places: places.filter(({ roles: some }) => some.length > 0), waiting, page: turn.tabPage('/networks/access') }, rendering);
}

/** «Be om tilgang». Asking twice is asking once. Elsewhere than in a chat with the bot alone others would see the code. */
export const askForAccessFromCard: ActionHandler<'network.askForAccess'> = async (turn, { payload }) => {
  const place = placeFrom(payload.place);
  const role = roles.find((one) => one === payload.role);
  if (role === undefined) return askWhereYouWork(turn, refusal(turn, 'roleIsNotThere'));
  if (place === undefined) return askWhereYouWork(turn, refusal(turn, 'notFound'));
  const { kind, chatId, serviceUrl } = turn.place;
  const chat = kind === 'personal' ? { chat: { chatId, serviceUrl } } : {};
  const asked = await turn.product.asActor(turn.actor, (ports) => askForAccess(ports, turn.actor, { place, role, ...chat }));
  return askWhereYouWork(turn, asked.ok ? done(accessTexts[turn.actor.language].asked) : refusal(turn, asked.refusal));
};

/** «Ta tilbake». */
export const withdrawRequestFromCard: ActionHandler<'network.withdrawRequest'> = async (turn, { payload: { requestId } }) => {
  const withdrawn = await turn.product.asActor(turn.actor, (ports) => withdrawRequest(ports, turn.actor, requestId));
  return askWhereYouWork(turn, withdrawn.ok ? done(accessTexts[turn.actor.language].said.withdrawn) : refusal(turn, withdrawn.refusal));
};

/** «Gi tilgang» and «Nei»: whoever presses first answers; the same answer again is no other. */
export const answerAccessFromCard: ActionHandler<'network.answerAccess'> = async (turn, { payload: { requestId, answer, lastDay: typed } }) => {
  const lastDay = plainDate(typed);
  if (typed !== '' && lastDay === undefined) return requestNow(turn, requestId, refusal(turn, 'dateIsUnreadable'));
  const outcome = await turn.product.asActor(turn.actor, (ports) => answerAccess(ports, turn.actor, { id: requestId, answer, lastDay: lastDay ?? null }));
  return requestNow(turn, requestId, outcome.ok ? done(accessTexts[turn.actor.language].said[answer]) : refusal(turn, outcome.refusal));
};

/** The request as it is now, for whoever may answer it; only the notice for others. */
async function requestNow(turn: Turn, id: AccessRequestId, notice: Notice): Promise<AdaptiveCard> {
  const rendering = { ...turn.rendering(), notice };
  const seen = await turn.product.asActor(turn.actor, async (ports) => {
    const request = await ports.access.request(id);
    return request !== undefined && await mayAnswer(ports, turn.actor, request) ? success(request) : refuse('notFound');
  });
  if (!seen.ok) return noticeCard({ title: networkTexts[turn.actor.language].noticeTitle }, rendering);
  return accessAskedCard({ request: { ...seen.value, code: codeOf(id) }, page: turn.tabPage('/networks/members') }, rendering);
}

function done(text: string): Notice {
  return { kind: 'done', text };
}

function refusal(turn: Turn, name: RefusalName): Notice {
  return { kind: 'refused', text: refusalTexts[turn.actor.language][name] };
}
