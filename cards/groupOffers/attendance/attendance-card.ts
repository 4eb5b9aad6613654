import type { KnownAttendance } from '../../../domain/groupOffers/attendance/session-attendance';
import type { GroupOffer, Session } from '../../../domain/groupOffers/group-offer';
import type { CapacityUnit } from '../../../domain/groupOffers/programme';
import type { OfferId, OrganisationId, SessionId } from '../../../domain/identifiers';
import type { Language } from '../../../domain/language';
import type { Period } from '../../../domain/time';
import { attendanceTexts } from '../../../texts/attendance';
import { groupOfferTexts } from '../../../texts/group-offers';
import type { AdaptiveCard, CardElement } from '../../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../../frame';
import { whenText } from '../../when';
import { countInput } from './actions';

/** A session that is over, and how many of each service's places were used; nobody's name. */
export interface AttendanceFacts {
  readonly offerId: OfferId;
  readonly sessionId: SessionId;
  /** 0 until it is recorded. */
  readonly version: number;
  readonly programme: Readonly<Record<Language, string>>;
  readonly unit: CapacityUnit;
  readonly ordinal: number;
  readonly sessionCount: number;
  readonly period: Period;
  readonly services: readonly { readonly serviceId: OrganisationId; readonly name: string; readonly places: number; readonly attended: number | null }[];
  readonly page: string;
}

/** `page` is the address of the offer's attendance in the tab. */
export function attendanceFacts(
  { offer, session, version, services }: KnownAttendance & { readonly offer: GroupOffer; readonly session: Session },
  page: string,
): AttendanceFacts {
  return {
    offerId: offer.id,
    sessionId: session.id,
    version,
    programme: offer.programme.titles,
    unit: offer.capacityUnit,
    ordinal: session.ordinal,
    sessionCount: offer.sessions.length + offer.cancelledSessions.length,
    period: session.period,
    services: offer.services.flatMap(({ id, name }) =>
      services.filter(({ serviceId, places }) => serviceId === id && places > 0).map((service) => ({ ...service, name }))),
    page,
  };
}

/** Asks a leader how many came; every place is proposed as used, so that most sessions take one press. */
export function attendanceCard(facts: AttendanceFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = attendanceTexts[language];
  const { offerId, sessionId, version, services } = facts;
  const recorded = version > 0;
  const inputs = services.map(({ serviceId, name, places, attended }): CardElement => ({
    type: 'Input.Number', id: `${countInput}${serviceId}`, label: texts.service(name, places), min: 0, max: places,
    value: attended ?? places, isRequired: true, errorMessage: texts.missing,
  }));
  return cardFrame(rendering, {
    title: (recorded ? texts.titleRecorded : texts.title)(facts.programme[language]),
    body: [
      {
        type: 'FactSet',
        facts: [
          { title: texts.session, value: texts.ordinal(facts.ordinal, facts.sessionCount) },
          { title: texts.when, value: whenText(facts.period, language) },
        ],
      },
      text(services.length === 0 ? texts.nobody : texts.counted[facts.unit], { isSubtle: true }),
      ...inputs,
    ],
    actions: [
      ...(services.length === 0 ? [] : [execute(rendering, {
        title: recorded ? texts.correct : texts.save,
        verb: 'groupOffers.recordAttendance',
        payload: { offerId, sessionId, basedOn: version },
        look: recorded ? {} : { style: 'positive' },
      })]),
      openPage(groupOfferTexts[language].seeInTab, facts.page),
    ],
  });
}
