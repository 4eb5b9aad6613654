import { networkArchiveOperations } from '../../../contract/network-archive';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { ArchiveView } from './archive-view';

/** How a group, or the minutes of a discussion, stands with its network's archive; for the network's coordinator. */
export function NetworkArchivePanel({ noun, nounId }: { noun: 'groupOffer' | 'conversation'; nounId: string }) {
  const params = { noun, nounId };
  const archive = useRead(networkArchiveOperations.readNetworkArchive, { params }, { every: everyNowAndThen });
  const delivering = useChange(networkArchiveOperations.deliverToNetworkArchive);
  const registering = useChange(networkArchiveOperations.registerNetworkReceipt);
  const marking = useChange(networkArchiveOperations.markNetworkNotWorthKeeping);
  return (
    <ArchiveView
      archive={archive}
      changes={{
        delivering, deliver: (onDone) => delivering.send({ params }, onDone),
        registering, register: (handoverId, receipt) => registering.send({ params: { ...params, handoverId }, body: { receipt } }),
        marking, mark: (reason) => marking.send({ params, body: { reason } }),
      }}
    />
  );
}
