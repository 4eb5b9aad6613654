import type { OrganisationId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { AdmittedTenant, Consent, ConsentState, TenantId } from './tenant';

/** What admitting tenants needs from outside, under the actor's own transaction. */
export interface TenantPorts {
  /** The organisations that run the product. */
  operators(): Promise<readonly OrganisationId[]>;
  /** Every admission, those in force first and then the latest first. */
  admissions(): Promise<readonly AdmittedTenant[]>;
  admission(id: AdmittedTenant['id']): Promise<AdmittedTenant | undefined>;
  /** Writes an admission; false when one of the tenant is in force. */
  admit(admission: Pick<AdmittedTenant, 'id' | 'tenantId' | 'organisations' | 'admittedBy' | 'admittedAt'>): Promise<boolean>;
  /** Ends an admission, and forgets what was read in the tenant's calendars; false when it had ended. */
  end(admission: Pick<AdmittedTenant, 'id' | 'tenantId' | 'endedBy' | 'endedAt'>): Promise<boolean>;
  /** What is known of the tenants' consent. */
  consents(): Promise<readonly Consent[]>;
  /** Keeps until when a link with this state, of which the hash is kept alone, is taken back. */
  keepConsentLink(link: { tenantId: TenantId; state: string; until: Temporal.Instant }): Promise<void>;
  /** Keeps what was found. */
  keepConsent(consent: { tenantId: TenantId; state: ConsentState; seenAt: Temporal.Instant }): Promise<void>;
}

/** The application's own standing with tenants. It is asked over the network: never inside a transaction. */
export interface Tenancy {
  /** The application's home tenant, which is always admitted; undefined where there is no application. */
  readonly home: TenantId | undefined;
  /** Whether a mailbox is configured that mails go from. */
  readonly sendsMail: boolean;
  /** A secret that nobody can guess, anew at each call. */
  readonly newState: () => string;
  /** Where a tenant's administrator consents, with the state that comes back. */
  readonly consentLink: (tenantId: TenantId, state: string) => string;
  /** Asks the tenant whether it lets the application in. */
  readonly look: (tenantId: TenantId) => Promise<Exclude<ConsentState, 'notAsked'>>;
}
