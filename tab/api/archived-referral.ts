import type { ArchiveMaterial } from '../../domain/keeping/archive/read-material';
import type { NamedPlace } from '../../domain/booking/meeting-place';
import { networkTexts } from '../../texts/network';
import { archivedReferralSchema, type ArchivedReferral } from '../contract/archive-package';
import type { PackageContent } from './archive-package';
import { referralPaper } from './archive-paper';
import { presentPlace } from './referrals-presenter';

/** A referral as a side's package holds it. */
export function referralPackage(material: ArchiveMaterial): PackageContent {
  return { stem: 'henvendelse', data: archivedReferral(material), schema: archivedReferralSchema(), paper: (standard) => referralPaper(material, standard) };
}

/** What the package holds of the referral as data: keys, not words, so that it can be read by other programs. */
function archivedReferral({ referral, owner, handover, performing, bookings, lines }: ArchiveMaterial): ArchivedReferral {
  const { course } = referral;
  const { personLabel } = networkTexts.nb;
  const placeOf = (place: NamedPlace) => (handover.placeIsHidden && place.kind !== 'teams' ? null : presentPlace(place, 'nb').label);
  const dayOf = (day: { toString(): string } | null) => (day === null ? null : day.toString());
  return {
    schema: 'fosterhjemsnettverk/henvendelse', schemaVersion: 1,
    reference: referral.reference, side: owner.side, version: referral.version,
    orderingService: referral.orderingService.name, base: referral.base.name,
    sentAt: referral.sentAt.toString(), state: referral.state, urgent: referral.urgent, category: referral.category,
    orderSummary: referral.orderSummary, place: placeOf(referral.place),
    course: {
      calledOn: dayOf(course.calledOn), reasons: [...course.reasons], ticks: [...course.ticks], evaluationDate: dayOf(course.evaluationDate),
      endDate: dayOf(course.endDate), measurePlan: course.measurePlan, evaluatedOn: dayOf(course.evaluatedOn), usefulness: course.usefulness,
      reportProposedOn: dayOf(course.reportProposedOn), reportSentOn: dayOf(course.reportSentOn), conferenceOffered: course.conferenceOffered,
      helpedAt: dayOf(course.helpedAt),
    },
    performing: performing.flatMap(({ name, from, until }) => (name === undefined ? [] : [{ person: personLabel(name), from: from.toString(), until: dayOf(until) }])),
    hours: bookings.map(({ period, place, cancelled, counsellors }) => ({
      startsAt: period.start.toString(), endsAt: period.end.toString(), place: placeOf(place), cancelled, counsellors: counsellors.map(({ name }) => personLabel(name)),
    })),
    log: lines.map(({ at, role, what, field, note, formerly }) => ({
      at: at.toString(), role, what, field, note, formerly: formerly === undefined || (field === 'place' && handover.placeIsHidden) ? null : formerly,
    })),
    caseRecords: handover.steps.flatMap(({ line, record }) => (record === undefined ? []
      : [{ step: line.what, stepAt: line.at.toString(), recordedOn: record.recordedOn.toString(), caseReference: record.caseReference }])),
  };
}
