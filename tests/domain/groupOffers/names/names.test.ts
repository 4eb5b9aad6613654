import { turnNamesOff, turnNamesOn } from '../../../../domain/groupOffers/names/decide-on-names';
import { seeNames } from '../../../../domain/groupOffers/names/see-names';
import { seeNamesSettings } from '../../../../domain/groupOffers/names/see-settings';
import { writeNames } from '../../../../domain/groupOffers/names/write-names';
import type { Actor } from '../../../../domain/network/actor';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { learningNetwork, serviceA, serviceB } from '../../../support/group-offers';
import { good } from '../../../support/outcomes';
import { people } from '../offer-in-memory';
import { homeA, homeB, namesInMemory } from './names-in-memory';

type Memory = ReturnType<typeof namesInMemory>;

const networks = [learningNetwork];
const contact = actorWith([{ role: 'caseContact', organisationId: serviceA }], { networks });
const head = actorWith([{ role: 'serviceLeader', organisationId: serviceA }], { networks });
const otherContact = actorWith([{ role: 'caseContact', organisationId: serviceB }], { networks });
const leader = people.find((one) => String(one) === 'a leader of the group')?.actor as Actor;
const called = 'Fosterfar';
const write = ({ ports, offer }: Memory, actor: Actor, names: readonly string[], basedOn = 0, enrolmentId = homeA) =>
  writeNames(ports, actor, { offerId: offer.id, enrolmentId, basedOn, names });
const seen = async ({ ports, offer }: Memory, actor: Actor) => good(await seeNames(ports, actor, offer.id));

describe('Writing what foster parents are called', () => {
  it('is the own kontaktperson’s, read by the service and by the group’s leaders, who see no home without names', async () => {
    const memory = namesInMemory();
    good(await write(memory, contact, [called]));
    for (const actor of [contact, head]) expect((await seen(memory, actor)).own).toMatchObject([{ serviceId: serviceA, homes: [{ names: [called], version: 1 }] }]);
    expect((await seen(memory, leader)).list).toEqual([{ enrolmentId: homeA, serviceId: serviceA, code: 'K4MWRT', names: [called], version: 1 }]);
    expect((await seen(memory, leader)).own).toEqual([]);
  });

  it('shows each service its own homes and no list, also where both write names', async () => {
    const memory = namesInMemory({ on: [serviceA, serviceB] });
    good(await write(memory, contact, [called]));
    good(await write(memory, otherContact, ['Fostermor'], 0, homeB));
    for (const [actor, names] of [[contact, called], [head, called], [otherContact, 'Fostermor']] as const) {
      expect(await seen(memory, actor)).toMatchObject({ own: [{ homes: [{ names: [names] }] }], list: [] });
      expect((await seen(memory, actor)).own).toHaveLength(1);
    }
    expect((await seen(memory, leader)).list.map(({ names }) => names)).toEqual([[called], ['Fostermor']]);
  });

  it('is nobody else’s, to write or to read: not the coordinator’s, another service’s, Statsforvalteren’s, or a leader’s of other groups', async () => {
    const memory = namesInMemory();
    good(await write(memory, contact, [called]));
    for (const { actor, sees, toString } of people.filter((one) => !['a kontaktperson', 'a service leader', 'a leader of the group'].includes(String(one)))) {
      expect([toString(), await write(memory, actor, ['x'], 1)]).toMatchObject([toString(), { refusal: sees ? 'notAllowed' : 'notFound' }]);
      const outcome = await seeNames(memory.ports, actor, memory.offer.id);
      expect([toString(), outcome.ok ? [outcome.value.own, outcome.value.list] : outcome.refusal]).toEqual([toString(), sees ? [[], []] : 'notFound']);
    }
    expect((await seen(memory, otherContact)).own).toEqual([]);
    expect(await write(memory, head, ['x'], 1)).toMatchObject({ refusal: 'notAllowed' });
    expect(await write(memory, contact, ['x'], 0, homeB)).toMatchObject({ refusal: 'notAllowed' });
  });

  it('is refused by name while the setting is off, and then nothing at all is shown', async () => {
    const memory = namesInMemory({ on: [] });
    expect(await write(memory, contact, [called])).toMatchObject({ refusal: 'namesAreOff' });
    for (const actor of [contact, head, leader]) expect(await seen(memory, actor)).toMatchObject({ own: [], list: [] });
  });

  it('is for homes that have a place, whose address is not protected, in a group where none can be kept apart', async () => {
    expect(await write(namesInMemory({ status: 'waiting' }), contact, [called])).toMatchObject({ refusal: 'onlyPlacesHaveNames' });
    expect(await write(namesInMemory({ offer: { keepApart: true } }), contact, [called])).toMatchObject({ refusal: 'keepApartTakesNoNames' });
    const memory = namesInMemory();
    memory.marks.add(homeA);
    expect(await write(memory, contact, [called])).toMatchObject({ refusal: 'addressIsProtected' });
    expect((await seen(memory, contact)).own).toMatchObject([{ homes: [{ isProtected: true, names: [] }] }]);
  });

  it('tells the second of two, changes nothing when it says the same, and leaves an event without what was written', async () => {
    const memory = namesInMemory();
    good(await write(memory, contact, [called]));
    good(await write(memory, contact, [called]));
    expect(await write(memory, contact, ['Fostermor'])).toMatchObject({ refusal: 'versionIsOld' });
    good(await write(memory, contact, ['Fostermor'], 1));
    good(await write(memory, contact, ['', ' '], 2));
    expect(memory.named()).toEqual([]);
    expect(memory.events.map(({ noun, what, version }) => [noun, what, version])).toEqual([['enrolmentName', 'written', 1], ['enrolmentName', 'written', 2], ['enrolmentName', 'erased', 3]]);
    expect(JSON.stringify(memory.events)).not.toMatch(/Foster(far|mor)/);
  });
});

describe('Deciding whether names are written', () => {
  const on = (memory: Memory, actor: Actor, { day = '2026-11-20', agreed = true, serviceId = serviceA } = {}) =>
    turnNamesOn(memory.ports, actor, { serviceId, assessedOn: Temporal.PlainDate.from(day), agreed });

  it('is the service’s leader’s alone, with a yes and an assessment that has been made', async () => {
    const memory = namesInMemory({ on: [] });
    for (const { actor } of people.filter((one) => String(one) !== 'a service leader')) expect(await on(memory, actor)).toMatchObject({ refusal: 'notAllowed' });
    expect(await on(memory, head, { serviceId: serviceB })).toMatchObject({ refusal: 'notAllowed' });
    expect(await on(memory, head, { agreed: false })).toMatchObject({ refusal: 'namesNeedAYes', fields: [{ field: 'agreed' }] });
    expect(await on(memory, head, { day: '2026-11-24' })).toMatchObject({ refusal: 'assessmentIsAhead', fields: [{ field: 'assessedOn' }] });
    expect(memory.settings()).toEqual([]);
    for (let pressed = 0; pressed < 2; pressed += 1) good(await on(memory, head));
    good(await on(memory, head, { day: '2026-11-23' }));
    expect(memory.events.map(({ what }) => what)).toEqual(['turnedOn', 'turnedOn']);
    expect((await seeNamesSettings(memory.ports, contact)).map(({ setting, mayDecide }) => [setting?.assessedOn.toString(), mayDecide])).toEqual([['2026-11-23', false]]);
  });

  it('is no base’s, whatever its leader is called', async () => {
    const memory = namesInMemory({ on: [], kind: 'competenceBase' });
    expect(await on(memory, head)).toMatchObject({ refusal: 'notAllowed' });
    expect(await seeNamesSettings(memory.ports, head)).toEqual([]);
  });

  it('erases all at once when it is turned off, counts what is gone, and can be done again', async () => {
    const memory = namesInMemory();
    good(await write(memory, contact, [called]));
    expect((await seeNamesSettings(memory.ports, head)).map(({ named }) => named)).toEqual([1]);
    expect(good(await turnNamesOff(memory.ports, head, serviceA))).toBe(1);
    expect(good(await turnNamesOff(memory.ports, head, serviceA))).toBe(0);
    expect([memory.named(), memory.events.filter(({ what }) => what === 'turnedOff').length]).toEqual([[], 1]);
    expect(await turnNamesOff(memory.ports, contact, serviceA)).toMatchObject({ refusal: 'notAllowed' });
  });
});
