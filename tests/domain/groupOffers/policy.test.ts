import { enrolmentPolicy, offerPolicy, type OfferNoun } from '../../../domain/groupOffers/policy';
import { serviceToActFor } from '../../../domain/groupOffers/enrolment/service-choice';
import type { NetworkId, OrganisationId, PersonId } from '../../../domain/identifiers';
import { actorWith } from '../../support/actors';
import { learningNetwork, serviceA, serviceB } from '../../support/group-offers';

const elsewhere = '00000000-0000-4000-8000-0000000000e1' as OrganisationId;
const otherNetwork = '00000000-0000-4000-8000-0000000000e2' as NetworkId;
const leaderId = '00000000-0000-4000-8000-0000000000e3' as PersonId;
const offer: OfferNoun = { networkId: learningNetwork, serviceIds: [serviceA, serviceB], leaderIds: [leaderId], published: true };
const networks = [learningNetwork];

const coordinator = actorWith([{ role: 'coordinator', networkId: learningNetwork }]);
const otherCoordinator = actorWith([{ role: 'coordinator', networkId: otherNetwork }]);
const baseCoordinator = actorWith([{ role: 'coordinator', organisationId: elsewhere }], { networks });
const advisor = actorWith([{ role: 'fosterCareAdvisor', networkId: learningNetwork }]);
const contact = actorWith([{ role: 'caseContact', organisationId: serviceA }], { networks });
const leaderOfService = actorWith([{ role: 'serviceLeader', organisationId: serviceA }], { networks });
const counsellor = actorWith([{ role: 'counsellor', organisationId: serviceA }], { networks });
const groupLeader = actorWith([{ role: 'groupLeader', organisationId: elsewhere }], { personId: leaderId });
const otherGroupLeader = actorWith([{ role: 'groupLeader', organisationId: elsewhere }]);
const governor = actorWith([{ role: 'countyGovernor', organisationId: elsewhere }], { networks });
const administrator = actorWith([{ role: 'administrator', organisationId: elsewhere }], { networks });

describe('Who may do what with a group offer', () => {
  it.each([
    ['the network\'s coordinator', coordinator, ['create', 'steer', 'see', 'seeCounts']],
    ['another network\'s coordinator', otherCoordinator, []],
    ['a base\'s coordinator in the network', baseCoordinator, ['see']],
    ['a fosterhjemsressurs of the network', advisor, ['see']],
    ['a kontaktperson of an invited service', contact, ['see']],
    ['a veileder of an invited service', counsellor, ['see']],
    ['a leader of the group, from elsewhere', groupLeader, ['see', 'seeCounts', 'reportAbsence']],
    ['a leader of other groups', otherGroupLeader, []],
    ['the Statsforvalter in the network', governor, ['see']],
    ['an administrator', administrator, []],
  ] as const)('%s', (_, actor, allowed) => {
    expect((['create', 'steer', 'see', 'seeCounts', 'reportAbsence'] as const).filter((action) => offerPolicy.permits(actor, action, offer))).toEqual(allowed);
  });

  it.each([
    ['its coordinator', coordinator, true], ['its leaders', groupLeader, true], ['no kontaktperson', contact, false],
    ['no fosterhjemsressurs', advisor, false], ['not the Statsforvalter', governor, false],
  ] as const)('a draft is seen by %s', (_, actor, sees) => {
    expect(offerPolicy.permits(actor, 'see', { ...offer, published: false })).toBe(sees);
    expect(enrolmentPolicy.permits(actor, 'enrol', { offer: { ...offer, published: false }, serviceId: serviceA })).toBe(false);
  });

  it('a fosterhjemsressurs who leads the group sees its counts (GRP-07)', () => {
    const leading = actorWith([{ role: 'fosterCareAdvisor', networkId: learningNetwork }], { personId: leaderId });
    expect(offerPolicy.permits(leading, 'seeCounts', offer)).toBe(true);
  });
});

describe('Who may enrol and withdraw', () => {
  it.each([
    ['a kontaktperson, for the own service', contact, true],
    ['a service leader, for the own service', leaderOfService, true],
    ['not a veileder of the service', counsellor, false],
    ['not the coordinator', coordinator, false],
    ['not a leader of the group', groupLeader, false],
  ] as const)('%s', (_, actor, allowed) => {
    expect(enrolmentPolicy.permits(actor, 'enrol', { offer, serviceId: serviceA })).toBe(allowed);
    expect(enrolmentPolicy.permits(actor, 'withdraw', { offer, serviceId: serviceA })).toBe(allowed);
  });

  it('nobody for another service', () => {
    expect(enrolmentPolicy.permits(contact, 'enrol', { offer, serviceId: serviceB })).toBe(false);
  });
});

describe('Which service an enrolment is for', () => {
  const both = actorWith([{ organisationId: serviceA }, { organisationId: serviceB }]);
  const uninvited = actorWith([{ organisationId: elsewhere }]);

  it('is the only one that the person acts for', () => {
    expect(serviceToActFor(contact, offer, undefined)).toEqual({ ok: true, value: serviceA });
  });

  it('must be said by who acts for several', () => {
    expect(serviceToActFor(both, offer, undefined)).toMatchObject({ refusal: 'serviceIsNotChosen', fields: [{ field: 'serviceId' }] });
    expect(serviceToActFor(both, offer, serviceB)).toEqual({ ok: true, value: serviceB });
  });

  it('cannot be one that is not invited', () => {
    expect(serviceToActFor(uninvited, offer, undefined)).toMatchObject({ refusal: 'serviceIsNotInvited' });
    expect(serviceToActFor(uninvited, offer, elsewhere)).toMatchObject({ refusal: 'serviceIsNotInvited' });
  });

  it('cannot be somebody else\'s', () => {
    expect(serviceToActFor(contact, offer, serviceB)).toMatchObject({ refusal: 'notAllowed' });
    expect(serviceToActFor(coordinator, offer, undefined)).toMatchObject({ refusal: 'notAllowed' });
  });
});
