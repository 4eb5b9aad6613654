import { textIn, type Fields } from '../../cards/payload';
import type { MeetingPlace } from '../../domain/booking/meeting-place';
import { success } from '../../domain/outcome';
import { prepareReferral } from '../../domain/referrals/prepare-referral';
import { sendReferral } from '../../domain/referrals/send-referral';
import { osloDate } from '../../domain/time';
import { referralExtensionTexts } from '../../texts/referral-extension';
import { refusalTexts } from '../../texts/refusals';
import type { ExtensionAnswer } from '../extension';
import { once } from '../once';
import { stableKey } from '../stable-key';
import type { Turn } from '../turn';

/**
 * Sends a henvendelse from the form that Teams shows beside the box where one writes (KB-05). It answers in words in the form's own
 * window, so that nothing of it comes into the chat. The same person's same words on the same day count once: a double click is one.
 */
export async function sendFromExtension(turn: Turn, data: Fields): Promise<ExtensionAnswer> {
  const texts = referralExtensionTexts[turn.actor.language];
  const typed = {
    category: textIn(data, 'category'), orderSummary: textIn(data, 'orderSummary'), place: textIn(data, 'place'), urgent: textIn(data, 'urgent') === 'yes',
  };
  const today = osloDate(turn.product.clock()).toString();
  const rendering = stableKey([turn.actor.scope.personId, today, JSON.stringify(typed)]);
  const outcome = await once(turn, { rendering, verb: 'referrals.send', about: 'extension' }, async (ports) => {
    const choices = await prepareReferral(ports, turn.actor);
    if (!choices.ok) return choices;
    const [service, another] = choices.value.services;
    const [nearest] = choices.value.municipalities;
    const place: MeetingPlace = typed.place === 'own' && nearest !== undefined ? { kind: 'municipality', municipalityNumber: nearest.number } : { kind: 'teams' };
    const sent = await sendReferral(ports, turn.actor, {
      ...typed, place, ...(service === undefined || another !== undefined ? {} : { serviceId: service.id }),
    });
    return sent.ok ? success({ reference: sent.value.reference, base: sent.value.base.name }) : sent;
  });
  if (!outcome.ok) {
    const names = outcome.fields.length === 0 ? [outcome.refusal] : outcome.fields.map(({ fault }) => fault);
    const why = [...new Set(names)].map((name) => refusalTexts[turn.actor.language][name]).join(' ');
    return { kind: 'message', text: texts.notSent(why) };
  }
  return { kind: 'message', text: outcome.value.before ? texts.before : texts.sent(outcome.value.value.base, outcome.value.value.reference) };
}
