import type { Rendering } from '../cards/frame';
import { refusalTexts } from '../texts/refusals';
import { languageOf } from './conduct-parts';
import type { Listener, Sender } from './listener';
import { refusalCard } from './refusal-card';
import type { ChatPlace } from './turn';

export interface AdmittedOnlyParts {
  readonly isAdmitted: (tenantId: string) => Promise<boolean>;
  readonly newRendering: () => string;
}

/**
 * Answers what comes from a tenant that is not admitted with a refusal, and nothing else: nothing is looked up, kept or done. The
 * tenant is that of the chat, which for a guest is the one that the person is a guest of.
 */
export function admittedOnly(listener: Listener, { isAdmitted, newRendering }: AdmittedOnlyParts): Listener {
  const refused = (sender: Sender) => {
    const rendering: Rendering = { language: languageOf(sender.locale), rendering: newRendering() };
    return refusalCard('tenantIsNotAdmitted', rendering);
  };
  const message = (sender: Sender) => ({ kind: 'message', text: refusalTexts[languageOf(sender.locale)].tenantIsNotAdmitted }) as const;
  const admitted = ({ tenantId }: ChatPlace) => isAdmitted(tenantId);
  return {
    said: async (sender, place, text) => (await admitted(place) ? listener.said(sender, place, text) : refused(sender)),
    pressed: async (sender, place, data) => (await admitted(place) ? listener.pressed(sender, place, data) : refused(sender)),
    searched: async (sender, place, search) => (await admitted(place) ? listener.searched(sender, place, search) : message(sender)),
    linked: async (sender, place, address) => (await admitted(place) ? listener.linked(sender, place, address) : { kind: 'nothing' }),
    submitted: async (sender, place, submission) => (await admitted(place) ? listener.submitted(sender, place, submission) : message(sender)),
    arrived: async (sender, place) => {
      if (await admitted(place)) await listener.arrived(sender, place);
    },
  };
}
