import type { Language } from '../../domain/language';
import type { Packing, TextFile } from '../../domain/keeping/archive/ports';
import type { HowArchived } from '../../domain/keeping/archive/see-archive';
import { archiveTexts } from '../../texts/archive';
import type { Manifest } from '../contract/archive-package';
import { heading, names, page, paragraph, table } from './paper';

const standards = ['nb', 'nn'] as const;

/** What a package holds of one thing, whatever it is. */
export interface PackageContent {
  /** What its files are called by. */
  readonly stem: 'henvendelse' | 'gruppetilbud' | 'referat';
  readonly data: object;
  readonly schema: object;
  readonly paper: (standard: Language) => string;
}

/** The files of a package: the thing as data with its schema, the same to be read in both written standards, a list with checksums and an index. */
export function packageFiles(
  { subject, owner }: Pick<HowArchived, 'subject' | 'owner'>, { stem, data, schema, paper }: PackageContent, { sha256Of }: Pick<Packing, 'sha256Of'>, language: Language,
): readonly TextFile[] {
  const files: readonly TextFile[] = [
    { name: `${stem}.json`, text: jsonText(data) },
    { name: `${stem}.schema.json`, text: jsonText(schema) },
    ...standards.map((standard) => ({ name: `${stem}-${standard}.html`, text: paper(standard) })),
  ];
  const manifest: Manifest = {
    schema: 'fosterhjemsnettverk/arkivpakke', schemaVersion: 1, reference: subject.reference, side: owner.side, version: subject.version,
    files: files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text).length, sha256: sha256Of(text) })),
  };
  const listed = [...files, { name: 'manifest.json', text: jsonText(manifest) }];
  const { json, schema: described, nb, nn, manifest: list } = archiveTexts[language].package.contents;
  const holds = [json, described, nb, nn, list];
  return [{ name: 'innhold.html', text: indexPaper({ subject, owner }, listed.map(({ name }, at) => [name, holds[at] ?? '']), language) }, ...listed];
}

/** What the file with a package is called. */
export function packageName({ reference, version }: HowArchived['subject']): string {
  return `${reference.replaceAll(/[^A-Za-z0-9-]+/g, '-')}-${version}.zip`;
}

/** What the package holds, file by file, in the language of who fetched it. */
function indexPaper({ subject, owner }: Pick<HowArchived, 'subject' | 'owner'>, files: readonly (readonly [string, string])[], language: Language): string {
  const words = archiveTexts[language].package;
  return page(words.titles[subject.noun](subject.reference), language, [
    paragraph(words.about),
    names([[words.forArchive, archiveTexts[language].sides[owner.side]], [words.version, String(subject.version)]]),
    heading(words.files),
    table([words.file, words.holds], files),
  ]);
}

function jsonText(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
