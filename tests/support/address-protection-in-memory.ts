import type { AddressProtectionPorts } from '../../domain/confidentiality/address-protection';

/** Marks in memory, which everybody could read if no policy were asked; `asked` tells whether anybody has. */
export function addressProtectionInMemory(...marked: readonly string[]): { readonly addressProtection: AddressProtectionPorts; readonly marks: Set<string>; readonly asked: () => boolean } {
  const marks = new Set<string>(marked);
  let isAsked = false;
  const among = async <Id extends string>(ids: readonly Id[]): Promise<ReadonlySet<Id>> => {
    isAsked ||= ids.length > 0;
    return new Set(ids.filter((id) => marks.has(id)));
  };
  return {
    marks,
    asked: () => isAsked,
    addressProtection: {
      enrolments: among,
      referrals: among,
      markEnrolment: async ({ enrolmentId }) => void marks.add(enrolmentId),
      liftFromEnrolment: async (enrolmentId) => void marks.delete(enrolmentId),
      markReferral: async ({ referralId }) => void marks.add(referralId),
      liftFromReferral: async (referralId) => void marks.delete(referralId),
    },
  };
}
