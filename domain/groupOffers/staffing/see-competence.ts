import { Temporal } from 'temporal-polyfill';
import type { NetworkId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { stateOf } from '../offer-state';
import type { CatalogueProgramme } from './catalogue';
import { lastDayOf, needsOf, standingsOf, type Needs } from './needs';
import { cataloguePolicy, qualificationPolicy } from './policy';
import { holdsOn, standingOf, type Qualification } from './qualification';

/** A qualification in the register, with whose it is. */
export interface RegisteredQualification {
  readonly qualification: Qualification;
  readonly person: PersonLabelFacts;
  readonly state: 'inForce' | 'ahead' | 'over';
  /** Whether it runs out within 90 days. */
  readonly expiresSoon: boolean;
  readonly mayEnd: boolean;
}

/** A planned offer that cannot be staffed as it stands. */
export interface OfferInNeed {
  readonly offer: GroupOffer;
  readonly needs: Needs;
}

export interface Competence {
  readonly programmes: readonly {
    readonly programme: CatalogueProgramme;
    readonly held: readonly RegisteredQualification[];
    /** How many can lead it today; only for the coordinator, who sees them all. */
    readonly able?: number;
  }[];
  /** Those whom the actor may register something for. */
  readonly people: readonly PersonLabelFacts[];
  /** Only for the network's coordinator. */
  readonly inNeed: readonly OfferInNeed[];
  /** Whether this is the network's whole register, and not only the actor's own service or self. */
  readonly whole: boolean;
}

const soonInDays = 90;
const mostOffers = 100;

/**
 * The network's register of competence: everybody for its coordinator, the own service for its leader, oneself for others (GRP-10).
 * The coordinator is also told what hangs on one person alone (GRP-11), and what planned offers lack. Others than members get `notFound`.
 */
export async function seeCompetence(
  ports: Pick<Ports, 'staffing' | 'groupOffers' | 'network' | 'clock'>,
  actor: Actor,
  networkId: NetworkId,
): Promise<Outcome<Competence, 'notFound'>> {
  const { staffing, network, clock } = ports;
  const today = osloDate(clock());
  const everybody = await staffing.reachOf(await network.leadersFor(networkId, today), today);
  const seen = everybody.filter((noun) => qualificationPolicy.permits(actor, 'see', noun));
  if (seen.length === 0 && !cataloguePolicy.permits(actor, 'see', { networkId })) return refuse('notFound');
  const registers = new Set(seen.filter((noun) => qualificationPolicy.permits(actor, 'register', noun)).map(({ personId }) => personId));
  const labels = await network.labelFacts(seen.map(({ personId }) => personId));
  const held = await staffing.qualificationsOf(seen.map(({ personId }) => personId));
  const catalogue = await staffing.catalogue(networkId);
  const whole = cataloguePolicy.permits(actor, 'edit', { networkId });

  const ableIn = (programme: CatalogueProgramme): number =>
    seen.filter(({ personId }) => standingOf(held.filter((one) => one.personId === personId), programme, { today, lastDay: today }) === 'qualified').length;
  return success({
    programmes: catalogue
      .map((programme) => ({
        programme,
        held: held.filter(({ programmeKey }) => programmeKey === programme.key).flatMap((qualification): RegisteredQualification[] => {
          const person = labels.find(({ personId }) => personId === qualification.personId);
          return person === undefined ? [] : [{ person, ...inTheRegister(qualification, today), mayEnd: registers.has(person.personId) && qualification.endedOn === null }];
        }),
        ...(whole && programme.requires !== 'none' ? { able: ableIn(programme) } : {}),
      }))
      .filter(({ programme, held: rows }) => rows.length > 0 || (!programme.retired && programme.requires !== 'none')),
    people: labels.filter(({ personId }) => registers.has(personId)),
    inNeed: whole ? await offersInNeed(ports, networkId, catalogue) : [],
    whole,
  });
}

function inTheRegister(qualification: Qualification, today: Temporal.PlainDate): Pick<RegisteredQualification, 'qualification' | 'state' | 'expiresSoon'> {
  const { validFrom, expiresOn, endedOn } = qualification;
  const inForce = holdsOn(qualification, today);
  const isAhead = endedOn === null && Temporal.PlainDate.compare(validFrom, today) > 0;
  return {
    qualification,
    state: inForce ? 'inForce' : isAhead ? 'ahead' : 'over',
    expiresSoon: inForce && expiresOn !== null && today.until(expiresOn, { largestUnit: 'days' }).days <= soonInDays,
  };
}

/** The network's offers that are not over, with what each lacks on the day of its last session. */
async function offersInNeed(
  ports: Pick<Ports, 'staffing' | 'groupOffers' | 'clock'>,
  networkId: NetworkId,
  catalogue: readonly CatalogueProgramme[],
): Promise<readonly OfferInNeed[]> {
  const now = ports.clock();
  const found: OfferInNeed[] = [];
  for (const offer of await ports.groupOffers.offersAfter(undefined, mostOffers, now, networkId)) {
    const programme = catalogue.find(({ key }) => key === offer.programme.key);
    const state = stateOf(offer, true, now);
    if (programme === undefined || state === 'completed' || state === 'cancelled') continue;
    const leaders = await standingsOf(ports, offer.leaders.map(({ personId }) => personId), programme, lastDayOf(offer.sessions));
    const needs = needsOf(programme, leaders);
    if (needs.tooFew > 0 || needs.lacking.length > 0) found.push({ offer, needs });
  }
  return found;
}
