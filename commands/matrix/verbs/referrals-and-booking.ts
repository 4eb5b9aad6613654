import { randomUUID } from 'node:crypto';
import { bookingPolicy } from '../../../domain/booking/policy';
import { draftPolicy } from '../../../domain/referrals/drafts/policy';
import { referralPolicy } from '../../../domain/referrals/policy';
import { anyOf, sentences } from '../permission';
import { changes, shows, type VerbRecipes } from '../verb-recipe';
import type { World } from '../world';

type ReferralOrBookingVerb = Extract<keyof VerbRecipes, `referrals.${string}` | `booking.${string}`>;

const unbooked = ({ referrals }: World) => referrals.filter(({ booked }) => !booked);
const asked = (referralId: string) =>
  ({ referralId, skill: 'fosterCare', counsellors: '1', minutes: '60', from: '2026-12-07', weeks: '1' });
const hourQuestions = (world: World) => unbooked(world).map(({ id, reference, name, parties }) => ({
  fields: asked(id), tellings: [shows(name, reference, sentences(referralPolicy, 'findHour', parties))],
}));
const absences = ({ bookings }: World) => bookings.map(({ id, name, parties }) => ({
  fields: { bookingId: id }, tellings: [changes(name, sentences(bookingPolicy, 'reportAbsence', parties))],
}));

const sendsToSomeBase = (services: readonly Pick<World['services'][number], 'id' | 'baseIds'>[]) => anyOf(...services.flatMap(({ id, baseIds }) =>
  baseIds.map((baseId) => sentences(referralPolicy, 'send', { orderingServiceId: id, baseId, counsellorIds: [] }))));

/** How the verbs of the referrals and booking areas are pressed. A referral with an hour that stands takes no other, whoever asks. */
export const referralAndBookingVerbs: Pick<VerbRecipes, ReferralOrBookingVerb> = {
  'referrals.send': ({ services }) => services.filter(({ baseIds }) => baseIds.length > 0).map(({ id, key, baseIds }) => ({
    fields: { serviceId: id, category: 'other', orderSummary: 'Veiledning', place: 'teams' },
    tellings: [changes(`for ${key}`, sendsToSomeBase([{ id, baseIds }]))],
  })),
  'referrals.saveDraft': ({ services }) => [{
    // A draft leaves no event: that it is kept is said by the card, in either written standard. Whom no base serves gets no form.
    fields: { category: 'other', draftId: randomUUID(), draftVersion: 0 },
    tellings: [{
      what: 'of one’s own', to: (actor) => sentences(draftPolicy, 'write', { writerId: actor.scope.personId })(actor) && sendsToSomeBase(services)(actor),
      tells: ({ card }) => /Kladden er (lagret|lagra), og/.test(card),
    }],
  }],
  'referrals.openDraft': ({ drafts }) => drafts.map(({ id, writerId }) => ({
    fields: { draftId: id }, tellings: [shows(`draft ${id}`, id, sentences(draftPolicy, 'write', { writerId }))],
  })),
  'booking.showWaiting': (world) => [{
    fields: {},
    tellings: unbooked(world).map(({ reference, name, parties }) => shows(name, reference, sentences(referralPolicy, 'book', parties))),
  }],
  'booking.askForHour': (world) => unbooked(world).map(({ id, reference, name, parties }) => ({
    fields: { referralId: id }, tellings: [shows(name, reference, sentences(referralPolicy, 'findHour', parties))],
  })),
  'booking.changeQuestion': hourQuestions,
  'booking.findHours': hourQuestions,
  'booking.book': (world) => unbooked(world).map(({ id, name, parties }) => {
    const counsellor = world.counsellors.find(({ baseId, skills }) => baseId === parties.baseId && skills.includes('fosterCare'));
    return {
      fields: { ...asked(id), chosen: `2026-12-08T09:00:00Z|${counsellor?.personId ?? ''}` },
      tellings: [changes(name, sentences(referralPolicy, 'book', parties))],
    };
  }),
  'booking.reportAbsence': absences,
  'booking.reportAbsenceInList': absences,
  'booking.answerAssignment': ({ assignments }) => assignments.map(({ bookingId, personId }) => ({
    fields: { bookingId, personId, accept: false }, tellings: [changes(`for ${personId}`, ({ scope }) => scope.personId === personId)],
  })),
  'booking.findSubstitutes': ({ bookings, referrals }) => bookings.map(({ id, name, parties, referralId }) => ({
    fields: { bookingId: id },
    tellings: [shows(name, referrals.find((one) => one.id === referralId)?.reference ?? '', sentences(bookingPolicy, 'replace', parties))],
  })),
  'booking.replace': ({ bookings, counsellors }) => bookings.flatMap(({ id, name, parties, version }) => {
    const out = parties.counsellorIds[0];
    const substitute = counsellors.find(({ baseId, personId, skills }) => baseId === parties.baseId && !parties.counsellorIds.includes(personId) && skills.includes('fosterCare'));
    return out === undefined || substitute === undefined ? [] : [{
      fields: { bookingId: id, version, out, alone: false, substitute: substitute.personId },
      tellings: [changes(name, sentences(bookingPolicy, 'replace', parties))],
    }];
  }),
};
