/** What the shelf of the archive can refuse, besides what any use case can. */
export type ArchiveRefusal = 'receiptIsMissing' | 'changedSinceThePackage' | 'nothingWasDelivered';
