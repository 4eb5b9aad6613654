/** What the conversations area can refuse, besides what any use case can. */
export type ConversationRefusal =
  | 'deckIsUnknown'
  | 'deckIsAboutAFamily'
  | 'deckIsAboutANetwork'
  | 'cardRunIsEnded'
  | 'stepIsUnknown'
  | 'referenceIsUnreadable'
  | 'conversationIsClosed'
  | 'conversationIsRunning'
  | 'stepIsNotCurrent'
  | 'stepIsTheLast'
  | 'answersAreNotWritten'
  | 'tooManyAgreements'
  | 'onlyTheFacilitator';
