import { archiveOperations } from '../../../contract/archive';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { ArchiveView } from './archive-view';

/** How a referral stands with the archive of the reader's own side: the package, its receipt, or that it is not worth keeping. */
export function ArchivePanel({ referralId }: { referralId: string }) {
  const params = { referralId };
  const archive = useRead(archiveOperations.readReferralArchive, { params }, { every: everyNowAndThen });
  const delivering = useChange(archiveOperations.deliverReferral);
  const registering = useChange(archiveOperations.registerReceipt);
  const marking = useChange(archiveOperations.markNotWorthKeeping);
  return (
    <ArchiveView
      archive={archive}
      changes={{
        delivering, deliver: (onDone) => delivering.send({ params }, onDone),
        registering, register: (handoverId, receipt) => registering.send({ params: { referralId, handoverId }, body: { receipt } }),
        marking, mark: (reason) => marking.send({ params, body: { reason } }),
      }}
    />
  );
}
