/** What the shelf of assignment can refuse, besides what any use case can. */
export type AssignmentRefusal =
  | 'counsellorHasSteppedBack'
  | 'counsellorIsNotAssigned'
  | 'counsellorIsAssignedAlready'
  | 'nothingIsReassigned'
  | 'languageIsUnknown'
  | 'rolesNeedTwo'
  | 'roleIsForAnother'
  | 'serviceKindIsUnknown'
  | 'complexityIsUnknown';
