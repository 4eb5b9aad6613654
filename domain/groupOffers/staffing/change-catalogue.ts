import { noteAcceptedWarning } from '../../confidentiality/free-text';
import type { Id, NetworkId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { TimeRefusal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { GroupOfferRefusal } from '../refusals';
import { readValues, type CatalogueProgramme, type ProgrammeValues } from './catalogue';
import { cataloguePolicy } from './policy';
import type { StaffingRefusal } from './refusals';

type Needed = Pick<Ports, 'staffing' | 'clock' | 'newId' | 'events'>;
type Refusal = StaffingRefusal | GroupOfferRefusal | TimeRefusal | CommonRefusal;

export interface Catalogue {
  readonly programmes: readonly CatalogueProgramme[];
  readonly mayEdit: boolean;
}

/** The network's whole catalogue, those that are not in use too, for those who may see its offers; others get `notFound`. GRP-01, GRP-02. */
export async function seeCatalogue(
  { staffing }: Pick<Ports, 'staffing'>,
  actor: Actor,
  networkId: NetworkId,
): Promise<Outcome<Catalogue, 'notFound'>> {
  if (!cataloguePolicy.permits(actor, 'see', { networkId })) return refuse('notFound');
  return success({ programmes: await staffing.catalogue(networkId), mayEdit: cataloguePolicy.permits(actor, 'edit', { networkId }) });
}

interface Given {
  readonly networkId: NetworkId;
  readonly values: ProgrammeValues;
  readonly acceptWarning?: boolean | undefined;
}

/**
 * Changes what the network says of a programme, as from now; offers that exist stay as they are. Only its coordinator
 * may (`notAllowed`), on what is now true (`versionIsOld`). GRP-02, GRP-04.
 */
export async function changeProgramme(
  ports: Needed,
  actor: Actor,
  { networkId, key, basedOn, values, acceptWarning }: Given & { readonly key: string; readonly basedOn: number },
): Promise<Outcome<string, Refusal>> {
  if (!cataloguePolicy.permits(actor, 'edit', { networkId })) return refuse('notAllowed');
  const before = (await ports.staffing.catalogue(networkId)).find((programme) => programme.key === key);
  if (before === undefined) return refuse('notFound');
  if (before.version !== basedOn) return refuse('versionIsOld');
  const read = readValues(values, { before, at: ports.clock(), acceptWarning });
  if (!read.ok) return read;
  const id = ports.newId<'networkProgramme'>();
  const version = basedOn + 1;
  const written = await ports.staffing.writeProgramme({ id, networkId, key, version, values: read.value.values, at: ports.clock() });
  if (!written) return refuse('versionIsOld');
  await noted(ports, id, { what: 'changed', version, texts: read.value.texts });
  return success(key);
}

/** Adds a programme that is the network's own. Only its coordinator may (`notAllowed`). GRP-02. */
export async function addProgramme(
  ports: Needed,
  actor: Actor,
  { networkId, values, acceptWarning }: Given,
): Promise<Outcome<string, Refusal>> {
  if (!cataloguePolicy.permits(actor, 'edit', { networkId })) return refuse('notAllowed');
  const read = readValues(values, { at: ports.clock(), acceptWarning });
  if (!read.ok) return read;
  const id = ports.newId<'programme'>();
  const key = `own-${id}`;
  await ports.staffing.insertProgramme({ key, networkId, values: read.value.values });
  await noted(ports, id, { what: 'added', version: 1, texts: read.value.texts });
  return success(key);
}

async function noted(
  ports: Needed,
  nounId: Id<string>,
  { what, version, texts }: { readonly what: string; readonly version: number; readonly texts: Parameters<typeof noteAcceptedWarning>[1] },
): Promise<void> {
  await ports.events.append({ noun: 'programme', nounId, what, version });
  await noteAcceptedWarning(ports, texts, { noun: 'programme', nounId, version });
}
