import type { OrganisationId, ReferralId } from '../../domain/identifiers';
import { deliver } from '../../domain/keeping/archive/hand-over';
import type { ArchivedNoun, Packing } from '../../domain/keeping/archive/ports';
import { readMaterial } from '../../domain/keeping/archive/read-material';
import { takeOut } from '../../domain/keeping/archive/take-out';
import { takeOutRows } from '../../domain/keeping/archive/take-out-rows';
import { success } from '../../domain/outcome';
import { archiveTexts } from '../../texts/archive';
import { archiveOperations as ops } from '../contract/archive';
import type { AnswerOf } from '../contract/operation';
import { packageFiles, packageName } from './archive-package';
import { markStep, registerStep, showArchive } from './archive-steps';
import { referralPackage } from './archived-referral';
import { handler, type ApiHandler } from './handler';

/** Hand-over to the archive, in the API. */
export function archiveHandlers(packing: Packing): readonly ApiHandler[] {
  return [
    handler(ops.readReferralArchive, async ({ actor, language, params, run }) => run((ports) => showArchive(ports, { actor, language, of: referralOf(params) }))),
    handler(ops.deliverReferral, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const read = await readMaterial(ports, actor, params.referralId as ReferralId);
        if (!read.ok) return read;
        const { base64, checksum } = packing.pack(packageFiles(read.value, referralPackage(read.value), packing, language));
        const handoverId = await deliver(ports, actor, read.value, checksum);
        return success({ handoverId, fileName: packageName(read.value.subject), checksum, content: base64 });
      })),
    handler(ops.takeOutService, async ({ actor, language, params, body, run }) =>
      run<AnswerOf<typeof ops.takeOutService>, 'notAllowed'>(async (ports) => {
        const taken = await takeOut(ports, actor, { organisationId: params.organisationId as OrganisationId, after: body.after as ReferralId | undefined });
        if (!taken.ok) return taken;
        const { materials, next } = taken.value;
        const packages: { name: string; base64: string; sha256: string }[] = [];
        for (const material of materials) {
          const { base64, checksum } = packing.pack(packageFiles(material, referralPackage(material), packing, language));
          await deliver(ports, actor, material, checksum);
          packages.push({ name: packageName(material.subject), base64, sha256: checksum });
        }
        const list = JSON.stringify({ schema: 'fosterhjemsnettverk/arkivuttak', schemaVersion: 1, files: packages.map(({ name, sha256 }) => ({ name, sha256 })) }, null, 2);
        const { base64, checksum } = packing.pack([...packages, { name: 'manifest.json', text: `${list}\n` }]);
        return success({ fileName: `${archiveTexts[language].takenOut}.zip`, checksum, content: base64, count: packages.length, ...(next === undefined ? {} : { next }) });
      })),
    handler(ops.takeOutServiceRows, async ({ language, actor, params, body: { from }, run }) =>
      run<AnswerOf<typeof ops.takeOutServiceRows>, 'notAllowed'>(async (ports) => {
        const mark = from === undefined ? undefined : { kind: from.kind, after: from.after };
        const taken = await takeOutRows(ports, actor, { organisationId: params.organisationId as OrganisationId, from: mark });
        if (!taken.ok) return taken;
        const { kind, rows, next } = taken.value;
        const file = { name: `${kind}.json`, text: `${JSON.stringify({ schema: 'fosterhjemsnettverk/tjenesteuttak', schemaVersion: 1, kind, rows: rows.map(({ row }) => row) }, null, 2)}\n` };
        const list = JSON.stringify({ schema: 'fosterhjemsnettverk/tjenesteuttak', schemaVersion: 1, files: [{ name: file.name, sha256: packing.sha256Of(file.text), rows: rows.length }] }, null, 2);
        const { base64, checksum } = packing.pack([file, { name: 'manifest.json', text: `${list}\n` }]);
        return success({
          kind, fileName: `${archiveTexts[language].rowsTakenOut[kind]}.zip`, checksum, content: base64, count: rows.length,
          ...(next === undefined ? {} : { next: { kind: next.kind, ...(next.after === undefined ? {} : { after: next.after }) } }),
        });
      })),
    handler(ops.registerReceipt, async ({ actor, language, params, body, run }) =>
      run((ports) => registerStep(ports, { actor, language, of: referralOf(params) }, { handoverId: params.handoverId, receipt: body.receipt }))),
    handler(ops.markNotWorthKeeping, async ({ actor, language, params, body, run }) =>
      run((ports) => markStep(ports, { actor, language, of: referralOf(params) }, body.reason))),
  ];
}

function referralOf({ referralId }: { readonly referralId: string }): ArchivedNoun {
  return { noun: 'referral', nounId: referralId };
}
