import type { EvaluationQuestion } from '../../domain/groupOffers/afterwards/evaluation';
import type { CancelReason, OfferStage } from '../../domain/groupOffers/offer-state';
import type { CapacityUnit } from '../../domain/groupOffers/programme';
import type { Language } from '../../domain/language';
import { Temporal } from '../../domain/time';
import { archiveNetworkTexts } from '../../texts/archive-network';
import { archiveTexts } from '../../texts/archive';
import { evaluationTexts } from '../../texts/afterwards-evaluation';
import { experienceTexts } from '../../texts/afterwards-experience';
import { groupOfferTexts } from '../../texts/group-offers';
import type { ArchivedOffer } from '../contract/archive-package-network';
import { heading, list, names, page, paragraph, table } from './paper';
import { timeText } from './paper-times';

/** A group to be read and printed, in one written standard, from what its package holds as data. */
export function offerPaper(offer: ArchivedOffer, language: Language): string {
  const common = archiveTexts[language].package;
  const words = archiveNetworkTexts[language].offer;
  const time = (at: string) => timeText(Temporal.Instant.from(at), language);
  const experience = offer.experiences;
  return page(common.titles.groupOffer(offer.reference), language, [
    paragraph(common.about),
    names([
      [common.forArchive, archiveTexts[language].sides.network], [common.version, String(offer.version)], [words.network, offer.network],
      [words.programme, offer.programme[language]], [common.state, words.stages[offer.stage as OfferStage]],
      ...(offer.cancelReason === null ? [] : [[words.cancelReason, groupOfferTexts[language].cancelled.reasons[offer.cancelReason as CancelReason]] as const]),
      [words.capacity, groupOfferTexts[language].capacities[offer.capacityUnit as CapacityUnit](offer.capacity)], [words.leaders, offer.leaders.join(', ') || common.none],
    ]),
    heading(words.sessions),
    table([words.session, words.when, common.place, words.leaders, words.attended], offer.sessions.map((session) => [
      String(session.ordinal), session.cancelled ? `${time(session.startsAt)}, ${common.cancelled}` : time(session.startsAt), session.place, session.leaders.join(', '),
      session.attendance.map(({ service, places, attended }) => words.came(service, attended, places)).join('; '),
    ])),
    heading(words.services),
    table([common.service, words.places, words.waiting, words.completed], offer.services.map(({ name, places, waiting, completed }) =>
      [name, String(places), String(waiting), completed === null ? '' : String(completed)])),
    heading(words.changes),
    list(offer.changes.map(({ at, ordinal, what, leaderOut, leaderIn }) =>
      `${time(at)} · ${words.changed[what as keyof typeof words.changed](ordinal, leaderOut ?? '', leaderIn ?? '')}`), common.none),
    heading(evaluationTexts[language].title),
    ...(offer.evaluation === null ? [paragraph(words.noEvaluation)] : [
      paragraph(evaluationTexts[language].respondents(offer.evaluation.respondents)),
      table([evaluationTexts[language].question, '1', '2', '3', '4', '5', evaluationTexts[language].mean], offer.evaluation.questions.map(({ question, counts, mean }) =>
        [evaluationTexts[language].questions[question as EvaluationQuestion], ...counts.map(String), mean.toLocaleString('nb-NO')])),
    ]),
    heading(experienceTexts[language].title),
    ...(experience === null ? [paragraph(common.none)] : [names((['worked', 'toChange', 'practical'] as const).map((field) => [experienceTexts[language].fields[field], experience[field]]))]),
  ]);
}
