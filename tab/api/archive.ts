import type { Id, OrganisationId, ReferralId } from '../../domain/identifiers';
import type { ArchiveMark, ShownMark } from '../../domain/keeping/archive/archive';
import { notWorthKeepingReasons } from '../../domain/keeping/archive/archive';
import { deliver, markNotWorthKeeping, registerReceipt } from '../../domain/keeping/archive/hand-over';
import type { Packing } from '../../domain/keeping/archive/ports';
import { readMaterial } from '../../domain/keeping/archive/read-material';
import { seeArchive, type SeenArchive } from '../../domain/keeping/archive/see-archive';
import { takeOut } from '../../domain/keeping/archive/take-out';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { archiveTexts } from '../../texts/archive';
import { networkTexts } from '../../texts/network';
import { archiveOperations as ops } from '../contract/archive';
import type { AnswerOf } from '../contract/operation';
import { packageFiles } from './archive-package';
import { handler, type ApiHandler } from './handler';

type Presented = AnswerOf<typeof ops.readReferralArchive>;

/** Hand-over to the archive, in the API. */
export function archiveHandlers(packing: Packing): readonly ApiHandler[] {
  return [
    handler(ops.readReferralArchive, async ({ actor, language, params, run }) =>
      run((ports) => archiveAgain(ports, actor, params.referralId as ReferralId, language))),
    handler(ops.deliverReferral, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const read = await readMaterial(ports, actor, params.referralId as ReferralId);
        if (!read.ok) return read;
        const { base64, checksum } = packing.pack(packageFiles(read.value, packing, language));
        const handoverId = await deliver(ports, actor, read.value, checksum);
        return success({ handoverId, fileName: `${read.value.referral.reference}-${read.value.referral.version}.zip`, checksum, content: base64 });
      })),
    handler(ops.takeOutService, async ({ actor, language, params, body, run }) =>
      run<AnswerOf<typeof ops.takeOutService>, 'notAllowed'>(async (ports) => {
        const taken = await takeOut(ports, actor, { organisationId: params.organisationId as OrganisationId, after: body.after as ReferralId | undefined });
        if (!taken.ok) return taken;
        const { materials, next } = taken.value;
        const packages: { name: string; base64: string; sha256: string }[] = [];
        for (const material of materials) {
          const { base64, checksum } = packing.pack(packageFiles(material, packing, language));
          await deliver(ports, actor, material, checksum);
          packages.push({ name: `${material.referral.reference}-${material.referral.version}.zip`, base64, sha256: checksum });
        }
        const list = JSON.stringify({ schema: 'fosterhjemsnettverk/arkivuttak', schemaVersion: 1, files: packages.map(({ name, sha256 }) => ({ name, sha256 })) }, null, 2);
        const { base64, checksum } = packing.pack([...packages, { name: 'manifest.json', text: `${list}\n` }]);
        return success({ fileName: `${archiveTexts[language].takenOut}.zip`, checksum, content: base64, count: packages.length, ...(next === undefined ? {} : { next }) });
      })),
    handler(ops.registerReceipt, async ({ actor, language, params, body, run }) =>
      run(async (ports) => {
        const referralId = params.referralId as ReferralId;
        const done = await registerReceipt(ports, actor, { referralId, handoverId: params.handoverId as Id<'archiveHandover'>, receipt: body.receipt });
        return done.ok ? archiveAgain(ports, actor, referralId, language) : done;
      })),
    handler(ops.markNotWorthKeeping, async ({ actor, language, params, body, run }) =>
      run(async (ports) => {
        const referralId = params.referralId as ReferralId;
        const done = await markNotWorthKeeping(ports, actor, { referralId, reason: body.reason });
        return done.ok ? archiveAgain(ports, actor, referralId, language) : done;
      })),
  ];
}

async function archiveAgain(ports: Ports, actor: Actor, referralId: ReferralId, language: Language) {
  const seen = await seeArchive(ports, actor, referralId);
  return seen.ok ? success(present(seen.value, language)) : seen;
}

function present({ referral, owner, state, revision, marks, mayMarkNotWorthKeeping }: SeenArchive, language: Language): Presented {
  const { reasons } = archiveTexts[language];
  return {
    reference: referral.reference, side: owner.side, state,
    marks: marks.map((mark) => ({ ...presentMark(mark, language), current: mark.revision === revision })),
    reasons: mayMarkNotWorthKeeping ? notWorthKeepingReasons.map((key) => ({ key, label: reasons[key] })) : [],
  };
}

function presentMark({ name, ...mark }: ShownMark, language: Language): Omit<Presented['marks'][number], 'current'> {
  return {
    id: mark.id, kind: mark.kind, at: mark.madeAt.toString(),
    ...(name === undefined ? {} : { personLabel: networkTexts[language].personLabel(name) }),
    ...saidOf(mark, language),
  };
}

function saidOf(mark: ArchiveMark, language: Language): Pick<Presented['marks'][number], 'checksum' | 'receipt' | 'receivedAt' | 'reasonLabel'> {
  if (mark.kind === 'notWorthKeeping') return { reasonLabel: archiveTexts[language].reasons[mark.reason] };
  const { checksum, receipt } = mark;
  return receipt === null ? { checksum } : { checksum, receipt: receipt.reference, receivedAt: receipt.receivedAt.toString() };
}
