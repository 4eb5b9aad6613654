import type { Verb } from '../cards/actions';
import type { CommandName } from './command';
import type { ActionHandler, CommandHandler } from './handler';
import { evaluateFromCard } from './handlers/afterwards-evaluation';
import { answerAdmissionFromCard, askToJoinFromCard } from './handlers/admission';
import { answerAccessFromCard, askForAccessFromCard, withdrawRequestFromCard } from './handlers/access';
import { confirmFromCard } from './handlers/members';
import { actAs, askWhoYouAre } from './handlers/act-as';
import { recordAttendanceFromCard } from './handlers/attendance-answer';
import { contributeFromCard } from './handlers/contribute';
import { startChosen, startInChat } from './handlers/conversation-card';
import { createFromCard, openOfferForm, useDefaultsInForm } from './handlers/create-offer';
import { askForAbsence, reportAbsence, reportAbsenceInList } from './handlers/absence';
import { answerAssignmentFromCard } from './handlers/assignment-answer';
import { replaceFromCard, showSubstitutes } from './handlers/substitutes';
import { bookChosenHour, findHours } from './handlers/book-hour';
import { askForHour, changeQuestion, showWaiting, showWaitingFromCard } from './handlers/free-hour';
import { askForReferral, sendFromCard } from './handlers/new-referral';
import { openDraftFromCard, saveDraftFromCard } from './handlers/referral-draft';
import { askWhichOffer, enrolFromCard } from './handlers/enrol';
import { answerPlaceFromCard } from './handlers/enrolment-answer';
import { endFamilyFromCard, markStepFromCard, startFamilyFromCard } from './handlers/family-conversation';
import { closeFromCard, moveOnFromCard } from './handlers/facilitate';
import { showGroups } from './handlers/groups';
import { help } from './handlers/help';
import { showLastAgreed } from './handlers/last-agreed';
import { reportSessionAbsence } from './handlers/leader-absence';
import { askWhoseChannel, linkChannel } from './handlers/link-channel';
import { answerSwapFromCard, openSwapFromCard } from './handlers/swap-answer';
import { beginPlannedFromCard } from './handlers/planned-conversation';
import { showToday } from './handlers/today';
import { approveFromCard, followUpFromCard, makeMinutesFromCard, planFromCard } from './handlers/minutes';
import { groupFromCard, readyFromCard, voteFromCard } from './handlers/take-part';
import { askWhichEnrolment, askWithdrawal, showEnrolments, withdrawFromCard } from './handlers/withdraw';

/** What each command leads to. */
export const commandRoutes: { readonly [Name in CommandName]: CommandHandler } = {
  help,
  today: showToday,
  groups: showGroups,
  enrol: askWhichOffer,
  withdraw: askWhichEnrolment,
  newReferral: askForReferral,
  freeHour: showWaiting,
  absence: askForAbsence,
  conversationCard: startInChat,
  lastAgreed: showLastAgreed,
  linkChannel: askWhoseChannel,
  actAs: askWhoYouAre,
};

/** What each card verb leads to. */
export const actionRoutes: { readonly [V in Verb]: ActionHandler<V> } = {
  'network.actAs': actAs,
  'network.linkChannel': linkChannel,
  'network.askForAccess': askForAccessFromCard,
  'network.withdrawRequest': withdrawRequestFromCard,
  'network.answerAccess': answerAccessFromCard,
  'network.confirmMemberships': confirmFromCard,
  'groupOffers.enrol': enrolFromCard,
  'groupOffers.answerPlace': answerPlaceFromCard,
  'groupOffers.openSwap': openSwapFromCard,
  'groupOffers.answerSwap': answerSwapFromCard,
  'groupOffers.showEnrolments': showEnrolments,
  'groupOffers.askWithdrawal': askWithdrawal,
  'groupOffers.withdraw': withdrawFromCard,
  'groupOffers.openForm': openOfferForm,
  'groupOffers.useDefaults': useDefaultsInForm,
  'groupOffers.create': createFromCard,
  'groupOffers.reportAbsence': reportSessionAbsence,
  'groupOffers.evaluate': evaluateFromCard,
  'groupOffers.recordAttendance': recordAttendanceFromCard,
  'referrals.send': sendFromCard,
  'referrals.saveDraft': saveDraftFromCard,
  'referrals.openDraft': openDraftFromCard,
  'booking.showWaiting': showWaitingFromCard,
  'booking.askForHour': askForHour,
  'booking.changeQuestion': changeQuestion,
  'booking.findHours': findHours,
  'booking.book': bookChosenHour,
  'booking.reportAbsence': reportAbsence,
  'booking.reportAbsenceInList': reportAbsenceInList,
  'booking.answerAssignment': answerAssignmentFromCard,
  'booking.findSubstitutes': showSubstitutes,
  'booking.replace': replaceFromCard,
  'conversations.start': startChosen,
  'conversations.contribute': contributeFromCard,
  'conversations.moveOn': moveOnFromCard,
  'conversations.close': closeFromCard,
  'conversations.ready': readyFromCard,
  'conversations.group': groupFromCard,
  'conversations.vote': voteFromCard,
  'conversations.askToJoin': askToJoinFromCard,
  'conversations.answerAdmission': answerAdmissionFromCard,
  'conversations.beginPlanned': beginPlannedFromCard,
  'conversations.plan': planFromCard,
  'conversations.followUp': followUpFromCard,
  'conversations.approve': approveFromCard,
  'conversations.makeMinutes': makeMinutesFromCard,
  'conversations.startFamily': startFamilyFromCard,
  'conversations.markStep': markStepFromCard,
  'conversations.endFamily': endFamilyFromCard,
};
