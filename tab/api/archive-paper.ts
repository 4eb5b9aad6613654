import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { Language } from '../../domain/language';
import type { ArchiveMaterial } from '../../domain/keeping/archive/read-material';
import { archiveTexts } from '../../texts/archive';
import { networkTexts } from '../../texts/network';
import { referralTexts } from '../../texts/referrals';
import { presentHandover } from './handover-presenter';
import { heading, list, names, page, paragraph } from './paper';
import { dayText, timeText } from './paper-times';
import { presentLogLine, presentPlace } from './referrals-presenter';

/** The referral to be read and printed, in one written standard. */
export function referralPaper(material: ArchiveMaterial, language: Language): string {
  const { referral, handover, owner, performing, bookings, lines } = material;
  const words = archiveTexts[language].package;
  const { personLabel } = networkTexts[language];
  const hidden = ({ kind }: NamedPlace) => handover.placeIsHidden && kind !== 'teams';
  const placeText = (place: NamedPlace) => (hidden(place) ? words.placeIsHidden : presentPlace(place, language).label);
  const steps = presentHandover(handover, language).items;
  return page(words.titles.referral(referral.reference), language, [
    paragraph(words.about),
    names([
      [words.forArchive, archiveTexts[language].sides[owner.side]], [words.version, String(referral.version)],
      [words.service, referral.orderingService.name], [words.base, referral.base.name],
      [words.sentAt, timeText(referral.sentAt, language)], [words.state, referralTexts[language].states[referral.state]],
      [words.urgent, referral.urgent ? words.yes : words.no], [words.category, referralTexts[language].categories[referral.category]],
      [words.order, referral.orderSummary], [words.place, placeText(referral.place)],
    ]),
    heading(words.steps),
    ...steps.flatMap(({ record, ...step }) => [
      heading(step[language].heading, 3), ...step[language].paragraphs.map(paragraph),
      ...(record === undefined ? [] : [paragraph(words.journalled(dayText(record.recordedOn), record.caseReference))]),
    ]),
    heading(words.performing),
    list(performing.flatMap(({ name, from, until }) => (name === undefined ? []
      : [`${personLabel(name)}, ${words.from(dayText(from.toString()), until === null ? undefined : dayText(until.toString()))}`])), words.none),
    heading(words.hours),
    list(bookings.map(({ period, place, counsellors, cancelled }) => [
      timeText(period.start, language), placeText(place), ...counsellors.map(({ name }) => personLabel(name)), ...(cancelled ? [words.cancelled] : []),
    ].join(', ')), words.none),
    heading(words.log),
    list(lines.map((line) => {
      const { roleLabel, whatLabel, note, formerly } = presentLogLine(line, language);
      const said = [note, formerly === undefined || (line.field === 'place' && handover.placeIsHidden) ? undefined : words.formerly(formerly)].filter((one) => one !== undefined);
      return `${timeText(line.at, language)} · ${roleLabel}: ${whatLabel}${said.length === 0 ? '' : ` (${said.join('. ')})`}`;
    }), words.none),
  ]);
}
