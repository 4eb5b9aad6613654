import type { Client } from '@microsoft/microsoft-graph-client';
import type { Message, User } from '@microsoft/microsoft-graph-types';
import type { Account } from '../domain/network/actor';
import type { MailAnswer, MailFault } from '../domain/network/ways/mail-answer';
import { BrokenAnswer, nameWithoutStatus, retryAfterOf, silence, statusOf } from './faults';

export interface MailParts {
  /** A person's own tenant, which is asked for the address. */
  readonly clientOf: (tenantId: string) => Client;
  readonly sender: {
    /** The one mailbox that mails go from. */
    readonly mailbox: string;
    /** Gets the token for its tenant, so that a fault there is known to have sent nothing. */
    readonly token: () => Promise<string>;
    /** Its tenant, by a client that never sends anything twice. */
    readonly client: () => Client;
  };
  readonly patienceInMilliseconds: number;
}

/** What a mail says. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
}

/**
 * Sends a mail over Microsoft Graph with the application's own token, to the first of a person's accounts that has an address.
 * The address is asked for at that moment and kept nowhere. Nothing is thrown.
 */
export function graphMail(parts: MailParts): (accounts: readonly Account[], content: MailContent) => Promise<MailAnswer> {
  return async (accounts, content) => {
    const found = await addressAmong(parts, accounts);
    if ('fault' in found) return { ok: false, sent: 'no', ...found };
    return sendTo(found.address, content, parts);
  };
}

type AddressFound = { readonly address: string } | Omit<MailAnswer & { ok: false }, 'ok' | 'sent'>;

/** An account without an address leaves the question to the next; what passes by itself is waited for. */
async function addressAmong(parts: MailParts, accounts: readonly Account[]): Promise<AddressFound> {
  let found: AddressFound = { fault: 'noMailbox' };
  for (const account of accounts) {
    found = await addressOf(parts, account);
    if ('address' in found || !['noMailbox', 'noConsent'].includes(found.fault)) return found;
  }
  return found;
}

async function addressOf({ clientOf, patienceInMilliseconds }: MailParts, { tenantId, objectId }: Account): Promise<AddressFound> {
  const signal = AbortSignal.timeout(patienceInMilliseconds);
  try {
    const asking = async (): Promise<unknown> => clientOf(tenantId).api(`/users/${encodeURIComponent(objectId)}`).option('signal', signal).select(['mail']).get();
    const { mail } = ((await Promise.race([asking(), silence(signal)])) ?? {}) as User;
    if (mail === undefined) throw new BrokenAnswer();
    return mail === null || mail === '' ? { fault: 'noMailbox' } : { address: mail };
  } catch (fault) {
    return faultOf(fault, { denied: 'noConsent', missing: 'noMailbox' });
  }
}

async function sendTo(address: string, { subject, text }: MailContent, { sender, patienceInMilliseconds }: MailParts): Promise<MailAnswer> {
  const signal = AbortSignal.timeout(patienceInMilliseconds);
  const names = { denied: 'senderRefused', missing: 'noSenderMailbox' } as const;
  try {
    await Promise.race([sender.token(), silence(signal)]);
  } catch (fault) {
    return { ok: false, sent: 'no', ...faultOf(fault, names) };
  }
  const message: Message = { subject, body: { contentType: 'text', content: text }, toRecipients: [{ emailAddress: { address } }] };
  try {
    const sending = async (): Promise<unknown> =>
      sender.client().api(`/users/${encodeURIComponent(sender.mailbox)}/sendMail`).option('signal', signal).post({ message, saveToSentItems: false });
    await Promise.race([sending(), silence(signal)]);
    return { ok: true };
  } catch (fault) {
    return { ok: false, sent: saysNo(statusOf(fault)) ? 'no' : 'unclear', ...faultOf(fault, names) };
  }
}

/** Whether an answer says that nothing was sent. Without one, and after a server's fault, nobody knows. */
function saysNo(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500 && status !== 408;
}

function faultOf(fault: unknown, names: { readonly denied: MailFault; readonly missing: MailFault }): Omit<MailAnswer & { ok: false }, 'ok' | 'sent'> {
  const retryAfterSeconds = retryAfterOf(fault);
  return { fault: nameOf(fault, names), ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

function nameOf(fault: unknown, { denied, missing }: { readonly denied: MailFault; readonly missing: MailFault }): MailFault {
  const status = statusOf(fault);
  if (status === undefined) {
    const name = nameWithoutStatus(fault);
    return name === 'noConsent' ? denied : name;
  }
  if (status === 401 || status === 403) return denied;
  if (status === 404) return missing;
  if (status === 429) return 'tooManyRequests';
  if (status === 408) return 'silence';
  return status >= 500 ? 'serverFault' : status < 400 ? 'brokenAnswer' : 'refused';
}
