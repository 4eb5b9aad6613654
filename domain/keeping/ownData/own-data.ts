import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { success, type Outcome } from '../../outcome';
import type { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';

/** What of the product the rows belong to. */
export const ownDataParts = ['access', 'hours', 'calendars', 'hoursBooked', 'referrals', 'groups', 'conversations', 'decisions'] as const;
export type OwnDataPart = (typeof ownDataParts)[number];

/** The rows of one table that are tied to the reader by one of its columns, each with what of it is the reader's to see. */
export interface OwnRows {
  readonly part: OwnDataPart;
  readonly table: string;
  /** The column that ties them: a table may do it in several ways. */
  readonly column: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Everything that is stored about the reader, and when that was. */
export interface OwnData {
  readonly who: PersonLabelFacts | undefined;
  readonly at: Temporal.Instant;
  readonly items: readonly OwnRows[];
}

/** What the shelf needs from outside, under the actor's own transaction. */
export interface OwnDataPorts {
  /** The rows of everything that has a person in it, of the actor alone, by part and table. */
  mine(): Promise<readonly OwnRows[]>;
}

/** «Hva er lagret om meg» (GDPR art. 15): for everybody who is signed in, of themselves. Of others' data nothing but references. */
export async function readOwnData(
  { ownData, network, clock }: Pick<Ports, 'ownData' | 'network' | 'clock'>, actor: Actor,
): Promise<Outcome<OwnData, never>> {
  const [who] = await network.labelFacts([actor.scope.personId]);
  return success({ who, at: clock(), items: await ownData.mine() });
}
