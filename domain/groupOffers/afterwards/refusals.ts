/** What can be refused after a group, besides what the area and any use case can. */
export type AfterwardsRefusal =
  | 'groupHasNotBegun'
  | 'experienceIsEmpty'
  | 'evaluationIsNotOpen'
  | 'evaluationIsClosed'
  | 'evaluationIsAnswered'
  | 'scoreIsMissing'
  | 'groupIsNotOver'
  | 'completedIsTooMany'
  | 'certificatesAreIssued'
  | 'completionIsNotStated'
  | 'allCertificatesAreIssued'
  | 'certificateIsRevoked'
  | 'certificateIsUnknown';
