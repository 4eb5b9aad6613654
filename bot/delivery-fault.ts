/** Why a card could not be delivered, and what is to be done about it. No content of the card is kept. */
export class DeliveryFault extends Error {
  constructor(
    /** `later`: try again; `messageIsGone`: send it anew; `never`: this chat does not take it. */
    readonly remedy: 'later' | 'messageIsGone' | 'never',
    /** The status Teams answered, or 0 when it could not be reached. */
    readonly status: number,
    /** Seconds that Teams asked to wait, if it did. */
    readonly retryAfterSeconds: number | undefined,
  ) {
    super(`delivery failed with ${status}`);
  }
}

/** Statuses that say that the message itself, or the chat, will not be taken. */
const never = [400, 401, 403, 413];

/** The SDK's error as a fault with a remedy: 404 is a message or chat that is gone, the rest may pass. */
export function deliveryFaultOf(fault: unknown): DeliveryFault {
  const status = numberAt(fault, 'statusCode') ?? 0;
  const remedy = status === 404 ? 'messageIsGone' : never.includes(status) ? 'never' : 'later';
  return new DeliveryFault(remedy, status, retryAfter(fault));
}

function retryAfter(fault: unknown): number | undefined {
  const response = (fault as { response?: { headers?: { get?: (name: string) => unknown } } } | undefined)?.response;
  const seconds = Number(response?.headers?.get?.('Retry-After') ?? undefined);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function numberAt(fault: unknown, name: string): number | undefined {
  const value = (fault as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'number' ? value : undefined;
}
