import type { EnrolmentId, OfferId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { groupOfferTexts } from '../../texts/group-offers';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';

/** An enrolment of the reader's own service, by the code that it alone can read. */
export interface EnrolmentFacts {
  readonly offerId: OfferId;
  readonly enrolmentId: EnrolmentId;
  readonly code: string;
  readonly programme: Readonly<Record<Language, string>>;
  /** Only while it waits. */
  readonly positionInLine?: number;
  /** Whether a place is held for it until it is answered. */
  readonly offered?: boolean;
}

export interface ChooseEnrolmentFacts {
  readonly enrolments: readonly EnrolmentFacts[];
  readonly page: string;
}

/** «meld av»: which of the service's own codes. */
export function chooseEnrolmentCard({ enrolments, page }: ChooseEnrolmentFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  const { chooseEnrolment } = texts;
  const tab = openPage(texts.seeInTab, page);
  if (enrolments.length === 0) {
    return cardFrame(rendering, { title: chooseEnrolment.title, body: [text(chooseEnrolment.none)], actions: [tab] });
  }
  return cardFrame(rendering, {
    title: chooseEnrolment.title,
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'offerAndEnrolment',
        label: chooseEnrolment.label,
        style: 'expanded',
        isRequired: true,
        errorMessage: chooseEnrolment.choose,
        choices: enrolments.map(({ offerId, enrolmentId, code, programme, positionInLine, offered }) => ({
          title: positionInLine === undefined
            ? chooseEnrolment[offered === true ? 'offered' : 'placed'](code, programme[language])
            : chooseEnrolment.waiting(code, programme[language], positionInLine),
          value: `${offerId}/${enrolmentId}`,
        })),
      },
    ],
    actions: [execute(rendering, { title: chooseEnrolment.submit, verb: 'groupOffers.askWithdrawal', payload: {} }), tab],
  });
}

/** Asks once more, in plain words, before a place is given away. */
export function confirmWithdrawalCard(facts: EnrolmentFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const { withdrawal } = groupOfferTexts[language];
  const { offerId, enrolmentId, code, positionInLine } = facts;
  return cardFrame(rendering, {
    title: withdrawal.title(code),
    body: [
      text(facts.programme[language], { weight: 'bolder' }),
      text(positionInLine === undefined ? withdrawal.placed : withdrawal.waiting),
    ],
    actions: [
      execute(rendering, {
        title: withdrawal.confirm(code), verb: 'groupOffers.withdraw', payload: { offerId, enrolmentId }, look: { style: 'destructive' },
      }),
      execute(rendering, { title: withdrawal.keep, verb: 'groupOffers.showEnrolments', payload: {} }),
    ],
  });
}
