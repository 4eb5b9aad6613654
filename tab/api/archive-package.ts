import type { Language } from '../../domain/language';
import type { ArchiveMaterial } from '../../domain/keeping/archive/read-material';
import type { Packing, TextFile } from '../../domain/keeping/archive/ports';
import type { NamedPlace } from '../../domain/booking/meeting-place';
import { networkTexts } from '../../texts/network';
import { archivedReferralSchema, type ArchivedReferral, type Manifest } from '../contract/archive-package';
import { indexPaper, referralPaper } from './archive-paper';
import { presentPlace } from './referrals-presenter';

const standards = ['nb', 'nn'] as const;

/** The files of a package: the referral as data with its schema, the same to be read in both written standards, a list with checksums and an index. */
export function packageFiles(material: ArchiveMaterial, { sha256Of }: Pick<Packing, 'sha256Of'>, language: Language): readonly TextFile[] {
  const { referral, owner } = material;
  const files: readonly TextFile[] = [
    { name: 'henvendelse.json', text: jsonText(archivedReferral(material)) },
    { name: 'henvendelse.schema.json', text: jsonText(archivedReferralSchema()) },
    ...standards.map((standard) => ({ name: `henvendelse-${standard}.html`, text: referralPaper(material, standard) })),
  ];
  const manifest: Manifest = {
    schema: 'fosterhjemsnettverk/arkivpakke', schemaVersion: 1, reference: referral.reference, side: owner.side, version: referral.version,
    files: files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text).length, sha256: sha256Of(text) })),
  };
  const listed = [...files, { name: 'manifest.json', text: jsonText(manifest) }];
  return [{ name: 'innhold.html', text: indexPaper(material, listed.map(({ name }) => name), language) }, ...listed];
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

function jsonText(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
