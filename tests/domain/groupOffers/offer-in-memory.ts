import { changeStage, type ChangeStage } from '../../../domain/groupOffers/change-stage';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import type { ServicePlaces, StageChange } from '../../../domain/groupOffers/ports';
import type { Change } from '../../../domain/change';
import type { NetworkId, OrganisationId, PersonId } from '../../../domain/identifiers';
import type { Message } from '../../../domain/messages';
import type { Actor } from '../../../domain/network/actor';
import type { Temporal } from '../../../domain/time';
import type { Ports } from '../../../domain/unit-of-work';
import { actorWith } from '../../support/actors';
import { learningNetwork, serviceA } from '../../support/group-offers';

const elsewhere = '00000000-0000-4000-8000-0000000000e1' as OrganisationId;
const otherNetwork = '00000000-0000-4000-8000-0000000000e2' as NetworkId;
const networks = [learningNetwork];

export const coordinator = actorWith([{ role: 'coordinator', networkId: learningNetwork }]);

const leaderId = '00000000-0000-4000-8000-0000000000e3' as PersonId;
export const leaders = [{ personId: leaderId, role: 'groupLeader' as const, ordinal: null, placeName: 'Bufetat' }];

interface Person {
  readonly actor: Actor;
  readonly steers: boolean;
  readonly sees: boolean;
  readonly seesDrafts: boolean;
  /** The name in a test's title. */
  readonly toString: () => string;
}

const person = (name: string, actor: Actor, rights: Partial<Person> = {}): Person =>
  ({ actor, steers: false, sees: true, seesDrafts: false, ...rights, toString: () => name });

/** One person of each role, as the policies tell them apart. */
export const people: readonly Person[] = [
  person('the coordinator', coordinator, { steers: true, seesDrafts: true }),
  person('another network\'s coordinator', actorWith([{ role: 'coordinator', networkId: otherNetwork }]), { sees: false }),
  person('a base\'s coordinator', actorWith([{ role: 'coordinator', organisationId: elsewhere }], { networks })),
  person('a fosterhjemsressurs', actorWith([{ role: 'fosterCareAdvisor', networkId: learningNetwork }])),
  person('a kontaktperson', actorWith([{ role: 'caseContact', organisationId: serviceA }], { networks })),
  person('a service leader', actorWith([{ role: 'serviceLeader', organisationId: serviceA }], { networks })),
  person('a veileder', actorWith([{ role: 'counsellor', organisationId: serviceA }], { networks })),
  person('a leader of the group', actorWith([{ role: 'groupLeader', organisationId: elsewhere }], { personId: leaderId }), { seesDrafts: true }),
  person('a leader of other groups', actorWith([{ role: 'groupLeader', organisationId: elsewhere }]), { sees: false }),
  person('the Statsforvalter', actorWith([{ role: 'countyGovernor', organisationId: elsewhere }], { networks })),
  person('an administrator', actorWith([{ role: 'administrator', organisationId: elsewhere }], { networks }), { sees: false }),
];

/** One offer in memory, to be changed once; `faster` lets somebody else have changed it between reading and writing. */
export function changing(
  offer: GroupOffer,
  now: Temporal.Instant,
  { places = [], faster = false }: { readonly places?: readonly ServicePlaces[]; readonly faster?: boolean } = {},
) {
  const messages: Message[] = [];
  const events: Change[] = [];
  let written: StageChange | undefined;
  const ports = {
    clock: () => now,
    events: { append: async (change: Change) => void events.push(change) },
    outbox: { post: async (message: Message) => void messages.push(message) },
    staffing: { catalogue: async () => [] },
    groupOffers: {
      lockPlaces: async () => undefined,
      offer: async () => offer,
      placesByService: async () => new Map([[offer.id, places]]),
      writeStage: async (change: StageChange) => {
        if (faster) return false;
        written = change;
        return true;
      },
    },
  } as unknown as Pick<Ports, 'groupOffers' | 'enrolment' | 'staffing' | 'clock' | 'events' | 'outbox'>;
  return {
    change: (actor: Actor, change: ChangeStage) => changeStage(ports, actor, change),
    written: () => written,
    messages: () => messages,
    events: () => events,
  };
}
