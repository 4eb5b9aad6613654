import type { AccessRequest } from '../../domain/network/access/access-request';
import { accessTexts } from '../../texts/access';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { whatIsAsked } from './ask-access';

/** How one's own request stands, and where the tab is. */
export interface AccessAnsweredFacts {
  readonly request: Pick<AccessRequest, 'role' | 'placeName' | 'state'>;
  readonly page: string;
}

/** Tells the one who asked for access what was answered. */
export function accessAnsweredCard({ request: { role, placeName, state }, page }: AccessAnsweredFacts, rendering: Rendering): AdaptiveCard {
  const texts = accessTexts[rendering.language];
  return cardFrame(rendering, {
    title: texts.title,
    body: [text(texts.yourAccess[state](whatIsAsked(role, placeName, rendering)))],
    actions: [openPage(texts.open, page)],
  });
}
