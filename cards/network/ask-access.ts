import type { AccessRequest } from '../../domain/network/access/access-request';
import type { Role } from '../../domain/network/actor';
import { accessTexts } from '../../texts/access';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { escapeMarkdown } from '../escape-markdown';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';

/** What somebody may ask for, what they have asked, and where the page is. */
export interface AskAccessFacts {
  /** Those that are proposed come first; `value` is what the choice carries. */
  readonly places: readonly { readonly value: string; readonly name: string; readonly roles: readonly Role[] }[];
  /** What waits, with the code to say. */
  readonly waiting: readonly (Pick<AccessRequest, 'id' | 'role' | 'placeName'> & { readonly code: string })[];
  readonly page: string;
}

/** Teams takes cards of a limited size; whoever does not find their place goes to the page. */
const mostPlaces = 80;

/** Asks somebody without access where they work and as what; what they have asked stands above, with its code. */
export function askAccessCard({ places, waiting, page }: AskAccessFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = accessTexts[language];
  const listed = places.slice(0, mostPlaces);
  const roles = [...new Set(listed.flatMap((place) => place.roles))];
  return cardFrame(rendering, {
    title: texts.title,
    body: [
      ...waiting.map((request) => asked(request, rendering)),
      text(texts.notIn),
      { type: 'Input.ChoiceSet', id: 'place', label: texts.place, style: 'filtered', isRequired: true, errorMessage: texts.placeMissing, choices: listed.map(({ value, name }) => ({ title: name, value })) },
      { type: 'Input.ChoiceSet', id: 'role', label: texts.cardRole, style: 'compact', isRequired: true, errorMessage: texts.roleMissing, choices: roles.map((role) => ({ title: networkTexts[language].roles[role], value: role })) },
      text(`${texts.who} ${texts.onCard}`, { isSubtle: true }),
    ],
    actions: [execute(rendering, { title: texts.ask, verb: 'network.askForAccess', payload: {}, look: { style: 'positive' } }), openPage(texts.openPage, page)],
  });
}

function asked({ id, role, placeName, code }: AskAccessFacts['waiting'][number], rendering: Rendering): CardElement {
  const texts = accessTexts[rendering.language];
  return {
    type: 'Container', style: 'emphasis',
    items: [
      text(whatIsAsked(role, placeName, rendering), { weight: 'bolder' }),
      text(`${texts.states.waiting}. ${texts.code(code)}.`),
      text(texts.codeWhy, { isSubtle: true }),
      { type: 'ActionSet', actions: [execute(rendering, { title: texts.withdraw, verb: 'network.withdrawRequest', payload: { requestId: id }, look: { associatedInputs: 'none' } })] },
    ],
  };
}

/** «Kontaktperson, Verdal». */
export function whatIsAsked(role: Role, placeName: string, { language }: Rendering): string {
  return accessTexts[language].asWhat(networkTexts[language].roles[role], escapeMarkdown(placeName));
}
