import type { Deck } from '../../domain/conversations/deck';
import type { ConversationId, Id, OfferId } from '../../domain/identifiers';
import { deliver, markNotWorthKeeping, registerReceipt } from '../../domain/keeping/archive/hand-over';
import type { ArchivedNoun, Packing } from '../../domain/keeping/archive/ports';
import { readMinutesMaterial, readOfferMaterial } from '../../domain/keeping/archive/read-networks-material';
import type { HowArchived } from '../../domain/keeping/archive/see-archive';
import { seeArchiveOf } from '../../domain/keeping/archive/see-networks-archive';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { networkArchiveOperations as ops } from '../contract/network-archive';
import { packageFiles, packageName, type PackageContent } from './archive-package';
import { presentArchive } from './archive-presenter';
import { minutesPackage } from './archived-minutes';
import { offerPackage } from './archived-offer';
import { handler, type ApiHandler } from './handler';

/** Hand-over to a network's archive, in the API. */
export function networkArchiveHandlers(packing: Packing, decks: readonly Deck[]): readonly ApiHandler[] {
  return [
    handler(ops.readNetworkArchive, async ({ actor, language, params, run }) => run((ports) => archiveAgain(ports, actor, params, language))),
    handler(ops.deliverToNetworkArchive, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const read = await contentOf(ports, actor, params, decks);
        if (!read.ok) return read;
        const { how, content } = read.value;
        const { base64, checksum } = packing.pack(packageFiles(how, content, packing, language));
        return success({ handoverId: await deliver(ports, actor, how, checksum), fileName: packageName(how.subject), checksum, content: base64 });
      })),
    handler(ops.registerNetworkReceipt, async ({ actor, language, params: { handoverId, ...of }, body, run }) =>
      run(async (ports) => {
        const done = await registerReceipt(ports, actor, { of, handoverId: handoverId as Id<'archiveHandover'>, receipt: body.receipt });
        return done.ok ? archiveAgain(ports, actor, of, language) : done;
      })),
    handler(ops.markNetworkNotWorthKeeping, async ({ actor, language, params, body, run }) =>
      run(async (ports) => {
        const done = await markNotWorthKeeping(ports, actor, { of: params, reason: body.reason });
        return done.ok ? archiveAgain(ports, actor, params, language) : done;
      })),
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

async function archiveAgain(ports: Ports, actor: Actor, of: ArchivedNoun, language: Language) {
  const seen = await seeArchiveOf(ports, actor, of);
  return seen.ok ? success(presentArchive(seen.value, language)) : seen;
}
