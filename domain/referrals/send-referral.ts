import { freeText, noteAcceptedWarning, type FreeTextRefusal } from '../confidentiality/free-text';
import type { MeetingPlace } from '../booking/meeting-place';
import type { OrganisationId } from '../identifiers';
import { membershipsAs, type Actor } from '../network/actor';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../outcome';
import { osloDate, type Temporal } from '../time';
import type { Ports } from '../unit-of-work';
import { referralPolicy } from './policy';
import type { ReferralRefusal } from './refusals';
import { longestOrderSummary, readCategory, type Referral } from './referral';

export interface SendReferral {
  /** Needed only when the actor acts for several services. */
  readonly serviceId?: OrganisationId;
  /** Needed only when several bases serve the service. */
  readonly baseId?: OrganisationId;
  readonly category: string;
  readonly orderSummary: string;
  readonly place: MeetingPlace;
  /** The sender has seen the guard's warning about `orderSummary` and says that it tells of nobody. */
  readonly acceptWarning?: boolean | undefined;
}

type SendRefusal = ReferralRefusal | FreeTextRefusal | 'notAllowed';

/**
 * Sends a henvendelse from a child-welfare service to the base of its area (KB-01, KB-03, KB-05 to KB-10).
 * The base's channel and its coordinators hear that there is a new one, and nothing of what it says.
 * Refuses `notAllowed`, faults of the fields, `serviceIsNotChosen`, `baseIsNotChosen` and `serviceIsOutsideTheArea`.
 */
export async function sendReferral(
  ports: Pick<Ports, 'clock' | 'newId' | 'events' | 'outbox' | 'referrals' | 'network'>,
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

  const id = ports.newId<'referral'>();
  const reference = ports.referrals.newReference();
  await ports.referrals.insert({
    id, reference, baseId: base.value, orderingServiceId: serviceId, senderId: actor.scope.personId,
    ...content.value, orderSummary: content.value.orderSummary.text, sentAt: ports.clock(),
  });
  await ports.events.append({ noun: 'referral', nounId: id, what: 'sent', version: 1 });
  await noteAcceptedWarning(ports, [content.value.orderSummary], { noun: 'referral', nounId: id, version: 1 });
  const received = { card: 'referrals.received', objectId: id } as const;
  await ports.outbox.post({ ...received, to: { kind: 'serviceChannel', organisationId: base.value } });
  for (const personId of await ports.referrals.coordinatorsOf(base.value, today)) {
    await ports.outbox.post({ ...received, to: { kind: 'person', personId } });
  }
  const sent = await ports.referrals.find(id);
  return sent === undefined ? refuse('notAllowed') : success(sent);
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

async function readContent(
  { network, clock }: Pick<Ports, 'network' | 'clock'>,
  { category, orderSummary, place, acceptWarning }: SendReferral,
) {
  const chosen = readCategory(category);
  const summary = freeText(orderSummary, { most: longestOrderSummary, field: 'orderSummary', at: clock(), acceptWarning });
  const isPlace = place.kind === 'teams' || (await network.municipality(place.municipalityNumber)) !== undefined;
  const faults: FieldFault<ReferralRefusal | FreeTextRefusal>[] = [
    ...(chosen === undefined ? [{ field: 'category', fault: 'categoryIsUnknown' as const }] : []),
    ...(summary.ok ? [] : summary.fields),
    ...(isPlace ? [] : [{ field: 'place', fault: 'placeIsUnknown' as const }]),
  ];
  const [fault, ...others] = faults;
  if (fault !== undefined) return refuseFields([fault, ...others]);
  if (chosen === undefined || !summary.ok) return refuse('categoryIsUnknown', 'category');
  return success({ category: chosen, orderSummary: summary.value, place });
}

function onlyOne<Thing>(things: readonly Thing[]): Thing | undefined {
  return things.length === 1 ? things[0] : undefined;
}
