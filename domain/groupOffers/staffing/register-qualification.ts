import { Temporal } from 'temporal-polyfill';
import type { NetworkId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { GroupOfferRefusal } from '../refusals';
import { qualificationPolicy } from './policy';
import type { Qualification, QualificationId } from './qualification';
import type { StaffingRefusal } from './refusals';

type Needed = Pick<Ports, 'staffing' | 'clock' | 'newId' | 'events'>;
type Refusal = StaffingRefusal | CommonRefusal;

export interface RegisterQualification extends Pick<Qualification, 'personId' | 'programmeKey' | 'level' | 'validFrom' | 'expiresOn'> {
  /** Whose catalogue the programme stands in. */
  readonly networkId: NetworkId;
}

const { compare } = Temporal.PlainDate;

/**
 * Registers what a person holds in a programme. The coordinator of a network that the person works in may, and the leader
 * of the person's own service (`notAllowed`). Refuses an expiry before the first day (`expiryIsBeforeTheStart`) and what
 * says nothing new (`qualificationStandsAlready`). GRP-10.
 */
export async function registerQualification(
  ports: Needed,
  actor: Actor,
  { networkId, ...given }: RegisterQualification,
): Promise<Outcome<QualificationId, Refusal | GroupOfferRefusal>> {
  const { personId, programmeKey, level, validFrom, expiresOn } = given;
  if (!(await mayRegister(ports, actor, personId))) return refuse('notAllowed');
  if (!(await ports.staffing.catalogue(networkId)).some(({ key }) => key === programmeKey)) return refuse('programmeIsUnknown', 'programmeKey');
  if (expiresOn !== null && compare(expiresOn, validFrom) < 0) return refuse('expiryIsBeforeTheStart', 'expiresOn');
  const held = await ports.staffing.qualificationsOf([personId]);
  const saysNothingNew = held.some((one) => one.programmeKey === programmeKey && one.level === level && one.endedOn === null
    && compare(one.validFrom, validFrom) <= 0 && (one.expiresOn === null || (expiresOn !== null && compare(expiresOn, one.expiresOn) <= 0)));
  if (saysNothingNew) return refuse('qualificationStandsAlready', 'programmeKey');
  const id = ports.newId<'qualification'>();
  await ports.staffing.insertQualification({ id, version: 1, endedOn: null, ...given });
  await ports.events.append({ noun: 'qualification', nounId: id, what: 'registered', version: 1 });
  return success(id);
}

/**
 * Ends a qualification from today, or from its first day where that is still ahead; the row stays. Refuses one that is
 * ended (`qualificationIsEnded`) and an old version (`versionIsOld`). Why it ends is neither asked nor kept. GRP-11.
 */
export async function endQualification(
  ports: Needed,
  actor: Actor,
  { qualificationId, basedOn }: { readonly qualificationId: QualificationId; readonly basedOn: number },
): Promise<Outcome<QualificationId, Refusal>> {
  const found = await ports.staffing.qualification(qualificationId);
  if (found === undefined) return refuse('notFound');
  if (!(await mayRegister(ports, actor, found.personId))) return refuse('notAllowed');
  if (found.version !== basedOn) return refuse('versionIsOld');
  if (found.endedOn !== null) return refuse('qualificationIsEnded');
  const today = osloDate(ports.clock());
  const on = compare(found.validFrom, today) > 0 ? found.validFrom : today;
  if (!(await ports.staffing.endQualification(qualificationId, on, basedOn))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'qualification', nounId: qualificationId, what: 'ended', version: basedOn + 1 });
  return success(qualificationId);
}

async function mayRegister({ staffing, clock }: Needed, actor: Actor, personId: PersonId): Promise<boolean> {
  const [noun] = await staffing.reachOf([personId], osloDate(clock()));
  return noun !== undefined && qualificationPolicy.permits(actor, 'register', noun);
}
