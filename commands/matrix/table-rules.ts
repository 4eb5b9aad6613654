import { bookingPolicy, counsellorPolicy } from '../../domain/booking/policy';
import { eventPolicy, feedPolicy } from '../../domain/groupOffers/calendar/policy';
import { attendancePolicy, detailsPolicy, homeMessagePolicy } from '../../domain/groupOffers/attendance/policy';
import { enrolmentPolicy, offerPolicy, offersOf } from '../../domain/groupOffers/policy';
import type { NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import { cataloguePolicy, qualificationPolicy } from '../../domain/groupOffers/staffing/policy';
import { linksChannel } from '../../domain/network/policy';
import { tenantPolicy } from '../../domain/network/tenants/policy';
import { referralPolicy } from '../../domain/referrals/policy';
import { addressProtectionRules } from './address-protection-rules';
import { afterwardsRules } from './afterwards-rules';
import { gatheringRules } from './gathering-rules';
import { namesRules } from './names-rules';
import { hoursRules } from './hours-rules';
import { membershipRules } from './membership-rules';
import { keepingRules } from './keeping-rules';
import { keptTables } from './kept-tables';
import { baseRules } from './base-rules';
import { conversationRules } from './conversation-rules';
import { detailsNoun, offerOf } from './offer-of';
import { allOf, anyOf, everybody, nobody, sentences, type Permission } from './permission';
import type { World } from './world';

/** A row of a table, as JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** Whose a row of a table is: to read, to add and to change. No row is anybody's to delete: they are ended by dates. */
export interface TableRule {
  readonly read: (row: Row, world: World) => Permission;
  readonly add: (row: Row, world: World) => Permission;
  readonly change: (row: Row, world: World) => Permission;
  /** Whether the rule asks nothing of the row, so that a few rows stand for all. */
  readonly rowsAreAlike?: boolean;
}

const forNobody = (): Permission => nobody;
const forEverybody = (): Permission => everybody;

/** What everybody may look up: places, who does what where, and the catalogue. */
const lookedUp: TableRule = { read: forEverybody, add: forNobody, change: forNobody, rowsAreAlike: true };
/** What the product keeps for itself. */
const kept: TableRule = { read: forNobody, add: forNobody, change: forNobody, rowsAreAlike: true };
const keptRules: Readonly<Record<string, TableRule>> = Object.fromEntries(keptTables.map((table) => [table, kept]));

const own = ({ person_id: personId }: Row): Permission => ({ scope }) => scope.personId === personId;
const ownRows: TableRule = { read: own, add: own, change: own };

const seesOffer = ({ id, offer_id: offerId }: Row, world: World): Permission => {
  const offer = offerOf(offerId ?? id, world);
  return offer === undefined ? nobody : sentences(offerPolicy, 'see', offer);
};
const createsOffer = ({ id, offer_id: offerId }: Row, world: World): Permission => {
  const offer = offerOf(offerId ?? id, world);
  return offer === undefined ? nobody : sentences(offerPolicy, 'create', offer);
};
const steersOffer = ({ id, offer_id: offerId }: Row, world: World): Permission => {
  const offer = offerOf(offerId ?? id, world);
  return offer === undefined ? nobody : sentences(offerPolicy, 'steer', offer);
};
const steersNetwork = ({ network_id: networkId }: Row): Permission => sentences(offerPolicy, 'steer', offersOf(networkId as NetworkId));
const partOfOffer: TableRule = { read: seesOffer, add: createsOffer, change: forNobody };

const ofEnrolment = (action: 'read' | 'enrol' | 'withdraw' | 'keepApart' | 'swap') => (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(enrolmentPolicy, action, { offer, serviceId: row['organisation_id'] as OrganisationId });
};
const countsEnrolment = (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(offerPolicy, 'seeCounts', offer);
};
const recordsAttendance = (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(attendancePolicy, 'record', offer);
};
const givesHomeMessage = (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : sentences(homeMessagePolicy, 'give', { offer, serviceId: row['organisation_id'] as OrganisationId });
};
const ofDetails = (action: 'see' | 'write') => (row: Row, world: World): Permission => sentences(detailsPolicy, action, detailsNoun(world, row['offer_id']));
const reportsAbsence = (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return (actor) => offer !== undefined && own(row)(actor) && sentences(offerPolicy, 'reportAbsence', offer)(actor);
};

const asksForEvents = (row: Row, world: World): Permission => {
  const offer = offerOf(row['offer_id'], world);
  return offer === undefined ? nobody : allOf(own(row), sentences(eventPolicy, 'ask', offer));
};
/** An address is its owner's, for what the owner may follow. */
const makesFeed = (row: Row): Permission =>
  allOf(own(row), sentences(feedPolicy, 'follow', { networkId: row['network_id'] as NetworkId | null }));

const referralOf = (referralId: unknown, { referrals }: World) => referrals.find(({ id }) => id === referralId);
const ofReferral = (action: 'send' | 'read' | 'readFormerContent' | 'book' | 'amend' | 'evaluate' | 'assign' | 'map' | 'seeStepBacks' | 'seeReaders', idOf: (row: Row, world: World) => unknown) => (row: Row, world: World): Permission => {
  const referral = referralOf(idOf(row, world), world);
  return referral === undefined ? nobody : sentences(referralPolicy, action, referral.parties);
};
const itself = ({ id }: Row): unknown => id;
const itsReferral = ({ referral_id: referralId }: Row): unknown => referralId;
/** The base that performs, or the service that orders: not a counsellor who came to it later. */
const ofEitherSide = (row: Row, world: World): Permission =>
  anyOf(ofReferral('book', itsReferral)(row, world), ofReferral('amend', itsReferral)(row, world));
/** Who performs writes the evaluation of what goes on. */
const evaluates = (idOf: (row: Row) => unknown) => (row: Row, world: World): Permission =>
  (['active', 'evaluated'].includes(referralOf(idOf(row), world)?.state ?? '') ? ofReferral('evaluate', idOf)(row, world) : nobody);
/** Each side sees its own records in its case system. */
const ofJournalSide = (row: Row, world: World): Permission => ofReferral(row['side'] === 'service' ? 'amend' : 'book', itsReferral)(row, world);
const ofBase = ({ base_id: baseId }: Row): Permission =>
  sentences(referralPolicy, 'seeStepBacks', { baseId: baseId as OrganisationId, orderingServiceId: baseId as OrganisationId, counsellorIds: [] });
const agreesRoles = ({ booking_id: bookingId }: Row, { bookings }: World): Permission => {
  const booking = bookings.find(({ id }) => id === bookingId);
  return booking === undefined ? nobody : sentences(bookingPolicy, 'agreeRoles', booking.parties);
};
const referralOfItsBooking = ({ booking_id: bookingId }: Row, { bookings }: World): unknown =>
  bookings.find(({ id }) => id === bookingId)?.referralId;
/** A counsellor who cannot come raises the version of the hour, and marks their own part of it. */
const bookedOnIt = ({ id, booking_id: bookingId }: Row, { bookings }: World): Permission => {
  const booking = bookings.find((one) => one.id === (bookingId ?? id));
  return (actor) => booking !== undefined && booking.parties.counsellorIds.includes(actor.scope.personId);
};

const ofCounsellor = (row: Row, { counsellors }: World): Permission =>
  anyOf(own(row), ...counsellors.filter(({ personId }) => personId === row['person_id'])
    .map(({ baseId }) => sentences(counsellorPolicy, 'list', { baseId })));
const counsellorsProfile: TableRule = { read: ofCounsellor, add: forNobody, change: forNobody };

const ofChannel = ({ organisation_id: organisationId, network_id: networkId }: Row): Permission => sentences(linksChannel, 'link',
  organisationId === null ? { kind: 'network', networkId: networkId as NetworkId } : { kind: 'organisation', organisationId: organisationId as OrganisationId });

const ofTheNetworksCoordinator = ({ network_id: networkId }: Row): Permission => sentences(cataloguePolicy, 'edit', { networkId: networkId as NetworkId });

/** Everybody looks programmes up; what is a network's own is its coordinator's to write. */
const ofCatalogue: TableRule = {
  read: forEverybody,
  add: ofTheNetworksCoordinator,
  change: forNobody,
};

const ofQualification = (action: 'see' | 'register') => ({ person_id: personId }: Row, { workplaces }: World): Permission => {
  const noun = workplaces.find((one) => one.personId === personId);
  return noun === undefined ? nobody : sentences(qualificationPolicy, action, noun);
};

const keepsTenants = (_row: Row, { tenants }: World): Permission => sentences(tenantPolicy, 'keep', tenants);

/** The rule of each table of the catalogue. */
export const tableRules: Readonly<Record<string, TableRule>> = {
  municipality: lookedUp,
  organisation: lookedUp,
  organisation_municipality: lookedUp,
  network: lookedUp,
  network_organisation: lookedUp,
  network_municipality: lookedUp,
  base_area: lookedUp,
  membership: lookedUp,
  programme: ofCatalogue,
  network_programme: ofCatalogue,
  qualification: { read: ofQualification('see'), add: ofQualification('register'), change: ofQualification('register') },
  person: { read: forEverybody, add: forNobody, change: ({ id }) => ({ scope }) => scope.personId === (id as PersonId) },

  event: { ...ownRows, change: forNobody },
  taken_action: { ...ownRows, change: forNobody },
  answered_request: ownRows,
  admitted_tenant: {
    read: keepsTenants,
    add: (row, world) => allOf(({ scope }) => row['admitted_by'] === scope.personId, keepsTenants(row, world)),
    change: keepsTenants,
  },
  tenant_consent: { read: keepsTenants, add: keepsTenants, change: keepsTenants, rowsAreAlike: true },
  channel: { read: ofChannel, add: ofChannel, change: ofChannel },

  school_holiday: { read: forEverybody, add: ofTheNetworksCoordinator, change: ofTheNetworksCoordinator },
  group_offer: { ...partOfOffer, change: steersOffer },
  group_session: { ...partOfOffer, change: steersOffer },
  session_change: {
    ...partOfOffer,
    add: (row, world) => (row['what'] === 'roomChanged' ? ofDetails('write') : createsOffer)(row, world),
  },
  session_details: { read: ofDetails('see'), add: ofDetails('write'), change: ofDetails('write') },
  group_offer_service: partOfOffer,
  group_offer_leader: partOfOffer,
  leader_change: partOfOffer,
  enrolment: {
    read: (row, world) => anyOf(ofEnrolment('read')(row, world), countsEnrolment(row, world)),
    add: ofEnrolment('enrol'),
    change: ofEnrolment('withdraw'),
  },
  calendar_request: { read: own, add: asksForEvents, change: own },
  calendar_reading: { read: own, add: forNobody, change: forNobody },
  calendar_feed: { read: own, add: makesFeed, change: own },
  session_attendance: {
    read: (row, world) => anyOf(ofEnrolment('read')(row, world), countsEnrolment(row, world)),
    add: recordsAttendance,
    change: recordsAttendance,
  },
  home_message_given: {
    read: givesHomeMessage,
    add: (row, world) => allOf(({ scope }) => row['given_by'] === scope.personId, givesHomeMessage(row, world)),
    change: givesHomeMessage,
  },
  session_reminder: { read: seesOffer, add: forNobody, change: forNobody },
  ...keptRules,
  ...membershipRules,
  ...keepingRules,
  ...gatheringRules,
  ...namesRules,
  ...addressProtectionRules,
  ...afterwardsRules,
  ...hoursRules,
  ...baseRules,
  offer_quota: {
    read: (row, world) => anyOf(ofEnrolment('read')(row, world), countsEnrolment(row, world)),
    add: createsOffer,
    change: forNobody,
  },
  apart_pair: {
    read: (row, world) => anyOf(ofEnrolment('keepApart')(row, world), ofEnrolment('keepApart')({ ...row, organisation_id: row['other_organisation_id'] }, world)),
    add: forNobody,
    change: forNobody,
  },
  // The coordinator sees the swaps that were made, and no proposal.
  place_swap: {
    read: (row, world) => anyOf(
      ofEnrolment('swap')(row, world), ofEnrolment('swap')({ offer_id: row['other_offer_id'], organisation_id: row['other_organisation_id'] }, world),
      row['state'] === 'accepted' ? steersOffer({ offer_id: row['offer_id'] }, world) : nobody,
    ),
    add: forNobody,
    change: forNobody,
  },
  place_answer_days: { read: forEverybody, add: steersNetwork, change: steersNetwork },
  leader_absence: {
    read: (row, world) => anyOf(own(row), createsOffer({ offer_id: row['offer_id'] }, world)),
    add: reportsAbsence,
    change: (row, world) => steersOffer({ offer_id: row['offer_id'] }, world),
  },

  referral: {
    read: ofReferral('read', itself),
    add: ofReferral('send', itself),
    change: (row, world) => anyOf(ofReferral('book', itself)(row, world), ofReferral('amend', itself)(row, world), evaluates(itself)(row, world)),
  },
  referral_log: {
    read: ofReferral('read', itsReferral),
    add: (row, world) => allOf(own(row), anyOf(ofEitherSide(row, world), evaluates(itsReferral)(row, world))),
    change: forNobody,
  },
  access_log: { read: ofReferral('seeReaders', itsReferral), add: forNobody, change: forNobody },
  referral_former_value: {
    read: ofReferral('readFormerContent', itsReferral), add: (row, world) => allOf(own(row), ofReferral('amend', itsReferral)(row, world)), change: forNobody,
  },
  booking_log: { read: ofReferral('read', referralOfItsBooking), add: (row, world) => allOf(own(row), ofReferral('read', referralOfItsBooking)(row, world)), change: forNobody },
  // What is held is nobody's to see, and functions write hours, so that nobody writes half of one.
  booking: {
    read: (row, world) => (row['held_until'] === null ? ofReferral('read', itsReferral)(row, world) : nobody),
    add: forNobody,
    change: (row, world) => anyOf(ofReferral('book', itsReferral)(row, world), bookedOnIt(row, world)),
  },
  booked_counsellor: {
    read: ofReferral('read', referralOfItsBooking),
    add: forNobody,
    // The coordinator marks as forfall what a substitute cannot come to (KB-26).
    change: (row, world) => anyOf(own(row), ofReferral('book', referralOfItsBooking)(row, world)),
  },
  assignment: {
    // Whose work it was is for the base.
    read: (row, world) => (row['until'] === null ? ofReferral('read', itsReferral)(row, world) : ofReferral('seeStepBacks', itsReferral)(row, world)),
    add: (row, world) => allOf(({ scope }) => row['assigned_by'] === scope.personId, ofReferral('assign', itsReferral)(row, world)),
    change: ofReferral('assign', itsReferral),
  },
  referral_step_back: {
    read: (row, world) => anyOf(own(row), ofReferral('seeStepBacks', itsReferral)(row, world)), add: forNobody, change: forNobody,
  },
  meeting_roles: { read: agreesRoles, add: agreesRoles, change: agreesRoles },
  case_record: { read: ofJournalSide, add: (row, world) => allOf(own(row), ofJournalSide(row, world)), change: ofJournalSide },
  base_journals: { read: ofBase, add: (row) => allOf(own(row), ofBase(row)), change: forNobody },
  referral_mapping: { read: ofReferral('read', itsReferral), add: ofReferral('map', itsReferral), change: ofReferral('map', itsReferral) },
  counsellor_languages: { read: ofCounsellor, add: own, change: own },
  counsellor: counsellorsProfile,
  counsellor_skill: counsellorsProfile,

  ...conversationRules,
};
