import type { AccessRequest } from '../../domain/network/access/access-request';
import { accessTexts } from '../../texts/access';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { whatIsAsked } from './ask-access';

/** A request for whoever answers it, and where the page is. */
export interface AccessAskedFacts {
  readonly request: Pick<AccessRequest, 'id' | 'role' | 'placeName' | 'state'> & { readonly code: string };
  readonly page: string;
}

/** Asks whoever heads the place, in their own chat, whether somebody may come in. No name: the code is said on the telephone. */
export function accessAskedCard({ request, page }: AccessAskedFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = accessTexts[language];
  const { id, role, placeName, state, code } = request;
  const open = openPage(texts.open, page);
  if (state !== 'waiting') {
    return cardFrame(rendering, {
      title: texts.toAnswer, body: [text(whatIsAsked(role, placeName, rendering)), text(texts.answeredStates[state])], actions: [open],
    });
  }
  const button = (title: string, answer: 'approved' | 'declined') => execute(rendering, {
    title, verb: 'network.answerAccess', payload: { requestId: id, answer }, ...(answer === 'approved' ? { look: { style: 'positive' as const } } : {}),
  });
  return cardFrame(rendering, {
    title: texts.toAnswer,
    body: [
      text(texts.asksAs(networkTexts[language].roles[role].toLowerCase(), escapeMarkdown(placeName))),
      text(texts.theirCode(code), { weight: 'bolder', size: 'large' }),
      text(texts.askForCode),
      { type: 'Input.Date', id: 'lastDay', label: `${texts.lastDay}. ${texts.lastDayHint}` },
    ],
    actions: [button(texts.approve, 'approved'), button(texts.decline, 'declined'), open],
  });
}
