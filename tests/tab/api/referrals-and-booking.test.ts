import type { Actor } from '../../../domain/network/actor';
import { checklists } from '../../../domain/referrals/checklists';
import { noCalendars } from '../../support/no-calendars';
import { stableId } from '../../../store/demonstration/stable-id';
import { bookedHourHandlers } from '../../../tab/api/booked-hours';
import { bookingHandlers } from '../../../tab/api/booking';
import type { ApiHandler } from '../../../tab/api/handler';
import { hoursHandlers } from '../../../tab/api/hours';
import { referralsHandlers } from '../../../tab/api/referrals';
import { bookingOperations } from '../../../tab/contract/booking';
import { hoursOperations } from '../../../tab/contract/hours';
import type { Operation } from '../../../tab/contract/operation';
import { stages } from '../../../domain/referrals/referral-list';
import { referralChecklists } from '../../../tab/contract/referral-checklists';
import { referralStages } from '../../../tab/contract/referral-stages';
import { referralOperations } from '../../../tab/contract/referrals';
import { askOperation, type Asked } from '../../support/ask-operation';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

const ops = { ...referralOperations, ...bookingOperations, ...hoursOperations };
let db: TestDatabase;
let handlers: readonly ApiHandler[];
let coordinator: Actor;
let verdal: Actor;

beforeAll(async () => {
  db = await freshDatabase();
  const product = { asActor: db.asActor, clock: db.clock.now, calendars: noCalendars, decks: [] };
  handlers = [...referralsHandlers(product), ...bookingHandlers(product), ...bookedHourHandlers(), ...hoursHandlers({ calendars: noCalendars })];
  coordinator = await db.as('coordinator-base');
  verdal = await db.as('case-contact-verdal');
});
afterAll(() => db.close());

const ask = <O extends Operation>(operation: O, actor: Actor, request?: Asked) =>
  askOperation({ handlers, asActor: db.asActor }, operation, actor, request);

const body = { category: 'fosterParentGuidance', orderSummary: 'Grenser ved leggetid', place: { kind: 'municipality', municipalityNumber: '5038' } };
const send = async () => good(await ask(ops.sendReferral, verdal, { body }));
const slots = (referralId: string, query: object = {}) =>
  ask(ops.findSlots, coordinator, { query: { referralId, skill: 'cosP', counsellors: '2', minutes: '60', from: '2026-11-23', to: '2026-12-04', ...query } });

describe('The API for referrals and booking', () => {
  it('answers every operation of its contracts', () => {
    expect(new Set(handlers.map(({ operation }) => operation))).toEqual(new Set(Object.values(ops)));
  });

  it('sends a referral and shows it to both sides, each with what they may do', async () => {
    const sent = await send();
    expect(sent).toMatchObject({
      state: 'sent', stateLabel: 'Sendt, venter på svar', category: 'fosterParentGuidance', orderSummary: 'Grenser ved leggetid',
      place: { kind: 'municipality', municipalityNumber: '5038', label: 'Verdal' }, bookings: [], may: { findHour: false, steps: ['withdraw', 'amend'] },
    });
    const params = { referralId: sent.id };
    expect(good(await ask(ops.getReferral, coordinator, { params }))).toMatchObject({ id: sent.id, may: { findHour: true, steps: ['logCall'] } });
    expect(good(await ask(ops.getReferral, verdal, { params }))).toEqual(sent);
    expect(await ask(ops.getReferral, await db.as('case-contact-levanger'), { params })).toMatchObject({ refusal: 'notFound' });
  });

  it('pages the list by a cursor', async () => {
    await send();
    await send();
    const first = good(await ask(ops.listReferrals, coordinator, { query: { limit: '2' } }));
    expect(first.items).toHaveLength(2);
    const second = good(await ask(ops.listReferrals, coordinator, { query: { limit: '100', cursor: first.nextCursor } }));
    expect(second.nextCursor).toBeUndefined();
    expect(second.items.map(({ id }) => id)).not.toContain(first.items[1]?.id);
    expect(await ask(ops.listReferrals, coordinator, { query: { cursor: 'x' } })).toMatchObject({ refusal: 'inputIsInvalid' });
  });

  it('finds free hours, books one, and shows it to all who take part', async () => {
    const referral = await send();
    const [slot] = good(await slots(referral.id)).items;
    expect(slot?.counsellors).toHaveLength(2);
    const booked = good(await ask(ops.bookHour, coordinator, {
      body: { referralId: referral.id, start: slot?.start, minutes: 60, skill: 'cosP', counsellorIds: slot?.counsellors.map(({ id }) => id) },
    }));
    expect(booked).toMatchObject({ start: slot?.start, place: { label: 'Verdal' }, may: { reportAbsence: false } });
    expect(new Set(booked.counsellors)).toEqual(new Set(slot?.counsellors));
    expect(good(await ask(ops.getReferral, verdal, { params: { referralId: referral.id } }))).toMatchObject({
      state: 'startMeeting', bookings: [{ id: booked.id, counsellors: booked.counsellors.map(({ label }) => label) }],
    });
    for (const actor of [coordinator, verdal]) {
      expect(good(await ask(ops.listBookings, actor)).items.map(({ id }) => id)).toContain(booked.id);
    }
    expect(good(await ask(ops.listBookings, await db.as('case-contact-levanger'))).items).toEqual([]);
    expect(good(await slots((await send()).id)).items[0]?.start).not.toBe(slot?.start);
  });

  it('lets a counsellor report forfall, and shows it without a reason', async () => {
    const referral = await send();
    const counsellorId = stableId('person', 'counsellor-verdal-1');
    const { id } = good(await ask(ops.bookHour, coordinator, {
      body: { referralId: referral.id, start: '2026-12-08T08:00:00Z', minutes: 90, skill: 'cosP', counsellorIds: [counsellorId] },
    }));
    const counsellor = await db.as('counsellor-verdal-1');
    const own = good(await ask(ops.listBookings, counsellor)).items.find((one) => one.id === id);
    expect(own).toMatchObject({ absenceReported: false, may: { reportAbsence: true } });
    const reported = good(await ask(ops.reportCounsellorAbsence, counsellor, { params: { bookingId: id } }));
    expect(reported).toMatchObject({ absenceReported: true, cancelled: false, version: 2, may: { reportAbsence: false } });
    expect(good(await ask(ops.getReferral, coordinator, { params: { referralId: referral.id } }))).toMatchObject({
      bookings: [{ counsellors: ['Veileder 1, Verdal (forfall)'] }], may: { findHour: true },
    });
  });

  it('pages booked hours in order of time', async () => {
    const all = good(await ask(ops.listBookings, coordinator)).items;
    expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).sort());
    const first = good(await ask(ops.listBookings, coordinator, { query: { limit: '1' } }));
    const rest = good(await ask(ops.listBookings, coordinator, { query: { cursor: first.nextCursor } }));
    expect([...first.items, ...rest.items]).toEqual(all);
  });

  it('shows the base’s counsellors with their skills to its coordinator alone', async () => {
    const { items } = good(await ask(ops.listCounsellors, coordinator, { query: { limit: '100' } }));
    expect(items).toHaveLength(6);
    expect(items.find(({ label }) => label === 'Veileder 1, Verdal')).toMatchObject({
      municipality: 'Verdal', organisation: { name: expect.stringMatching(/base/i) as string },
      skills: [{ key: 'cosP', label: 'COS-P (trygghetssirkelen)' }, { key: 'familyGuidance' }, { key: 'fosterCare' }],
    });
    expect(await ask(ops.listCounsellors, verdal)).toMatchObject({ refusal: 'notAllowed' });
  });

  it('refuses by name what cannot be asked for', async () => {
    const { id: referralId } = await send();
    expect(await slots(referralId, { to: '2027-12-04' })).toMatchObject({ refusal: 'rangeIsTooLong', fields: [{ field: 'to' }] });
    expect(await slots(referralId, { minutes: '7' })).toMatchObject({ refusal: 'lengthIsUnreasonable' });
    expect(await ask(ops.findSlots, verdal, { query: { referralId, skill: 'cosP', from: '2026-11-23', to: '2026-11-30' } })).toMatchObject({ refusal: 'notAllowed' });
    const hour = { referralId, start: '2026-11-20T08:00:00Z', minutes: 60, skill: 'cosP', counsellorIds: [stableId('person', 'counsellor-verdal-1')] };
    expect(await ask(ops.bookHour, coordinator, { body: hour })).toMatchObject({ refusal: 'hourIsInThePast' });
    const stranger = { ...hour, start: '2026-12-09T08:00:00Z', counsellorIds: [stableId('person', 'case-contact-verdal')] };
    expect(await ask(ops.bookHour, coordinator, { body: stranger })).toMatchObject({ refusal: 'counsellorIsNotInTheBase' });
  });

  it('offers the checklists that the domain knows', () => {
    expect(referralChecklists).toEqual(checklists);
    expect(referralStages).toEqual(stages);
  });

  it('takes the steps of the flow, each on the version that was seen, and shows the log', async () => {
    const { id: referralId } = await send();
    const params = { referralId };
    const call = { step: 'logCall', on: '2026-11-23', reasons: ['notInPosition'] };
    const called = good(await ask(ops.takeReferralStep, coordinator, { params, body: call, basedOn: 1 }));
    expect(called).toMatchObject({
      state: 'clarificationCall', stateLabel: 'Avklart på telefon', version: 2, may: { steps: ['logCall', 'undoCall', 'review'] },
      course: { calledOn: '2026-11-23', reasons: [{ key: 'notInPosition', label: 'Tjenesten kommer ikke i posisjon til å hjelpe familien' }] },
    });
    expect(await ask(ops.takeReferralStep, coordinator, { params, body: call, basedOn: 1 })).toMatchObject({ refusal: 'versionIsOld' });
    expect(await ask(ops.takeReferralStep, verdal, { params, body: call, basedOn: 2 })).toMatchObject({ refusal: 'notAllowed' });
    good(await ask(ops.amendReferral, verdal, { params, body: { ...body, category: 'other' }, basedOn: 2 }));
    expect(good(await ask(ops.readReferralLog, coordinator, { params })).items).toMatchObject([
      { whatLabel: 'Sendt', roleLabel: 'Kontaktperson' },
      { whatLabel: 'Ringte tjenesten', roleLabel: 'Koordinator' },
      { whatLabel: 'Endret kategori', roleLabel: 'Kontaktperson', formerly: 'Veiledning til fosterforeldre' },
    ]);
  });
});
