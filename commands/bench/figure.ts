/** What a measurement must reach. */
export interface Goal {
  readonly op: '>=' | '<=' | '==';
  readonly value: number;
}

/** One measured figure. Where it counts faults or mebibytes, `ratio` is that count itself and `peer` is the control's. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly unit: string;
  readonly ratio: number;
  readonly goal: Goal;
  readonly holds: boolean;
}

/** A figure with its verdict; numbers are rounded to four digits that count. */
export function figure(measured: Omit<Figure, 'holds'>): Figure {
  const { ratio, goal } = measured;
  const holds = goal.op === '>=' ? ratio >= goal.value : goal.op === '<=' ? ratio <= goal.value : ratio === goal.value;
  return { ...measured, ours: rounded(measured.ours), peer: rounded(measured.peer), ratio: rounded(ratio), holds };
}

/** The middle of the numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

/** Ours and the peer in turn, round after round, so that both meet the same machine. */
export async function inTurn<Ours, Peer>(
  rounds: number,
  ours: () => Promise<Ours>,
  peer: () => Promise<Peer>,
): Promise<{ readonly ours: readonly Ours[]; readonly peer: readonly Peer[] }> {
  const results: { ours: Ours[]; peer: Peer[] } = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) results.ours.push(await ours());
    results.peer.push(await peer());
    if (round % 2 === 1) results.ours.push(await ours());
  }
  return results;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
