import { freeText, type FreeTextRefusal } from '../../confidentiality/free-text';
import type { OrganisationId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { senderKinds, settingRanges, type BaseSettings, type NumberSetting } from './base-settings';
import { basePolicy } from './policy';

export type SettingRefusal = 'numberIsOutOfRange' | 'deputyIsNotInTheBase' | 'morningIsUnreadable' | 'sendersAreMissing';

/** A base's settings, and who may be its deputy. */
export interface SteeredBase {
  readonly settings: BaseSettings;
  readonly people: readonly PersonId[];
}

type Needed = Pick<Ports, 'bases' | 'clock'>;

/** What the base has decided; `notAllowed` for all but its coordinator. */
export async function readSettings({ bases, clock }: Needed, actor: Actor, baseId: OrganisationId): Promise<Outcome<SteeredBase, 'notAllowed'>> {
  if (!basePolicy.permits(actor, 'steer', { baseId })) return refuse('notAllowed');
  const today = osloDate(clock());
  return success({ settings: await bases.settingsOf(baseId, today), people: await bases.peopleOf(baseId, today) });
}

const longestName = 60;
const morning = /^(0[6-9]|1[01]):[0-5]\d$/;

/**
 * Decides for the base from today on (KB-02, KB-46; deadlines, deputy, the morning's message, how long drafts are kept); what held before stays
 * with its dates. Names every field that cannot be taken.
 */
export async function changeSettings(
  ports: Needed & Pick<Ports, 'events'>, actor: Actor, baseId: OrganisationId, wanted: BaseSettings,
): Promise<Outcome<SteeredBase, SettingRefusal | FreeTextRefusal | 'notAllowed'>> {
  const now = await readSettings(ports, actor, baseId);
  if (!now.ok) return now;
  const [fault, ...others] = faultsOf(wanted, now.value.people);
  if (fault !== undefined) return refuseFields([fault, ...others]);
  const name = wanted.displayName === null ? undefined
    : freeText(wanted.displayName, { most: longestName, field: 'displayName', at: ports.clock(), acceptWarning: true });
  if (name?.ok === false) return name;
  const settings = { ...wanted, displayName: name?.value.text ?? null, senderKinds: senderKinds.filter((kind) => wanted.senderKinds.includes(kind)) };
  await ports.bases.decide(baseId, osloDate(ports.clock()), settings, actor.scope.personId);
  await ports.events.append({ noun: 'base', nounId: baseId, what: 'settingsChanged', version: 1 });
  return success({ ...now.value, settings });
}

function faultsOf(wanted: BaseSettings, people: readonly PersonId[]): readonly FieldFault<SettingRefusal>[] {
  const numbers = (Object.keys(settingRanges) as NumberSetting[]).filter((name) => {
    const [least, most] = settingRanges[name];
    return !(Number.isInteger(wanted[name]) && wanted[name] >= least && wanted[name] <= most);
  });
  return [
    ...numbers.map((field) => ({ field, fault: 'numberIsOutOfRange' as const })),
    ...(wanted.senderKinds.length === 0 ? [{ field: 'senderKinds', fault: 'sendersAreMissing' as const }] : []),
    ...(wanted.deputyId !== null && !people.includes(wanted.deputyId) ? [{ field: 'deputyId', fault: 'deputyIsNotInTheBase' as const }] : []),
    ...(morning.test(wanted.digestAt) ? [] : [{ field: 'digestAt', fault: 'morningIsUnreadable' as const }]),
  ];
}
