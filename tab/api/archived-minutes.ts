import type { MinutesMaterial } from '../../domain/keeping/archive/read-networks-material';
import type { Language } from '../../domain/language';
import { Temporal } from '../../domain/time';
import { archiveTexts } from '../../texts/archive';
import { minutesTexts } from '../../texts/minutes';
import { networkTexts } from '../../texts/network';
import { tabConversationTexts } from '../../texts/tab-conversations';
import { archiveNetworkTexts } from '../../texts/archive-network';
import { networkPackages, type ArchivedMinutes } from '../contract/archive-package-network';
import type { PackageContent } from './archive-package';
import { heading, list, names, page, paragraph } from './paper';
import { dayText, timeText } from './paper-times';

/** The minutes of a discussion as the network's package holds them: what was agreed and promised, and the lines that their writers approved. */
export function minutesPackage(material: MinutesMaterial): PackageContent {
  const data = archivedMinutes(material, 'nb');
  return { stem: 'referat', data, schema: networkPackages.conversation.schema(), paper: (standard) => minutesPaper(material, standard) };
}

function archivedMinutes({ subject, discussion, deck, networkName, authors }: MinutesMaterial, language: Language): ArchivedMinutes {
  const { conversation, agreements, actions, contributions } = discussion;
  const authorOf = (id: string | null) => {
    const found = authors.find(({ personId }) => personId === id);
    return found === undefined ? null : networkTexts[language].personLabel(found);
  };
  return {
    schema: 'fosterhjemsnettverk/referat', schemaVersion: 1, reference: subject.reference, version: subject.version, network: networkName,
    deck: { key: deck.key, nb: deck.title.nb, nn: deck.title.nn },
    startedAt: conversation.startedAt.toString(), closedAt: conversation.closedAt?.toString() ?? null, minutesAt: conversation.minutesAt?.toString() ?? '',
    authorship: conversation.authorship, agreements: [...agreements],
    actions: actions.map(({ text, organisationName, role, dueOn }) => ({ text, owner: organisationName ?? role ?? '', dueOn: dueOn.toString() })),
    nextAssessmentOn: conversation.nextAssessmentOn?.toString() ?? null,
    steps: deck.steps.map(({ key, question }) => ({
      key, nb: question.nb, nn: question.nn,
      lines: contributions.filter(({ stepKey, approved }) => stepKey === key && approved).map(({ text, authorId }) => ({ text, author: authorOf(authorId) })),
    })),
    leftOut: conversation.leftOut,
  };
}

function minutesPaper(material: MinutesMaterial, language: Language): string {
  const minutes = archivedMinutes(material, language);
  const common = archiveTexts[language].package;
  const words = minutesTexts[language];
  const time = (at: string) => timeText(Temporal.Instant.from(at), language);
  const roles: Readonly<Record<string, string>> = networkTexts[language].roles;
  return page(common.titles.conversation(minutes.reference), language, [
    paragraph(common.about),
    names([
      [common.forArchive, archiveTexts[language].sides.network], [common.version, String(minutes.version)], [archiveNetworkTexts[language].offer.network, minutes.network],
      [archiveNetworkTexts[language].deck, minutes.deck[language]], [archiveNetworkTexts[language].approved, time(minutes.minutesAt)],
    ]),
    heading(tabConversationTexts[language].agreements),
    list(minutes.agreements, tabConversationTexts[language].agreementsNone),
    heading(words.actions),
    list(minutes.actions.map(({ text, owner, dueOn }) => words.action(text, roles[owner] ?? owner, dayText(dueOn))), words.noActions),
    ...(minutes.nextAssessmentOn === null ? [] : [paragraph(words.nextAssessment(dayText(minutes.nextAssessmentOn)))]),
    ...minutes.steps.flatMap((step) => [heading(step[language], 3), list(step.lines.map(({ text, author }) => (author === null ? text : `${author}: ${text}`)), common.none)]),
    ...(minutes.leftOut === 0 ? [] : [paragraph(words.leftOut(minutes.leftOut))]),
  ]);
}
