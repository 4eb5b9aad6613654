/** What the conversations area needs from outside, under the actor's own transaction. */
export interface ConversationPorts {
  readonly area: 'conversations';
}
