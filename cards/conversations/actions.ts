import type { AdmissionAnswer } from '../../domain/conversations/admission/admission';
import type { ActionAnswer, PlannedActionId } from '../../domain/conversations/minutes/planned-action';
import type { AdmissionId, CardRunId, ContributionId, ConversationId, NetworkId, OrganisationId, PlannedConversationId } from '../../domain/identifiers';
import { choicesIn, idIn, numberIn, textIn, yesIn, type Fields, type PayloadReader } from '../payload';

/** What stands in the two fields of the discussion card; every button brings both, so that nothing typed is lost. */
export interface Typed {
  /** A contribution not yet given. */
  readonly text: string;
  /** What the facilitator has written down as agreed, one line each. */
  readonly agreements: string;
  /** What is about to be promised. */
  readonly action?: string;
}

/** A button that may be pressed after the guard's warning, by one who says that the text tells of nobody. */
export interface Accepting {
  readonly acceptWarning: boolean;
}

/** The verbs of the conversations area's cards. */
export interface ConversationPayloads {
  'conversations.start': { readonly networkId: NetworkId; readonly deckKey: string };
  'conversations.contribute': Typed & Accepting & { readonly conversationId: ConversationId; readonly stepKey: string };
  'conversations.moveOn': Typed & { readonly conversationId: ConversationId; readonly basedOn: number; readonly withoutRevealing: boolean };
  'conversations.ready': Typed & { readonly conversationId: ConversationId };
  'conversations.group': Typed & { readonly conversationId: ConversationId; readonly line: ContributionId | undefined; readonly to: ContributionId | undefined };
  'conversations.plan': Typed & Accepting & { readonly conversationId: ConversationId; readonly action: string; readonly owner: string; readonly dueOn: string };
  'conversations.followUp': Typed & { readonly conversationId: ConversationId; readonly answers: readonly { readonly actionId: PlannedActionId; readonly answer: ActionAnswer }[] };
  'conversations.approve': Typed & { readonly conversationId: ConversationId };
  'conversations.makeMinutes': Typed & { readonly conversationId: ConversationId; readonly basedOn: number };
  'conversations.vote': Typed & { readonly conversationId: ConversationId; readonly themes: readonly ContributionId[] };
  'conversations.close': Typed & Accepting & { readonly conversationId: ConversationId; readonly basedOn: number };
  'conversations.askToJoin': { readonly conversationId: ConversationId };
  'conversations.answerAdmission': { readonly conversationId: ConversationId; readonly admissionId: AdmissionId; readonly answer: AdmissionAnswer };
  'conversations.beginPlanned': { readonly plannedId: PlannedConversationId; readonly basedOn: number };
  'conversations.startFamily': { readonly organisationId: OrganisationId; readonly deckKey: string };
  'conversations.markStep': { readonly cardRunId: CardRunId; readonly stepKey: string; readonly basedOn: number };
  'conversations.endFamily': { readonly cardRunId: CardRunId; readonly as: 'done' | 'declined'; readonly basedOn: number };
}

export const conversationsReaders: { readonly [V in keyof ConversationPayloads]: PayloadReader<ConversationPayloads[V]> } = {
  'conversations.start': (fields) => {
    const networkId = idIn<'network'>(fields, 'networkId');
    const deckKey = textIn(fields, 'deckKey');
    return networkId === undefined || deckKey === '' ? undefined : { networkId, deckKey };
  },
  'conversations.askToJoin': (fields) => {
    const conversationId = idIn<'conversation'>(fields, 'conversationId');
    return conversationId && { conversationId };
  },
  'conversations.answerAdmission': (fields) => {
    const conversationId = idIn<'conversation'>(fields, 'conversationId');
    const admissionId = idIn<'admission'>(fields, 'admissionId');
    const answer = textIn(fields, 'answer');
    return conversationId === undefined || admissionId === undefined || (answer !== 'admitted' && answer !== 'declined') ? undefined : { conversationId, admissionId, answer };
  },
  'conversations.beginPlanned': (fields) => {
    const plannedId = idIn<'plannedConversation'>(fields, 'plannedId');
    const basedOn = numberIn(fields, 'basedOn');
    return plannedId === undefined || basedOn === undefined ? undefined : { plannedId, basedOn };
  },
  'conversations.contribute': (fields) => {
    const conversationId = idIn<'conversation'>(fields, 'conversationId');
    const stepKey = textIn(fields, 'stepKey');
    return conversationId === undefined || stepKey === '' ? undefined : {
      conversationId, stepKey, acceptWarning: yesIn(fields, 'acceptWarning'), ...typedIn(fields),
    };
  },
  'conversations.moveOn': (fields) => {
    const pressed = readFacilitation(fields);
    return pressed && { ...pressed, withoutRevealing: yesIn(fields, 'withoutRevealing') };
  },
  'conversations.ready': readDiscussion,
  'conversations.group': (fields) => {
    const pressed = readDiscussion(fields);
    return pressed && { ...pressed, line: idIn<'contribution'>(fields, 'line'), to: idIn<'contribution'>(fields, 'to') };
  },
  'conversations.vote': (fields) => {
    const pressed = readDiscussion(fields);
    const themes = choicesIn(fields, 'themes').map((id) => idIn<'contribution'>({ id }, 'id')).filter((id) => id !== undefined);
    return pressed && { ...pressed, themes };
  },
  'conversations.close': (fields) => {
    const pressed = readFacilitation(fields);
    return pressed && { ...pressed, acceptWarning: yesIn(fields, 'acceptWarning') };
  },
  'conversations.plan': (fields) => {
    const pressed = readDiscussion(fields);
    return pressed && { ...pressed, action: textIn(fields, 'action'), owner: textIn(fields, 'owner'), dueOn: textIn(fields, 'dueOn'), acceptWarning: yesIn(fields, 'acceptWarning') };
  },
  'conversations.followUp': (fields) => {
    const pressed = readDiscussion(fields);
    return pressed && { ...pressed, answers: answersIn(fields) };
  },
  'conversations.approve': readDiscussion,
  'conversations.makeMinutes': readFacilitation,
  'conversations.startFamily': (fields) => {
    const organisationId = idIn<'organisation'>(fields, 'organisationId');
    const deckKey = textIn(fields, 'deckKey');
    return organisationId === undefined || deckKey === '' ? undefined : { organisationId, deckKey };
  },
  'conversations.markStep': (fields) => {
    const run = cardRunIn(fields);
    const stepKey = textIn(fields, 'stepKey');
    return run === undefined || stepKey === '' ? undefined : { ...run, stepKey };
  },
  'conversations.endFamily': (fields) => {
    const run = cardRunIn(fields);
    const as = textIn(fields, 'as');
    return run === undefined || (as !== 'done' && as !== 'declined') ? undefined : { ...run, as };
  },
};

function readDiscussion(fields: Fields): ConversationPayloads['conversations.ready'] | undefined {
  const conversationId = idIn<'conversation'>(fields, 'conversationId');
  return conversationId === undefined ? undefined : { conversationId, ...typedIn(fields) };
}

/** What was answered of each action, by the fields named after their ids; what was left open is not there. */
function answersIn(fields: Fields): ConversationPayloads['conversations.followUp']['answers'] {
  return Object.keys(fields).filter((name) => name.startsWith('answer-')).slice(0, 20).flatMap((name) => {
    const actionId = idIn<'plannedAction'>({ id: name.slice('answer-'.length) }, 'id');
    const answer = textIn(fields, name);
    return actionId === undefined || (answer !== 'done' && answer !== 'notYet' && answer !== 'dropped') ? [] : [{ actionId, answer }];
  });
}

function readFacilitation(fields: Fields): (ConversationPayloads['conversations.ready'] & { readonly basedOn: number }) | undefined {
  const pressed = readDiscussion(fields);
  const basedOn = numberIn(fields, 'basedOn');
  return pressed === undefined || basedOn === undefined ? undefined : { ...pressed, basedOn };
}

function cardRunIn(fields: Fields): { readonly cardRunId: CardRunId; readonly basedOn: number } | undefined {
  const cardRunId = idIn<'cardRun'>(fields, 'cardRunId');
  const basedOn = numberIn(fields, 'basedOn');
  return cardRunId === undefined || basedOn === undefined ? undefined : { cardRunId, basedOn };
}

function typedIn(fields: Fields): Typed {
  return { text: textIn(fields, 'text'), agreements: textIn(fields, 'agreements'), action: textIn(fields, 'action') };
}
