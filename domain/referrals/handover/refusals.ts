/** What the shelf of hand-over can refuse, besides what any use case can. */
export type HandoverRefusal = 'dayOfRecordIsAhead' | 'referenceIsMissing' | 'baseDoesNotJournal' | 'nothingToJournal';
