import type { WrittenStandard } from '../../domain/language';
import type { NetworkKind, OrganisationKind } from '../../domain/network/organisation';

/** How sure a fact is: stated by a source, stated but old or partly inferred, or inference that must be checked. */
export type Confidence = 'high' | 'medium' | 'low' | 'unknown';

/** A day `YYYY-MM-DD` in Oslo. `from` is the first day that counts, `to` the first that no longer does. */
interface Dated {
  readonly from?: string;
  readonly to?: string;
}

/** Where a fact comes from and how sure it is. */
interface Sourced {
  /** A public address or the name of a published report. */
  readonly source?: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface MunicipalityFact extends Dated {
  /** Four characters. The first two are the county's. */
  readonly number: string;
  readonly name: string;
  /** Latitude and longitude of the administrative centre: good to some kilometres, for travel estimates only. */
  readonly centre?: readonly [number, number];
  /** What the municipality has decided; neutral also where nobody has looked it up. */
  readonly writtenStandard?: WrittenStandard;
  readonly confidence?: Confidence;
  readonly note?: string;
}

export interface OrganisationFact extends Dated, Sourced {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Municipality numbers; those of a service are the ones it covers. */
  readonly municipalities?: readonly string[];
  readonly host?: string;
  readonly writtenStandard?: WrittenStandard;
  readonly succeededBy?: string;
  /** The networks it is a member of, by key, and how sure that is. */
  readonly networks?: readonly string[];
  readonly networkConfidence?: Confidence;
  /** The networks whose services may ask it, by key; for a base. */
  readonly area?: readonly string[];
}

export interface NetworkFact extends Dated, Sourced {
  readonly key: string;
  readonly kind: NetworkKind;
  readonly name: string;
  readonly parent?: string;
  readonly writtenStandard?: WrittenStandard;
  /** The networks that it reaches across, by key; for a fosterhjemsnettverk. */
  readonly area?: readonly string[];
  /** Municipalities that are partners themselves, by number. */
  readonly municipalities?: readonly string[];
}

/**
 * What the product knows of a county. Municipalities and the names of networks are defaults;
 * organisations and who is a member of what are demonstration data, to be replaced by the county's own.
 */
export interface CountyReference {
  /** The day that networks and organisations without a day of their own count from. */
  readonly from: string;
  /** The same for municipalities. */
  readonly municipalitiesFrom: string;
  readonly municipalitySource: string;
  readonly municipalities: readonly MunicipalityFact[];
  readonly networks: readonly NetworkFact[];
  readonly organisations: readonly OrganisationFact[];
}
