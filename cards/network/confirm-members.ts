import type { MembershipId } from '../../domain/identifiers';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { memberTexts } from '../../texts/members';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';

/** What is to be confirmed in a place, and where the page is. */
export interface ConfirmMembersFacts {
  /** The place as a button carries it: `organisation:ID` or `network:ID`. */
  readonly place: string;
  readonly placeName: string;
  readonly toConfirm: readonly { readonly id: MembershipId; readonly who: PersonLabelFacts }[];
  readonly page: string;
}

const mostListed = 30;

/** Asks whoever answers for a place who shall still have access: all are ticked, and one press confirms those that still are. */
export function confirmMembersCard({ place, placeName, toConfirm, page }: ConfirmMembersFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = memberTexts[language];
  const open = openPage(texts.open, page);
  if (toConfirm.length === 0) return cardFrame(rendering, { title: texts.title, body: [text(texts.allConfirmed)], actions: [open] });
  const listed = toConfirm.slice(0, mostListed);
  const more = toConfirm.length - listed.length;
  return cardFrame(rendering, {
    title: texts.title,
    body: [
      text(texts.cardIn(escapeMarkdown(placeName))),
      {
        type: 'Input.ChoiceSet', id: 'memberships', label: texts.confirmTitle, style: 'expanded', isMultiSelect: true,
        value: listed.map(({ id }) => id).join(','), choices: listed.map(({ id, who }) => ({ title: networkTexts[language].personLabel(who), value: id })),
      },
      ...(more > 0 ? [text(texts.morePeople(more), { isSubtle: true })] : []),
      text(texts.confirmWhy, { isSubtle: true }),
    ],
    actions: [execute(rendering, { title: texts.confirm, verb: 'network.confirmMemberships', payload: { place }, look: { style: 'positive' } }), open],
  });
}
