import type { Temporal } from '../time';
import type { Network, Organisation } from './organisation';
import type { PersonLabelFacts } from './person-label';

/** A municipality; its number is four characters, also when it begins with a nought. */
export interface Municipality {
  readonly number: string;
  readonly name: string;
}

/** A service as a member of a network, with where it comes from and how sure that is. */
export interface MemberService extends Organisation {
  readonly municipalities: readonly Municipality[];
  readonly validFrom: Temporal.PlainDate;
  /** The first day that no longer counts. */
  readonly validTo: Temporal.PlainDate | null;
  readonly demonstration: boolean;
  readonly confidence: string;
}

/** A part of a development project. */
export interface Subproject {
  readonly id: Network['id'];
  readonly name: string;
  readonly municipalities: readonly Municipality[];
}

/** A network with everything that everybody may see of it. */
export interface NetworkOverview extends Network {
  readonly demonstration: boolean;
  readonly confidence: string;
  readonly services: readonly MemberService[];
  /** Municipalities that are partners themselves, also through a subproject. */
  readonly municipalities: readonly Municipality[];
  readonly subprojects: readonly Subproject[];
}

/** A network as one reader sees it. */
export interface NetworkSeen extends NetworkOverview {
  /** Whether the reader or the reader's organisation is a member. */
  readonly own: boolean;
  /** Who may lead its groups; empty for everybody but its coordinator. */
  readonly leaders: readonly PersonLabelFacts[];
}
