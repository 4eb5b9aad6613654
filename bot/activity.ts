import type { Sender } from './listener';
import type { ChatPlace } from './turn';

/** The parts of an untrusted activity that the bot reads. */
export interface ReadActivity {
  readonly type: string;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly from: { readonly id: string; readonly aadObjectId?: string };
  readonly recipient: { readonly id: string };
  readonly conversation: { readonly id: string; readonly conversationType?: string; readonly tenantId?: string };
  readonly channelData?: unknown;
  readonly text?: string;
  readonly locale?: string;
  readonly name?: string;
  readonly value?: unknown;
}

/**
 * Reads what was posted as an activity; undefined when it cannot be one. The bot writes to Bot Service alone, with its own token:
 * an address elsewhere is refused, whatever the activity's token says. In local mode nothing is authenticated, and the bot writes
 * to addresses on this machine alone.
 */
export function readActivity(body: unknown, { local }: { local: boolean }): ReadActivity | undefined {
  if (!isRecord(body)) return undefined;
  const { type, channelId, serviceUrl, from, recipient, conversation } = body;
  if (!isText(type) || channelId !== 'msteams' || !isText(serviceUrl) || !URL.canParse(serviceUrl)) return undefined;
  if (local ? !isLoopback(serviceUrl) : !isBotService(serviceUrl)) return undefined;
  if (!hasId(from) || !hasId(recipient) || !hasId(conversation)) return undefined;
  return body as unknown as ReadActivity;
}

/** Where it was said. A channel is known by its own id, whatever thread of it was written in. */
export function placeOf(activity: ReadActivity): ChatPlace {
  const { conversation, serviceUrl } = activity;
  const channelData = isRecord(activity.channelData) ? activity.channelData : {};
  const tenant = isRecord(channelData.tenant) ? channelData.tenant : {};
  const team = isRecord(channelData.team) ? channelData.team : {};
  const [chatId = ''] = conversation.id.split(';messageid=');
  return {
    kind: kindOf(conversation.conversationType),
    chatId,
    tenantId: conversation.tenantId ?? (isText(tenant.id) ? tenant.id : ''),
    serviceUrl,
    ...(isText(team.id) ? { teamId: team.id } : {}),
  };
}

/** Who sent it; without an object id of the tenant's directory there is no account. */
export function senderOf(activity: ReadActivity): Sender {
  const { tenantId } = placeOf(activity);
  const objectId = activity.from.aadObjectId;
  return {
    account: isText(objectId) && tenantId !== '' ? { tenantId, objectId } : undefined,
    locale: activity.locale ?? '',
  };
}

/** What was written, without mentions of the bot. */
export function textOf(activity: ReadActivity): string {
  return (activity.text ?? '').slice(0, 2_000).replace(/<at>.*?<\/at>/gi, ' ').replace(/<[^>]*>|&nbsp;/g, ' ').trim();
}

function kindOf(conversationType: string | undefined): ChatPlace['kind'] {
  if (conversationType === 'channel') return 'channel';
  return conversationType === 'groupChat' ? 'group' : 'personal';
}

/** Where Bot Service answers for Teams: all the world, and the government clouds. */
const botServices = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', 'smba.infra.gov.teams.microsoft.us', 'smba.infra.dod.teams.microsoft.us'];

function isBotService(address: string): boolean {
  const { protocol, hostname, port, username } = new URL(address);
  return protocol === 'https:' && port === '' && username === '' && botServices.includes(hostname);
}

function isLoopback(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function hasId(value: unknown): boolean {
  return isRecord(value) && isText(value.id);
}
