import type { MeetingPlace } from '../../booking/meeting-place';
import { freeText, type FreeTextRefusal } from '../../confidentiality/free-text';
import type { OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { usualSettings } from '../base/base-settings';
import { longestOrderSummary, readCategory } from '../referral';
import { sendingServices } from '../send-referral';
import { saysTheSame, type DraftContent, type DraftId, type ReferralDraft } from './draft';
import { draftPolicy } from './policy';

/** What a writer has typed so far, as it came from outside. */
export interface SaveDraft {
  readonly draftId: DraftId;
  /** The version that was written on, 0 for a new draft; absent to write over whatever stands there. */
  readonly basedOn: number | undefined;
  readonly serviceId: OrganisationId | undefined;
  readonly baseId: OrganisationId | undefined;
  readonly category: string;
  readonly orderSummary: string;
  readonly place: MeetingPlace | undefined;
  readonly urgent: boolean;
}

export type DraftRefusal = 'tooManyDrafts' | 'draftIsEmpty';
export type SaveRefusal = DraftRefusal | FreeTextRefusal | 'notAllowed' | 'notFound' | 'versionIsOld' | 'placeIsUnknown';

/** More than anybody has under way; without a limit a fault of a client could fill the database. */
const mostDrafts = 20;

type Needed = Pick<Ports, 'drafts' | 'bases' | 'network' | 'clock'>;

/**
 * Keeps what is written so far, so that it survives a closed window and goes on elsewhere. The text passes the guard as when it is
 * sent: what is refused, or warned of, is not kept. Repeating a save changes nothing. Leaves no event: nothing has happened yet.
 * Refuses `notAllowed`, faults of the text, `placeIsUnknown`, `draftIsEmpty`, `tooManyDrafts`, `versionIsOld`, and `notFound` when it is gone.
 */
export async function saveDraft(ports: Needed, actor: Actor, command: SaveDraft): Promise<Outcome<ReferralDraft, SaveRefusal>> {
  const mayWrite = draftPolicy.permits(actor, 'write', { writerId: actor.scope.personId });
  const { serviceId } = command;
  if (!mayWrite || (serviceId !== undefined && !sendingServices(actor).includes(serviceId))) return refuse('notAllowed');
  const content = await contentOf(ports, command);
  if (!content.ok) return content;
  const now = ports.clock();
  const drafts = await ports.drafts.list(actor.scope.personId, now);
  const before = drafts.find(({ id }) => id === command.draftId);
  const written = {
    ...content.value, id: command.draftId, version: (before?.version ?? 0) + 1, savedAt: now,
    expiresAt: now.add({ hours: 24 * (await draftDays(ports, command.baseId)) }),
  };
  if (before === undefined) {
    if ((command.basedOn ?? 0) > 0) return refuse('notFound');
    if (drafts.length >= mostDrafts) return refuse('tooManyDrafts');
    return (await ports.drafts.insert(written, actor.scope.personId)) ? success(written) : refuse('notFound');
  }
  if (saysTheSame(before, written)) return success(before);
  if (command.basedOn !== undefined && command.basedOn !== before.version) return refuse('versionIsOld');
  await ports.drafts.write(written);
  return success(written);
}

async function contentOf(
  { network, clock }: Needed, { serviceId, baseId, category, orderSummary, place, urgent }: SaveDraft,
): Promise<Outcome<DraftContent, SaveRefusal>> {
  const text = orderSummary.trim() === '' ? undefined : freeText(orderSummary, { most: longestOrderSummary, field: 'orderSummary', at: clock() });
  if (text?.ok === false) return text;
  if (place?.kind === 'municipality' && (await network.municipality(place.municipalityNumber)) === undefined) return refuse('placeIsUnknown', 'place');
  const content = {
    serviceId: serviceId ?? null, baseId: baseId ?? null, category: readCategory(category) ?? null, orderSummary: text?.value.text ?? '',
    place: place ?? null, urgent,
  };
  return content.category === null && content.orderSummary === '' && content.place === null && !urgent ? refuse('draftIsEmpty') : success(content);
}

async function draftDays({ bases, clock }: Needed, baseId: OrganisationId | undefined): Promise<number> {
  return baseId === undefined ? usualSettings.draftDays : (await bases.settingsOf(baseId, osloDate(clock()))).draftDays;
}
