import { readCertificateCode, validityOn, validUntil } from '../../../../domain/groupOffers/afterwards/certificate';
import { certificatePolicy } from '../../../../domain/groupOffers/afterwards/policy';
import { offerNoun } from '../../../../domain/groupOffers/policy';
import type { OrganisationId, PersonId } from '../../../../domain/identifiers';
import type { Actor } from '../../../../domain/network/actor';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { learningNetwork, offerWith, serviceA, serviceB } from '../../../support/group-offers';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('How long a certificate counts', () => {
  it('is without an end where the programme has none, else through the same day so many years later', () => {
    expect(validUntil(day('2026-11-23'), undefined)).toBeNull();
    expect(validUntil(day('2026-11-23'), 3)).toEqual(day('2029-11-23'));
    expect(validUntil(day('2028-02-29'), 3)).toEqual(day('2031-02-28'));
  });
  it('is until the end of its last day, and not at all once it is revoked', () => {
    const certificate = { validUntil: day('2029-11-23'), revoked: false };
    expect(validityOn(certificate, day('2029-11-23'))).toBe('valid');
    expect(validityOn(certificate, day('2029-11-24'))).toBe('expired');
    expect(validityOn({ ...certificate, revoked: true }, day('2027-01-01'))).toBe('revoked');
    expect(validityOn({ validUntil: null, revoked: false }, day('2099-01-01'))).toBe('valid');
  });
});

describe('A certificate\'s code', () => {
  it('is read as it is spoken or typed, and is nothing else', () => {
    expect(readCertificateCode(' k4mwr-th2dn ')).toBe('K4MWRTH2DN');
    for (const typed of ['', 'K4MWRT', 'K4MWRTH2DN1', 'K4MWR TH2D!']) expect(readCertificateCode(typed)).toBeUndefined();
  });
});

describe('Who says that a course was completed, and who issues certificates', () => {
  const leaderId = '00000000-0000-4000-8000-0000000000e3' as PersonId;
  const elsewhere = '00000000-0000-4000-8000-0000000000e1' as OrganisationId;
  const over = offerWith({ leaders: [{ personId: leaderId, role: 'groupLeader', ordinal: null, placeName: 'Bufetat' }] });
  const may = (actor: Actor) => (['state', 'readStated', 'issue'] as const)
    .filter((action) => certificatePolicy.permits(actor, action, { offer: offerNoun(over), serviceId: serviceA }));
  it.each<[string, Actor, readonly string[]]>([
    ['a leader of the group says, and issues none', actorWith([{ role: 'groupLeader', organisationId: elsewhere }], { personId: leaderId }), ['state', 'readStated']],
    ['the coordinator too', actorWith([{ role: 'coordinator', networkId: learningNetwork }]), ['state', 'readStated']],
    ['a kontaktperson issues for the own service', actorWith([{ role: 'caseContact', organisationId: serviceA }]), ['readStated', 'issue']],
    ['the service\'s leader too', actorWith([{ role: 'serviceLeader', organisationId: serviceA }]), ['readStated', 'issue']],
    ['another service does neither', actorWith([{ role: 'caseContact', organisationId: serviceB }]), []],
    ['nor does anybody else', actorWith([{ role: 'fosterCareAdvisor', networkId: learningNetwork }]), []],
  ])('are told apart: %s', (_, actor, expected) => expect(may(actor)).toEqual(expected));
});
