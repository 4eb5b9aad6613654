/** What the network area needs from outside, under the actor's own transaction. */
export interface NetworkPorts {
  readonly area: 'network';
}
