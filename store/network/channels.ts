import { and, eq, isNull } from 'drizzle-orm';
import type { NetworkPorts } from '../../domain/network/ports';
import type { Transaction } from '../database';
import { channel } from '../schema/messages';

/** Which channel belongs to whom. Row level security shows the actor's own links alone. */
export function channelsIn(tx: Transaction): Pick<NetworkPorts, 'channelOwner' | 'linkChannel'> {
  return {
    channelOwner: async ({ tenantId, chatId }) => {
      const [standing] = await tx.select({ organisationId: channel.organisationId, networkId: channel.networkId }).from(channel)
        .where(and(eq(channel.tenantId, tenantId), eq(channel.chatId, chatId), isNull(channel.endedAt)));
      if (standing === undefined) return undefined;
      const { organisationId, networkId } = standing;
      if (organisationId !== null) return { kind: 'organisation', organisationId };
      return networkId === null ? undefined : { kind: 'network', networkId };
    },
    linkChannel: async ({ id, at, tenantId, chatId, teamId, serviceUrl, owner }) => {
      await tx.update(channel).set({ endedAt: at })
        .where(and(eq(channel.tenantId, tenantId), eq(channel.chatId, chatId), isNull(channel.endedAt)));
      // What still stands is somebody else's link, which this actor does not even see.
      const linked = await tx.insert(channel)
        .values({
          id, tenantId, chatId, teamId: teamId ?? null, serviceUrl, linkedAt: at,
          organisationId: owner.kind === 'organisation' ? owner.organisationId : null,
          networkId: owner.kind === 'network' ? owner.networkId : null,
        })
        .onConflictDoNothing()
        .returning({ id: channel.id });
      return linked.length === 1;
    },
  };
}
