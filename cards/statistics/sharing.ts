import type { OrganisationId } from '../../domain/identifiers';
import type { FiguresEditionId } from '../../domain/statistics/sharing/edition';
import type { FiguresPeriod } from '../../domain/statistics/sharing/period';
import { sharingTexts } from '../../texts/sharing';
import type { AdaptiveCard } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';

/** What a leader is asked of a released edition; no number stands in the card. */
export interface SharingFacts {
  readonly editionId: FiguresEditionId;
  readonly baseName: string;
  readonly receiverName: string;
  readonly period: FiguresPeriod;
  /** Whether it is released now. */
  readonly open: boolean;
  /** The services that the leader answers for; `shares` is null where nobody has answered. */
  readonly services: readonly { readonly id: OrganisationId; readonly name: string; readonly shares: boolean | null }[];
  readonly page: string;
}

/** Buttons fit for this many services; the rest are answered on the page. */
const most = 2;

/** Asks whether a service's own figures may be seen, and lets it be taken back. */
export function sharingCard({ editionId, baseName, receiverName, period, open, services, page }: SharingFacts, rendering: Rendering): AdaptiveCard {
  const words = sharingTexts[rendering.language];
  const [base, receiver] = [escapeMarkdown(baseName), escapeMarkdown(receiverName)];
  const states = services.map(({ name, shares }) =>
    (shares === null ? words.unanswered : shares ? words.shares : words.sharesNot)(escapeMarkdown(name)));
  const button = (serviceId: OrganisationId, answer: 'yes' | 'no', title: string) =>
    execute(rendering, { title, verb: 'statistics.answerSharing', payload: { editionId, serviceId, answer } });
  return cardFrame(rendering, {
    title: words.title,
    body: open ? [text(words.asked(base, receiver, words.period(period))), ...states.map((state) => text(state))] : [text(words.over(base, words.period(period)))],
    actions: [
      ...(open ? services.slice(0, most) : []).flatMap(({ id, name, shares }) => [
        ...(shares === true ? [] : [button(id, 'yes', words.yes(name))]),
        ...(shares === false ? [] : [button(id, 'no', shares === true ? words.takeBack(name) : words.no(name))]),
      ]),
      openPage(words.open, page),
    ],
  });
}
