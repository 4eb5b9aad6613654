/** What can be refused of En god start, besides what any use case can. */
export type GoodStartRefusal =
  | 'planIsEnded'
  | 'followerIsNotInTheService'
  | 'tooManyTrainingDays'
  | 'trainingDayIsAhead'
  | 'trainingDaysAreOutOfOrder'
  | 'trainingDayIsTooSoon';
