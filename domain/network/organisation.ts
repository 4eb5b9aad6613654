import type { NetworkId, OrganisationId } from '../identifiers';
import type { WrittenStandard } from '../language';

export const organisationKinds = [
  'childWelfareService',
  // Other services of a municipality, which a base may let send too (KB-02).
  'municipalService',
  'competenceBase',
  'bufetat',
  'countyGovernor',
  'ks',
  'operator',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const networkKinds = [
  'learningNetwork',
  'fosterCareNetwork',
  'leaderNetwork',
  'counsellorNetwork',
  'developmentProject',
] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** An organisation as others may see it. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly writtenStandard: WrittenStandard;
}

/** A network as others may see it. */
export interface Network {
  readonly id: NetworkId;
  readonly key: string;
  readonly kind: NetworkKind;
  readonly name: string;
  readonly writtenStandard: WrittenStandard;
}
