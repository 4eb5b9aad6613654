import type { Temporal } from '../../time';
import type { NetworkId } from '../../identifiers';

/** The groups of one programme in one network, as far as the question of coverage goes. */
export interface CoverFacts {
  readonly networkId: NetworkId;
  readonly programmeKey: string;
  /** Whether a group that runs now, one that has not begun, or one that is over has sessions in the period. */
  readonly running: boolean;
  readonly planned: boolean;
  readonly completed: boolean;
  /** The next start of a group that has not begun, also after the period; null when none is planned. */
  readonly next: Temporal.Instant | null;
}

/** How a network stands with a programme in a period: `missing` is the gap; what a network has taken out of use it does not lack. */
export type CoverStatus = 'running' | 'planned' | 'completed' | 'missing' | 'notUsed';

export interface Cover {
  readonly networkId: NetworkId;
  readonly programmeKey: string;
  readonly status: CoverStatus;
  readonly next: Temporal.Instant | null;
}

/** One cell for every network and programme, in the order given; where nothing is known of a pair, it is missing. GRP-08. */
export function coverOf(
  networkIds: readonly NetworkId[],
  programmeKeys: readonly string[],
  facts: readonly CoverFacts[],
  isUsed: (networkId: NetworkId, programmeKey: string) => boolean = () => true,
): readonly Cover[] {
  const known = new Map(facts.map((one) => [`${one.networkId}/${one.programmeKey}`, one]));
  return programmeKeys.flatMap((programmeKey) => networkIds.map((networkId) => {
    const found = known.get(`${networkId}/${programmeKey}`);
    const status = found === undefined ? 'missing' : statusOf(found);
    return {
      networkId, programmeKey, next: found?.next ?? null,
      status: status === 'missing' && !isUsed(networkId, programmeKey) ? 'notUsed' as const : status,
    };
  }));
}

function statusOf({ running, planned, completed }: CoverFacts): CoverStatus {
  if (running) return 'running';
  if (planned) return 'planned';
  return completed ? 'completed' : 'missing';
}
