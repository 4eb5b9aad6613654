import { noteAcceptedWarning } from '../confidentiality/free-text';
import type { OrganisationId } from '../identifiers';
import { membershipsAs, type Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { osloDate, type Temporal } from '../time';
import type { Ports } from '../unit-of-work';
import { agreementFault } from './agreements/agreement';
import type { DraftId } from './drafts/draft';
import { referralPolicy } from './policy';
import { readContent, type ReferralContent, type SendRefusal } from './read-content';
import type { Referral, ReferralCategory } from './referral';
import { roleIn } from './take-step';
import { tellTheBase } from './tell-about-referral';

export interface SendReferral extends ReferralContent {
  /** Needed only when the actor acts for several services. */
  readonly serviceId?: OrganisationId;
  /** Needed only when several bases serve the service. */
  readonly baseId?: OrganisationId;
  /** The sender's own draft that it was written in; it ends with the sending. */
  readonly draftId?: DraftId;
}

/**
 * Sends a henvendelse from a child-welfare service to the base of its area (KB-01, KB-03, KB-05 to KB-10).
 * The base's channel and its coordinators hear that there is a new one, and nothing of what it says.
 * Refuses `notAllowed`, faults of the fields, `serviceIsNotChosen`, `baseIsNotChosen`, `serviceIsOutsideTheArea`, `senderIsNotAccepted`
 * (KB-02), and without an agreement between the municipalities `agreementIsMissing` or `agreementLacksCategory` (KB-47).
 */
export async function sendReferral(
  ports: Pick<Ports, 'clock' | 'newId' | 'events' | 'outbox' | 'referrals' | 'network' | 'agreements' | 'bases' | 'drafts'>,
  actor: Actor,
  command: SendReferral,
): Promise<Outcome<Referral, SendRefusal>> {
  const serviceId = command.serviceId ?? onlyOne(sendingServices(actor));
  if (serviceId === undefined) return refuse(sendingServices(actor).length === 0 ? 'notAllowed' : 'serviceIsNotChosen');
  const today = osloDate(ports.clock());
  const base = await chosenBase(ports.network, actor, { serviceId, baseId: command.baseId, today });
  if (!base.ok) return base;
  const content = await readContent(ports, command);
  if (!content.ok) return content;
  const fault = await faultOfAgreement(ports, { serviceId, baseId: base.value, category: content.value.category, today });
  if (fault !== undefined) return refuse(fault);

  const id = ports.newId<'referral'>();
  const reference = ports.referrals.newReference();
  await ports.referrals.insert({
    id, reference, baseId: base.value, orderingServiceId: serviceId, senderId: actor.scope.personId,
    ...content.value, orderSummary: content.value.orderSummary.text, sentAt: ports.clock(),
  });
  await ports.events.append({ noun: 'referral', nounId: id, what: 'sent', version: 1 });
  await noteAcceptedWarning(ports, [content.value.orderSummary], { noun: 'referral', nounId: id, version: 1 });
  const sent = await ports.referrals.find(id);
  if (sent === undefined) return refuse('notAllowed');
  await ports.referrals.log({
    id: ports.newId<'referralLog'>(), referralId: id, personId: actor.scope.personId, role: roleIn(actor, sent, 'amend'), at: ports.clock(),
    what: 'sent', field: null, note: null, version: 1,
  });
  if (command.draftId !== undefined) await ports.drafts.end(command.draftId, ports.clock());
  await tellTheBase(ports, sent);
  return success(sent);
}

/** The services that the actor may send for. */
export function sendingServices(actor: Actor): readonly OrganisationId[] {
  const ids = [...membershipsAs(actor, 'caseContact'), ...membershipsAs(actor, 'serviceLeader')].map(
    ({ organisationId }) => organisationId,
  );
  return [...new Set(ids)].filter((id) => id !== null);
}

async function chosenBase(
  network: Ports['network'],
  actor: Actor,
  { serviceId, baseId, today }: { serviceId: OrganisationId; baseId: OrganisationId | undefined; today: Temporal.PlainDate },
): Promise<Outcome<OrganisationId, 'notAllowed' | 'serviceIsOutsideTheArea' | 'baseIsNotChosen'>> {
  if (!sendingServices(actor).includes(serviceId)) return refuse('notAllowed');
  const serving = (await network.basesFor(serviceId, today)).map(({ id }) => id);
  const chosen = baseId ?? onlyOne(serving);
  if (chosen === undefined) return refuse(serving.length === 0 ? 'serviceIsOutsideTheArea' : 'baseIsNotChosen');
  if (!serving.includes(chosen)) return refuse('serviceIsOutsideTheArea');
  const parties = { orderingServiceId: serviceId, baseId: chosen, counsellorIds: [] };
  return referralPolicy.permits(actor, 'send', parties) ? success(chosen) : refuse('notAllowed');
}

/** Whether the base takes henvendelser from such a sender (KB-02), and an agreement lets the service use it for that (KB-47). */
async function faultOfAgreement(
  { agreements, bases }: Pick<Ports, 'agreements' | 'bases'>,
  { serviceId, baseId, category, today }: { serviceId: OrganisationId; baseId: OrganisationId; category: ReferralCategory; today: Temporal.PlainDate },
) {
  const { senderKinds } = await bases.settingsOf(baseId, today);
  const kind = await bases.kindOf(serviceId);
  if (!senderKinds.some((accepted) => accepted === kind)) return 'senderIsNotAccepted';
  return agreementFault(await agreements.between(baseId, serviceId), today, category);
}

function onlyOne<Thing>(things: readonly Thing[]): Thing | undefined {
  return things.length === 1 ? things[0] : undefined;
}
