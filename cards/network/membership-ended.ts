import type { Role } from '../../domain/network/actor';
import { accessTexts } from '../../texts/access';
import { memberTexts } from '../../texts/members';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { whatIsAsked } from './ask-access';

/** How one's own access ended, or that it was given back, and where to ask for it anew. */
export interface MembershipEndedFacts {
  readonly role: Role;
  readonly placeName: string;
  readonly standing: 'ended' | 'notConfirmed' | 'givenBack';
  readonly page: string;
}

/** Tells a person, in their own chat, that their access has ended or is there again. */
export function membershipEndedCard({ role, placeName, standing, page }: MembershipEndedFacts, rendering: Rendering): AdaptiveCard {
  const { yours } = memberTexts[rendering.language];
  return cardFrame(rendering, {
    title: yours.title,
    body: [text(yours[standing](whatIsAsked(role, placeName, rendering)))],
    actions: [openPage(accessTexts[rendering.language].open, page)],
  });
}
