import type { Change } from './change';
import type { NewId } from './identifiers';
import type { Message } from './messages';
import type { Clock } from './time';

/** What every use case that changes something needs. All of it is one transaction with the change. */
export interface WritePorts {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly events: { append(change: Change): Promise<void> };
  /** Messages wait here until the transaction holds; a second one for the same card and recipient becomes one. */
  readonly outbox: { post(message: Message): Promise<void> };
}
