import type { Deck } from '../../domain/conversations/deck';
import type { ConversationId, OfferId } from '../../domain/identifiers';
import { deliver } from '../../domain/keeping/archive/hand-over';
import type { Packing } from '../../domain/keeping/archive/ports';
import { readMinutesMaterial, readOfferMaterial } from '../../domain/keeping/archive/read-networks-material';
import type { HowArchived } from '../../domain/keeping/archive/see-archive';
import type { Actor } from '../../domain/network/actor';
import { success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { networkArchiveOperations as ops } from '../contract/network-archive';
import { packageFiles, packageName, type PackageContent } from './archive-package';
import { showArchive, markStep, registerStep } from './archive-steps';
import { minutesPackage } from './archived-minutes';
import { offerPackage } from './archived-offer';
import { handler, type ApiHandler } from './handler';

/** Hand-over to a network's archive, in the API. */
export function networkArchiveHandlers(packing: Packing, decks: readonly Deck[]): readonly ApiHandler[] {
  return [
    handler(ops.readNetworkArchive, async ({ actor, language, params, run }) => run((ports) => showArchive(ports, { actor, language, of: params }))),
    handler(ops.deliverToNetworkArchive, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const read = await contentOf(ports, actor, params, decks);
        if (!read.ok) return read;
        const { how, content } = read.value;
        const { base64, checksum } = packing.pack(packageFiles(how, content, packing, language));
        return success({ handoverId: await deliver(ports, actor, how, checksum), fileName: packageName(how.subject), checksum, content: base64 });
      })),
    handler(ops.registerNetworkReceipt, async ({ actor, language, params: { handoverId, ...of }, body, run }) =>
      run((ports) => registerStep(ports, { actor, language, of }, { handoverId, receipt: body.receipt }))),
    handler(ops.markNetworkNotWorthKeeping, async ({ actor, language, params, body, run }) =>
      run((ports) => markStep(ports, { actor, language, of: params }, body.reason))),
  ];
}

async function contentOf(
  ports: Ports, actor: Actor, { noun, nounId }: { readonly noun: 'groupOffer' | 'conversation'; readonly nounId: string }, decks: readonly Deck[],
): Promise<Outcome<{ readonly how: HowArchived; readonly content: PackageContent }, 'notFound'>> {
  if (noun === 'groupOffer') {
    const read = await readOfferMaterial(ports, actor, nounId as OfferId);
    return read.ok ? success({ how: read.value, content: offerPackage(read.value) }) : read;
  }
  const read = await readMinutesMaterial(ports, actor, nounId as ConversationId, decks);
  return read.ok ? success({ how: read.value, content: minutesPackage(read.value) }) : read;
}
