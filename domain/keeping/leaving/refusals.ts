/** What deleting a tenant's data can refuse, besides what any use case can. */
export type LeavingRefusal = 'tenantIsStillAdmitted' | 'confirmationDiffers' | 'tenantIsLeaving';
