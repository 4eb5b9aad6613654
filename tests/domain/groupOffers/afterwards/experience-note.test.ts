import { isAskedAbout, questionsAfter } from '../../../../domain/groupOffers/afterwards/ask-about-group';
import { takesExperience, type ExperienceEdition } from '../../../../domain/groupOffers/afterwards/experience-note';
import { experiencePolicy, type ExperienceNoun } from '../../../../domain/groupOffers/afterwards/policy';
import { saveExperience, type SaveExperience } from '../../../../domain/groupOffers/afterwards/save-experience';
import { offerStates } from '../../../../domain/groupOffers/offer-state';
import { offerNoun } from '../../../../domain/groupOffers/policy';
import type { Change } from '../../../../domain/change';
import type { NetworkId, OrganisationId, PersonId } from '../../../../domain/identifiers';
import type { Actor, Role } from '../../../../domain/network/actor';
import { Temporal } from '../../../../domain/time';
import type { Ports } from '../../../../domain/unit-of-work';
import { actorWith } from '../../../support/actors';
import { learningNetwork, offerWith, serviceA } from '../../../support/group-offers';

const leaderId = '00000000-0000-4000-8000-0000000000e3' as PersonId;
const elsewhere = '00000000-0000-4000-8000-0000000000e1' as OrganisationId;
const [covering, sibling, stranger] = ['f1', 'f2', 'f3'].map((end) => `00000000-0000-4000-8000-0000000000${end}`) as [NetworkId, NetworkId, NetworkId];
const over = offerWith({ leaders: [{ personId: leaderId, role: 'groupLeader', ordinal: null, placeName: 'Bufetat' }] });
const now = Temporal.Instant.from('2027-01-05T08:00:00Z');
const noun: ExperienceNoun = { offer: offerNoun(over), coveringIds: [covering], siblingIds: [sibling] };

const inNetwork = (role: Role, networkId: NetworkId) => actorWith([{ role, networkId }]);
const leader = actorWith([{ role: 'groupLeader', organisationId: elsewhere }], { personId: leaderId });

describe('Who reads and writes the experiences of a group', () => {
  const may = (actor: Actor) => (['write', 'readEarlier', 'read'] as const).filter((action) => experiencePolicy.permits(actor, action, noun));
  it.each<[string, Actor, readonly string[]]>([
    ['a leader of the group', leader, ['write', 'readEarlier', 'read']],
    ['the coordinator of its network', inNetwork('coordinator', learningNetwork), ['readEarlier', 'read']],
    ['a fosterhjemsressurs in its network', inNetwork('fosterCareAdvisor', learningNetwork), ['read']],
    ['a kontaktperson of an invited service', actorWith([{ role: 'caseContact', organisationId: serviceA }]), ['read']],
    ['a member of the fosterhjemsnettverk', inNetwork('fosterCareAdvisor', covering), ['read']],
    ['the fosterhjemsnettverk\'s coordinator', inNetwork('coordinator', covering), ['read']],
    ['a coordinator who starts the next group in another of its networks', inNetwork('coordinator', sibling), ['read']],
    ['another member of that network', inNetwork('fosterCareAdvisor', sibling), []],
    ['the coordinator of a network outside it', inNetwork('coordinator', stranger), []],
    ['the Statsforvalter', inNetwork('countyGovernor', learningNetwork), []],
    ['a leader of other groups', actorWith([{ role: 'groupLeader', organisationId: elsewhere }]), []],
  ])('lets %s do just that', (_, actor, expected) => expect(may(actor)).toEqual(expected));
});

describe('When a group can be written of', () => {
  it('is from its first session on, unless it is cancelled; otherwise it is refused by name', () => {
    const answers = Object.fromEntries(offerStates.map((state) => {
      const takes = takesExperience(state);
      return [state, takes.ok ? 'taken' : takes.refusal];
    }));
    expect(answers).toEqual({
      draft: 'offerIsDraft', open: 'groupHasNotBegun', full: 'groupHasNotBegun', onRequest: 'groupHasNotBegun', closed: 'groupHasNotBegun',
      running: 'taken', completed: 'taken', cancelled: 'offerIsCancelled',
    });
  });
});

/** One group's note in memory. */
function note({ version = 0, editions = [] as ExperienceEdition[] } = {}) {
  const events: Change[] = [];
  const shared: ExperienceEdition[] = [...editions];
  let written: unknown;
  const ports = {
    clock: () => now,
    events: { append: async (change: Change) => void events.push(change) },
    groupOffers: { offer: async () => over },
    afterwards: {
      experienceParties: async () => noun,
      experienceEditions: async () => [...shared].reverse(),
      writeExperience: async (_: unknown, basedOn: number, text: unknown) => {
        if (basedOn !== version) return false;
        written = text;
        return true;
      },
      shareExperience: async (_: unknown, edition: ExperienceEdition) => void shared.push(edition),
    },
  } as unknown as Pick<Ports, 'groupOffers' | 'afterwards' | 'clock' | 'events'>;
  const save = (more: Partial<SaveExperience>, actor = leader) =>
    saveExperience(ports, actor, { offerId: over.id, basedOn: version, worked: '', toChange: '', practical: '', share: false, ...more });
  return { save, events, shared, written: () => written };
}

describe('What the leaders write of a group', () => {
  it('is kept for themselves until they share it, and each sharing is an edition', async () => {
    const { save, shared, events } = note();
    expect(await save({ worked: 'Mat  ' })).toMatchObject({ ok: true });
    expect(shared).toEqual([]);
    await save({ worked: 'Mat', share: true });
    await save({ worked: 'Mat og pauser', share: true });
    expect(shared.map(({ edition, worked }) => [edition, worked])).toEqual([[1, 'Mat'], [2, 'Mat og pauser']]);
    expect(events.map(({ what }) => what)).toEqual(['drafted', 'shared', 'shared']);
  });

  it('is not shared while there is nothing, and may be kept empty', async () => {
    const { save, shared } = note();
    expect(await save({ worked: '  ', share: true })).toMatchObject({ refusal: 'experienceIsEmpty' });
    expect(await save({})).toMatchObject({ ok: true });
    expect(shared).toEqual([]);
  });

  it('is guarded part by part, and nothing is written of what is refused', async () => {
    const { save, written } = note();
    expect(await save({ worked: 'Ring 912 34 567', practical: 'x'.repeat(601), share: true })).toMatchObject({
      fields: [{ field: 'worked', fault: 'contactDetailsInText' }, { field: 'practical', fault: 'textIsTooLong' }],
    });
    expect(written()).toBeUndefined();
  });

  it('keeps what only a warning stopped when its writer says that it tells of nobody, and notes that', async () => {
    const { save, events } = note();
    const worked = 'Vi møttes i Storgata 12';
    expect(await save({ worked })).toMatchObject({ refusal: 'textMayNameSomeone' });
    expect(await save({ worked, acceptWarning: true })).toMatchObject({ ok: true });
    expect(events.map(({ what }) => what)).toEqual(['drafted', 'warningAccepted']);
  });

  it('is based on what is now written, and is the leaders\' own to write', async () => {
    const { save } = note({ version: 4 });
    expect(await save({ basedOn: 3, worked: 'Mat' })).toMatchObject({ refusal: 'versionIsOld' });
    expect(await save({ worked: 'Mat' }, inNetwork('coordinator', learningNetwork))).toMatchObject({ refusal: 'notAllowed' });
    expect(await save({ worked: 'Mat' }, inNetwork('coordinator', stranger))).toMatchObject({ refusal: 'notFound' });
  });
});

describe('A group that is over', () => {
  const group = { offerId: over.id, lastEnd: Temporal.Instant.from('2027-01-04T10:00:00Z'), leaderIds: [leaderId], serviceIds: [serviceA] };
  it('asks each leader personally', () => {
    expect(questionsAfter(group).filter(({ card }) => card === 'groupOffers.askExperience'))
      .toEqual([{ card: 'groupOffers.askExperience', objectId: over.id, to: { kind: 'person', personId: leaderId } }]);
  });
  it('asks nobody when it was over long before it was noticed', () => {
    expect(isAskedAbout(group, Temporal.Instant.from('2027-01-18T09:59:59Z'))).toBe(true);
    expect(isAskedAbout(group, Temporal.Instant.from('2027-01-18T10:00:00Z'))).toBe(false);
  });
});
