import { ownHours, type OwnHour } from '../../../domain/booking/booked/own-hours';
import type { BookingId } from '../../../domain/identifiers';
import { protectFamily, seeFamilysProtection } from '../../../domain/referrals/protect-family';
import type { Ports } from '../../../domain/unit-of-work';
import { actorWith } from '../../support/actors';
import { addressProtectionInMemory } from '../../support/address-protection-in-memory';
import { good } from '../../support/outcomes';
import { base, baseInMemory, levanger, now, person, referral, verdal } from '../booking/base-in-memory';

const contact = actorWith([{ role: 'caseContact', organisationId: verdal.id }]);
const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
const counsellor = actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) });
const performed = { ...referral, performing: { assignments: [{ personId: person(1), from: now.toZonedDateTimeISO('Europe/Oslo').toPlainDate(), until: null, at: now }], stepBacks: [] } };

function stage() {
  const memory = baseInMemory({ referrals: [performed] });
  const marks = addressProtectionInMemory();
  return { memory, ...marks, ports: { ...memory.ports, ...marks } };
}

describe('Protecting the address of a referral’s family', () => {
  it('is the ordering service’s, and changes nothing of the referral: no version, no line of its log, no message', async () => {
    const { memory, ports } = stage();
    good(await protectFamily(ports, contact, { referralId: referral.id, marked: true }));
    expect(good(await seeFamilysProtection(ports, contact, referral.id))).toEqual({ mayMark: true, marked: true });
    expect(await memory.ports.referrals.find(referral.id)).toEqual(performed);
    expect([memory.messages.length, memory.events.length]).toEqual([0, 0]);
    good(await protectFamily(ports, contact, { referralId: referral.id, marked: false }));
    expect(good(await seeFamilysProtection(ports, contact, referral.id))).toEqual({ mayMark: true, marked: false });
  });

  it('is neither set nor seen by the base and who performs, and does not exist for others', async () => {
    const { marks, ports, asked } = stage();
    marks.add(referral.id);
    for (const actor of [coordinator, counsellor]) {
      expect(good(await seeFamilysProtection(ports, actor, referral.id))).toEqual({ mayMark: false, marked: false });
      expect(await protectFamily(ports, actor, { referralId: referral.id, marked: false })).toMatchObject({ refusal: 'notAllowed' });
    }
    const stranger = actorWith([{ role: 'caseContact', organisationId: levanger.id }]);
    expect(await seeFamilysProtection(ports, stranger, referral.id)).toMatchObject({ refusal: 'notFound' });
    expect(await protectFamily(ports, stranger, { referralId: referral.id, marked: true })).toMatchObject({ refusal: 'notFound' });
    expect(asked()).toBe(false);
  });
});

describe('An hour for a family whose address is protected', () => {
  const inVerdal = { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' } as const;
  const hour: OwnHour = {
    bookingId: '00000000-0000-7000-8000-000000000077' as BookingId, referralId: referral.id, period: { start: now, end: now.add({ hours: 1 }) }, place: inVerdal,
    cancelled: false, sequence: 1, changedAt: now, parties: { orderingServiceId: verdal.id, baseId: base.id, counsellorIds: [person(1)] },
  };
  const placesOf = async (actor: typeof contact, hours: readonly OwnHour[]) => {
    const booking = { ownHours: async () => hours } as unknown as Ports['booking'];
    return (await ownHours({ booking, ...addressProtectionInMemory(referral.id) }, actor, now)).map(({ place }) => place);
  };

  it('has no municipality in the calendar of its own service, and the one it had in the counsellor’s', async () => {
    expect(await placesOf(contact, [hour])).toEqual([null]);
    expect(await placesOf(counsellor, [hour])).toEqual([inVerdal]);
  });

  it('says Teams where it is on Teams, which is nowhere', async () => {
    expect(await placesOf(contact, [{ ...hour, place: { kind: 'teams' } }])).toEqual([{ kind: 'teams' }]);
  });
});
