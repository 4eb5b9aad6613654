import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { offerNoun, offerPolicy } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import { hindranceToTicking, readPlanningStep } from './planning-steps';
import { planningRole } from './policy';
import type { GatheringRefusal } from './refusals';

export interface TickStep {
  readonly offerId: OfferId;
  readonly step: string;
  /** How it is to stand: said rather than turned over, so that two who press at once want the same. */
  readonly done: boolean;
}

/**
 * Ticks a step of a gathering's checklist, or takes the tick back; a step that stands so already stays, with who ticked it
 * first. Only those who plan the gathering may (`notAllowed`; `notFound` for who cannot see the offer), from the first draft
 * until it is over. GRP-16.
 */
export async function tickStep(
  ports: Pick<Ports, 'groupOffers' | 'gatherings' | 'clock' | 'newId' | 'events'>,
  actor: Actor,
  { offerId, step: named, done }: TickStep,
): Promise<Outcome<OfferId, GatheringRefusal | GroupOfferRefusal | CommonRefusal>> {
  await ports.groupOffers.lockPlaces(offerId);
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const as = planningRole(actor, offerNoun(offer));
  if (as === undefined) return refuse('notAllowed');
  const at = ports.clock();
  const hindrance = hindranceToTicking(offer, at);
  if (hindrance !== undefined) return refuse(hindrance);
  const step = readPlanningStep(named);
  if (step === undefined) return refuse('planningStepIsUnknown');
  const stands = (await ports.gatherings.ticks(offerId)).some((tick) => tick.step === step);
  if (stands === done) return success(offerId);
  if (done) await ports.gatherings.tick({ id: ports.newId<'gatheringStep'>(), offerId, step, as, at });
  else await ports.gatherings.takeBack({ offerId, step, at });
  await ports.events.append({ noun: 'gathering', nounId: offerId, what: done ? 'stepTicked' : 'stepTakenBack', version: offer.version });
  return success(offerId);
}
