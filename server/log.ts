import { pino, type Logger } from 'pino';
import { DeliveryFault } from '../bot/delivery-fault';
import { DatabaseFault } from '../store/database-faults';
import type { LogLevel } from './config';

export type { Logger };

/** The log: names and numbers only. Nothing that a person wrote may reach it. */
export function openLog(level: LogLevel): Logger {
  return pino({ level, base: null });
}

/**
 * A fault as the log may show it: its kind and place in our code, without its message,
 * since a library's message can hold what was refused.
 */
export function faultFacts(fault: unknown): Readonly<Record<string, unknown>> {
  if (fault instanceof DatabaseFault) return { fault: 'DatabaseFault', code: fault.code, constraint: fault.constraint };
  if (fault instanceof DeliveryFault) return { fault: 'DeliveryFault', status: fault.status };
  if (!(fault instanceof Error)) return { fault: typeof fault };
  // The stack begins with the message, of which a line may look like a place.
  const frames = (fault.stack ?? '').replace(fault.message, () => '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6);
  return { fault: fault.name, at: frames.map((line) => line.trim()) };
}
