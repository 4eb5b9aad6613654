import { eq } from 'drizzle-orm';
import type { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { channel } from '../schema/messages';
import { linkedAccount } from '../schema/network';
import { stableId } from './stable-id';

interface Window {
  readonly tenantId: string;
  /** The one account that a window clicks with, and who it is until somebody chooses another. */
  readonly objectId: string;
  readonly person: string;
  /** The team; its General channel has the same id. */
  readonly teamId: string;
  readonly channels: readonly { readonly chatId: string; readonly organisation?: string; readonly network?: string }[];
}

/** The windows of the Playground (`commands/playground/*.yml`): Teams as four organisations see it. */
const windows: readonly Window[] = [
  {
    tenantId: '00000000-0000-4000-8000-000000000100', objectId: '00000000-0000-4000-8000-000000000101',
    person: 'coordinator-innherred', teamId: '19:nettverk@thread.tacv2',
    channels: [
      { chatId: '19:nettverk@thread.tacv2', network: 'innherred' },
      { chatId: '19:kompetansebasen@thread.tacv2', organisation: 'kompetansebasen' },
    ],
  },
  ...([['200', 'inn-trondelag'], ['300', 'verdal'], ['400', 'levanger']] as const).map(([number, service]) => ({
    tenantId: `00000000-0000-4000-8000-000000000${number}`,
    objectId: `00000000-0000-4000-8000-000000000${number.replace('00', '01')}`,
    person: `case-contact-${service}`,
    teamId: `19:${service}@thread.tacv2`,
    channels: [{ chatId: `19:${service}@thread.tacv2`, organisation: service }],
  })),
];

/**
 * Ties the Playground's accounts and channels to demonstration people and places. Addresses are unknown until
 * the bot has been there. What somebody has chosen since stays as it is.
 */
export async function loadPlayground(tx: Transaction, at: Temporal.Instant): Promise<void> {
  for (const { tenantId, objectId, person, teamId, channels } of windows) {
    const known = await tx.select({ id: linkedAccount.id }).from(linkedAccount).where(eq(linkedAccount.tenantId, tenantId));
    if (known.length > 0) continue;
    await tx.insert(linkedAccount).values({
      id: stableId('linkedAccount', tenantId), tenantId, objectId, personId: stableId('person', person), linkedAt: at,
    });
    await tx.insert(channel).values(
      channels.map(({ chatId, organisation, network }) => ({
        id: stableId('channel', chatId), tenantId, chatId, teamId, linkedAt: at,
        organisationId: organisation === undefined ? null : stableId('organisation', organisation),
        networkId: network === undefined ? null : stableId('network', network),
      })),
    ).onConflictDoNothing();
  }
}
