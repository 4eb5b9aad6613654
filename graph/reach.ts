import type { INetworkModule } from '@azure/msal-node';
import type { Middleware } from '@microsoft/microsoft-graph-client';

/** How Entra's tokens and Graph are reached, when not over the network: a test answers in their place. */
export interface Reach {
  readonly entra: INetworkModule;
  readonly graph: Middleware;
}
