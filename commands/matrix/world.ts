import type {
  AdmissionId, AssessmentId, BaseAgreementId, BookingId, CardRunId, CertificateId, ContributionId, ConversationId, EnrolmentId, GoodStartPlanId, NetworkId, OfferId, OrganisationId, OwnDeckId, PersonId, PlannedConversationId, ReferralId, SessionId,
} from '../../domain/identifiers';
import type { PairId } from '../../domain/groupOffers/enrolment/apart-pair';
import type { SwapId } from '../../domain/groupOffers/enrolment/swap';
import type { EnrolmentStatus } from '../../domain/groupOffers/enrolment/enrolment';
import type { OfferStage } from '../../domain/groupOffers/offer-state';
import type { EnrolmentNoun, OfferNoun } from '../../domain/groupOffers/policy';
import type { ServicesGoodStart } from '../../domain/groupOffers/goodStart/policy';
import type { QualificationNoun } from '../../domain/groupOffers/staffing/policy';
import type { QualificationId } from '../../domain/groupOffers/staffing/qualification';
import type { ChannelOwner } from '../../domain/network/link-channel';
import type { AgreementParties } from '../../domain/referrals/agreements/policy';
import type { NeedNoun } from '../../domain/referrals/capacity/policy';
import type { ReferralParties } from '../../domain/referrals/policy';
import type { ReferralState } from '../../domain/referrals/referral-state';
import type { ServicesCardRun } from '../../domain/conversations/card-run-policy';
import type { PlannedActionId } from '../../domain/conversations/minutes/planned-action';
import type { Phase } from '../../domain/conversations/phases/phase';
import type { NetworksDeck } from '../../domain/conversations/ownDecks/policy';
import type { LedConversation, NetworksConversation } from '../../domain/conversations/policy';
import type { Database } from '../../store/database';
import { ownersRows } from './owner-rows';
import { offersThat } from './read-offers';
import { readEditions, type AskedEdition } from './asked-editions';
import { readMembershipWorld, type MembershipWorld } from './membership-world';
import { readTenantList, type TenantList } from './tenancy';

/** Everything there is to ask about, as the owner of the tables reads it: facts alone, with what the policies must know of each. */
export interface World {
  readonly networks: readonly { readonly id: NetworkId; readonly key: string; readonly serviceIds: readonly OrganisationId[] }[];
  /** Which networks each fosterhjemsnettverk reaches across. */
  readonly areas: readonly { readonly coveringId: NetworkId; readonly networkId: NetworkId }[];
  readonly bases: readonly OrganisationId[];
  readonly tenants: TenantList;
  /** Requests for access and memberships, with who answers for them. */
  readonly membership: MembershipWorld;
  /** Each service with the bases that serve it. */
  readonly services: readonly { readonly id: OrganisationId; readonly key: string; readonly name: string; readonly baseIds: readonly OrganisationId[]; readonly writesNames: boolean }[];
  readonly offers: readonly {
    readonly id: OfferId; readonly name: string; readonly noun: OfferNoun; readonly stage: OfferStage; readonly version: number;
    /** The calendar year that it begins in. */
    readonly year: number;
    /** The last session, of so many. */
    readonly sessionId: SessionId; readonly sessionCount: number; readonly sessionLeaderIds: readonly PersonId[];
    /** A session that has begun, its attendance's version, and the services that had places in it. */
    readonly begunSessionId: SessionId | null; readonly attendanceVersion: number; readonly counted: readonly OrganisationId[];
    /** Whether it is a gathering, and the services with places in it, each with the version of what it has said of who comes. */
    readonly gathering: boolean; readonly heads: readonly { readonly serviceId: OrganisationId; readonly version: number }[];
  }[];
  /** Groups whose last session has been, which no step of an offer's life can be taken with. */
  readonly overOffers: World['offers'];
  /** Places in them. */
  readonly overPlaces: readonly { readonly offerId: OfferId; readonly serviceId: OrganisationId }[];
  readonly enrolments: readonly {
    readonly id: EnrolmentId; readonly offerId: OfferId; readonly code: string; readonly name: string; readonly noun: EnrolmentNoun;
    readonly status: EnrolmentStatus;
    /** Whether its address is marked as protected. */
    readonly marked: boolean;
    /** What its foster parents are called, in which version, and whether they can be: names are on and nothing is in the way. */
    readonly called: string | null; readonly namesVersion: number; readonly takesNames: boolean;
  }[];
  /** Homes that are kept apart: the one whose service made the code, and the other. */
  readonly pairs: readonly {
    readonly id: PairId; readonly offerId: OfferId; readonly name: string; readonly noun: EnrolmentNoun; readonly other: EnrolmentNoun; readonly confirmed: boolean;
  }[];
  /** Proposals of swaps: the service that proposes, the one that is asked, and a home that it can give. */
  readonly swaps: readonly {
    readonly id: SwapId; readonly name: string; readonly open: boolean; readonly accepted: boolean;
    readonly offerId: OfferId; readonly noun: EnrolmentNoun; readonly otherOfferId: OfferId; readonly other: EnrolmentNoun;
    readonly proposedId: EnrolmentId; readonly givenId: EnrolmentId | null;
  }[];
  readonly qualifications: readonly { readonly id: QualificationId; readonly name: string; readonly version: number; readonly ended: boolean; readonly noun: QualificationNoun }[];
  /** Where every person works, for what is registered of them. */
  readonly workplaces: readonly QualificationNoun[];
  readonly editions: readonly AskedEdition[];
  readonly agreements: readonly { readonly id: BaseAgreementId; readonly name: string; readonly version: number; readonly noun: AgreementParties }[];
  readonly needs: readonly { readonly id: string; readonly name: string; readonly noun: NeedNoun }[];
  /** Drafts, and whose they are. */
  readonly drafts: readonly { readonly id: string; readonly version: number; readonly writerId: PersonId }[];
  readonly referrals: readonly {
    readonly id: ReferralId; readonly reference: string; readonly name: string; readonly parties: ReferralParties; readonly booked: boolean; readonly state: ReferralState;
    readonly version: number; readonly sentOn: string; readonly amended: boolean;
    /** Who has it as their work, who has stepped back, and the version of what is mapped. */
    readonly assignedIds: readonly PersonId[]; readonly steppedBackIds: readonly PersonId[]; readonly steppedBack: boolean; readonly mappingVersion: number;
    readonly firstLogId: string; readonly baseJournals: boolean;
    /** Packages that a side has fetched for its archive, and whether the referral is still as it was. */
    readonly handovers: readonly { readonly id: string; readonly side: 'service' | 'base'; readonly current: boolean }[];
    /** Whether the family's address is marked as protected. */
    readonly marked: boolean;
  }[];
  /** What is in the way of whose hour. */
  readonly clashes: readonly { readonly bookingId: BookingId; readonly personId: PersonId; readonly name: string; readonly parties: ReferralParties }[];
  readonly bookings: readonly {
    readonly id: BookingId; readonly referralId: ReferralId; readonly name: string; readonly parties: ReferralParties; readonly version: number;
    readonly rolesVersion: number;
  }[];
  /** The version of what each counsellor keeps, where it was ever changed, and of how each base books. */
  readonly hoursVersions: readonly { readonly personId: PersonId; readonly version: number }[];
  readonly settingsVersions: readonly { readonly baseId: OrganisationId; readonly version: number }[];
  readonly leaves: readonly { readonly id: string; readonly personId: PersonId }[];
  /** Hours that somebody keeps while they decide. */
  readonly holds: readonly { readonly id: BookingId; readonly heldBy: PersonId }[];
  /** Who is asked to say yes to an hour, and has not answered. */
  readonly assignments: readonly { readonly bookingId: BookingId; readonly personId: PersonId; readonly version: number }[];
  readonly conversations: readonly {
    readonly id: ConversationId; readonly name: string; readonly noun: LedConversation; readonly running: boolean;
    readonly version: number; readonly phase: Phase; readonly stepKey: string; readonly said: string; readonly lineIds: readonly ContributionId[];
    readonly minuted: boolean; readonly actionIds: readonly PlannedActionId[]; readonly waitingIds: readonly AdmissionId[];
  }[];
  /** Packages that networks have fetched of groups and minutes, which are still as they were. */
  readonly networkHandovers: readonly { readonly id: string; readonly nounId: string }[];
  /** Conversations with families, and the reference that only the service may know. */
  readonly cardRuns: readonly {
    readonly id: CardRunId; readonly name: string; readonly noun: ServicesCardRun; readonly running: boolean;
    readonly version: number; readonly reference: string;
  }[];
  /** Yearly assessments, and the reference that only the service may know. */
  readonly assessments: readonly { readonly id: AssessmentId; readonly noun: ServicesCardRun; readonly version: number; readonly reference: string }[];
  /** Discussions that are planned. */
  readonly planned: readonly { readonly id: PlannedConversationId; readonly name: string; readonly noun: NetworksConversation; readonly version: number }[];
  /** Networks' own decks, and words that only the network may read. */
  readonly ownDecks: readonly { readonly id: OwnDeckId; readonly name: string; readonly noun: NetworksDeck; readonly version: number; readonly said: string }[];
  /** Calendar addresses that are in force, and whose they are. */
  readonly feeds: readonly { readonly id: string; readonly name: string; readonly personId: PersonId }[];
  /** Certificates with the code that only the service may know. */
  readonly certificates: readonly { readonly id: CertificateId; readonly offerId: OfferId; readonly serviceId: OrganisationId; readonly code: string; readonly revoked: boolean }[];
  /** Plans of En god start, and the code that only the service may know. */
  readonly goodStartPlans: readonly {
    readonly id: GoodStartPlanId; readonly name: string; readonly noun: ServicesGoodStart; readonly code: string; readonly version: number;
    readonly followerId: PersonId; readonly ended: boolean;
  }[];
  /** Channels that are linked, and whose they are. */
  readonly channels: readonly { readonly tenantId: string; readonly chatId: string; readonly owner: ChannelOwner }[];
  /** Which networks each base serves. */
  readonly baseAreas: readonly { readonly baseId: OrganisationId; readonly networkId: NetworkId }[];
  readonly counsellors: readonly { readonly personId: PersonId; readonly baseId: OrganisationId; readonly skills: readonly string[] }[];
}

type PairRow = Omit<World['pairs'][number], 'noun' | 'other'> & { readonly serviceId: OrganisationId; readonly otherId: OrganisationId };

type SwapRow = Omit<World['swaps'][number], 'noun' | 'other'> & { readonly serviceId: OrganisationId; readonly otherId: OrganisationId };

/** Reads the world anew. */
export async function readWorld(database: Database): Promise<World> {
  const all = <Row>(statement: string) => ownersRows<Row>(database, statement);
  const offers = await offersThat(database, '>');
  const enrolments = await all<Omit<World['enrolments'][number], 'noun'> & { readonly serviceId: OrganisationId }>(`
    select e.id, e.offer_id as "offerId", e.code, o.key || '/' || e.code as name, e.organisation_id as "serviceId", e.status,
      m.id is not null as marked, n.called[1] as called, coalesce(n.version, 0) as "namesVersion", e.status = 'placed' and m.id is null
        and not g.keep_apart and exists (select from name_setting s where s.organisation_id = o.id and s.turned_off_at is null) as "takesNames"
    from enrolment e join organisation o on o.id = e.organisation_id join group_offer g on g.id = e.offer_id
      left join protected_enrolment m on m.enrolment_id = e.id and m.until is null left join enrolment_name n on n.enrolment_id = e.id where e.status not in ('withdrawn', 'lapsed', 'declined') order by e.offer_id, e.arrival`);
  const workplaces = await all<QualificationNoun>(`
    select p.id as "personId",
      (select coalesce(json_agg(m.organisation_id), '[]') from membership m where m.person_id = p.id and m.organisation_id is not null) as "organisationIds",
      (select coalesce(json_agg(n.id), '[]') from network n where exists (
        select from membership m left join organisation o on o.id = m.organisation_id where m.person_id = p.id and (
          m.network_id = n.id or o.kind = 'bufetat' or exists (select from base_area b where b.base_id = o.id and b.network_id = n.id)
          or exists (select from network_organisation x where x.organisation_id = o.id and x.network_id = n.id)))) as "networkIds"
    from person p`);
  const isBooked = `b.held_until is null and c.left_at is null and c.consent in ('notNeeded', 'given')`;
  const booked = `coalesce((select json_agg(c.person_id) from booking b join booked_counsellor c on c.booking_id = b.id where % and ${isBooked}), '[]')`;
  const worksOn = `(select coalesce(json_agg(w.person_id), '[]') from (
    select c.person_id from booking b join booked_counsellor c on c.booking_id = b.id where b.referral_id = r.id and ${isBooked}
    union select a.person_id from assignment a where a.referral_id = r.id and a.until is null) w
    where not exists (select from referral_step_back s where s.referral_id = r.id and s.person_id = w.person_id))`;
  const deputyOf = `(select coalesce(json_agg(distinct s.deputy_id), '[]') from base_setting s join referral_told t on t.referral_id = r.id
    where s.base_id = r.base_id and s.deputy_id is not null and t.what = 'callIsLate' and r.state = 'sent')`;
  const parties = (where: string) => `json_build_object('orderingServiceId', r.ordering_service_id, 'baseId', r.base_id,
    'counsellorIds', ${booked.replace('%', where)})`;
  return {
    networks: await all(`
      select n.id, n.key, coalesce((select json_agg(o.id) from network_organisation m join organisation o on o.id = m.organisation_id
        where m.network_id = n.id and o.kind = 'childWelfareService'), '[]') as "serviceIds"
      from network n where n.key in ('innherred', 'namdalen', 'trondheimsregionen', 'fosterhjemsnettverk-trondelag') order by n.key`),
    areas: await all(`select foster_care_network_id as "coveringId", network_id as "networkId" from foster_care_network_area`),
    bases: (await all<{ id: OrganisationId }>(`select id from organisation where kind = 'competenceBase' order by key`)).map(({ id }) => id),
    tenants: await readTenantList(database),
    membership: await readMembershipWorld(database),
    services: await all(`
      select o.id, o.key, o.name, coalesce((select json_agg(distinct a.base_id) from base_area a
        join network_organisation m on m.network_id = a.network_id where m.organisation_id = o.id), '[]') as "baseIds",
        exists (select from name_setting s where s.organisation_id = o.id and s.turned_off_at is null) as "writesNames"
      from organisation o
      where o.key in ('verdal', 'inn-trondelag', 'levanger', 'midtre-namdal', 'ytre-namdal', 'trondheim', 'sunnhordland') order by o.key`),
    offers,
    overOffers: await offersThat(database, '<='),
    overPlaces: enrolments.filter(({ offerId }) => !offers.some(({ id }) => id === offerId)).map(({ offerId, serviceId }) => ({ offerId, serviceId })),
    enrolments: enrolments.flatMap(({ serviceId, ...enrolment }) => {
      const offer = offers.find(({ id }) => id === enrolment.offerId)?.noun;
      return offer === undefined ? [] : { ...enrolment, noun: { offer, serviceId } };
    }),
    pairs: (await all<PairRow>(`
      select p.id, p.offer_id as "offerId", o.key || '/' || t.key as name, o.id as "serviceId", t.id as "otherId", p.confirmed_at is not null as confirmed
      from apart_pair p join organisation o on o.id = p.organisation_id join organisation t on t.id = p.other_organisation_id order by p.id`))
      .flatMap(({ serviceId, otherId, ...pair }) => {
        const offer = offers.find(({ id }) => id === pair.offerId)?.noun;
        return offer === undefined ? [] : { ...pair, noun: { offer, serviceId }, other: { offer, serviceId: otherId } };
      }),
    swaps: (await all<SwapRow>(`
      select s.id, o.key || '/' || t.key as name, s.state = 'proposed' as open, s.state = 'accepted' as accepted,
        s.offer_id as "offerId", o.id as "serviceId", s.other_offer_id as "otherOfferId", t.id as "otherId", s.household_id as "proposedId",
        (select e.id from enrolment e where e.offer_id = s.other_offer_id and e.organisation_id = t.id and e.status = 'placed' limit 1) as "givenId"
      from place_swap s join organisation o on o.id = s.organisation_id join organisation t on t.id = s.other_organisation_id order by s.id`))
      .flatMap(({ serviceId, otherId, ...swap }) => {
        const [offer, otherOffer] = [swap.offerId, swap.otherOfferId].map((id) => offers.find((one) => one.id === id)?.noun);
        return offer === undefined || otherOffer === undefined ? [] : { ...swap, noun: { offer, serviceId }, other: { offer: otherOffer, serviceId: otherId } };
      }),
    workplaces,
    qualifications: (await all<{ id: QualificationId; name: string; version: number; ended: boolean; personId: PersonId }>(`
      select q.id, p.key || '/' || q.programme_key as name, q.version, q.ended_on is not null as ended, q.person_id as "personId"
      from qualification q join person p on p.id = q.person_id order by name`)).flatMap(({ personId, ...qualification }) =>
      workplaces.filter((noun) => noun.personId === personId).map((noun) => ({ ...qualification, noun }))),
    agreements: await all(`
      select a.id, b.key || '/' || a.valid_from as name, a.version, json_build_object('baseId', a.base_id,
        'partyIds', (select json_agg(p.organisation_id) from base_agreement_party p where p.agreement_id = a.id)) as noun
      from base_agreement a join organisation b on b.id = a.base_id order by a.id`),
    editions: await readEditions(database),
    needs: await all(`
      select n.id, o.key || '/need' as name, json_build_object('serviceId', n.organisation_id, 'baseId', n.base_id) as noun
      from reported_need n join organisation o on o.id = n.organisation_id order by n.id`),
    drafts: await all(`select id, version, person_id as "writerId" from referral_draft order by id`),
    referrals: await all(`
      select r.id, r.reference, s.key || '/' || row_number() over (order by r.id) as name,
        json_build_object('orderingServiceId', r.ordering_service_id, 'baseId', r.base_id, 'counsellorIds', ${worksOn},
          'escalatedTo', ${deputyOf}) as parties, r.state,
        (select coalesce(json_agg(a.person_id order by a.id), '[]') from assignment a where a.referral_id = r.id and a.until is null) as "assignedIds",
        (select coalesce(json_agg(b.person_id), '[]') from referral_step_back b where b.referral_id = r.id) as "steppedBackIds",
        exists (select from referral_step_back b where b.referral_id = r.id) as "steppedBack",
        (select l.id from referral_log l where l.referral_id = r.id order by l.id limit 1) as "firstLogId",
        coalesce((select j.journals from base_journals j where j.base_id = r.base_id order by j.id desc limit 1), false) as "baseJournals",
        coalesce((select m.version from referral_mapping m where m.referral_id = r.id), 0) as "mappingVersion",
        exists (select from booking b where b.referral_id = r.id and b.held_until is null) as booked, r.version,
        exists (select from referral_former_value f where f.referral_id = r.id) as amended,
        (select coalesce(json_agg(json_build_object('id', h.id, 'side', h.side, 'current', h.revision = revision_of_referral(r.id))), '[]')
          from archive_handover h where h.noun_id = r.id and h.kind = 'delivered') as handovers,
        exists (select from protected_referral m where m.referral_id = r.id and m.until is null) as marked,
        (r.sent_at at time zone 'Europe/Oslo')::date::text as "sentOn"
      from referral r join organisation s on s.id = r.ordering_service_id order by r.id`),
    clashes: await all(`
      select k.id as "bookingId", h.person_id as "personId", p.key || '/' || k.starts_at::date as name, ${parties('b.id = k.id')} as parties
      from hour_clash h join booking k on k.id = h.booking_id join person p on p.id = h.person_id join referral r on r.id = k.referral_id
        join booked_counsellor x on x.booking_id = h.booking_id and x.person_id = h.person_id
      where not x.cancelled and x.absence_reported_at is null order by k.id, h.person_id`),
    bookings: await all(`
      select k.id, k.referral_id as "referralId", s.key || '/' || k.starts_at::date as name, ${parties('b.id = k.id')} as parties, k.version,
        coalesce((select m.version from meeting_roles m where m.booking_id = k.id), 0) as "rolesVersion"
      from booking k join referral r on r.id = k.referral_id join organisation s on s.id = r.ordering_service_id where k.held_until is null order by k.id`),
    hoursVersions: await all(`select r.person_id as "personId", r.version from counsellor_rules r`),
    settingsVersions: await all(`select s.base_id as "baseId", max(s.version) as version from booking_settings s group by 1`),
    leaves: await all(`select b.id, b.person_id as "personId" from counsellor_busy b where b.kind = 'leave' and b.ended_at is null`),
    holds: await all(`select b.id, b.booked_by as "heldBy" from booking b where b.held_until is not null`),
    assignments: await all(`
      select c.booking_id as "bookingId", c.person_id as "personId", b.version from booked_counsellor c join booking b on b.id = c.booking_id
      where c.consent = 'asked' and not c.cancelled`),
    conversations: await all(`
      select c.id, n.key as name, json_build_object('networkId', c.network_id, 'facilitatorId', c.facilitator_id, 'guests', c.guests) as noun,
        c.state = 'running' as running, c.version, c.phase, c.minutes_at is not null as minuted,
        (select coalesce(json_agg(a.id), '[]') from planned_action a where a.conversation_id = c.id) as "actionIds", c.step_key as "stepKey",
        (select coalesce(json_agg(a.id), '[]') from admission a where a.conversation_id = c.id and a.state = 'waiting') as "waitingIds",
        (select coalesce(json_agg(t.id order by t.id), '[]') from contribution t where t.conversation_id = c.id) as "lineIds",
        (select text from contribution t where t.conversation_id = c.id limit 1) as said
      from conversation c join network n on n.id = c.network_id order by n.key`),
    networkHandovers: await all(`
      select h.id, h.noun_id as "nounId" from archive_handover h where h.side = 'network' and h.kind = 'delivered' and h.revision = revision_of_noun(h.noun, h.noun_id) order by h.id`),
    cardRuns: await all(`
      select r.id, s.key || '/' || r.reference as name, json_build_object('organisationId', r.organisation_id) as noun,
        r.state = 'running' as running, r.version, r.reference
      from card_run r join organisation s on s.id = r.organisation_id order by r.id`),
    assessments: await all(`
      select id, json_build_object('organisationId', organisation_id) as noun, version, reference from assessment order by id`),
    planned: await all(`
      select p.id, n.key as name, json_build_object('networkId', p.network_id) as noun, p.version
      from planned_conversation p join network n on n.id = p.network_id where p.conversation_id is null and p.cancelled_at is null order by p.id`),
    ownDecks: await all(`
      select d.id, n.key as name, json_build_object('networkId', d.network_id) as noun, d.version, e.content -> 'purpose' ->> 'nb' as said
      from own_deck d join network n on n.id = d.network_id join deck_edition e on e.own_deck_id = d.id and e.number = 1 order by d.id`),
    feeds: await all(`
      select f.id, p.key || '/' || coalesce(n.key, 'own') as name, f.person_id as "personId"
      from calendar_feed f join person p on p.id = f.person_id left join network n on n.id = f.network_id where f.revoked_at is null order by f.id`),
    certificates: await all(`
      select id, offer_id as "offerId", organisation_id as "serviceId", code, revoked_at is not null as revoked from certificate order by id`),
    goodStartPlans: await all(`
      select p.id, s.key || '/' || p.code as name, json_build_object('organisationId', p.organisation_id) as noun, p.code, p.version,
        p.follower_id as "followerId", p.ended
      from good_start_plan p join organisation s on s.id = p.organisation_id order by name`),
    channels: await all(`
      select tenant_id as "tenantId", chat_id as "chatId", case when organisation_id is null
        then json_build_object('kind', 'network', 'networkId', network_id)
        else json_build_object('kind', 'organisation', 'organisationId', organisation_id) end as owner
      from channel where ended_at is null order by chat_id`),
    baseAreas: await all(`select a.base_id as "baseId", a.network_id as "networkId" from base_area a`),
    counsellors: await all(`
      select c.person_id as "personId", c.base_id as "baseId",
        (select json_agg(s.skill) from counsellor_skill s where s.person_id = c.person_id) as skills
      from counsellor c order by c.person_id`),
  };
}
