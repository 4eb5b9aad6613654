import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, type ManifestValues } from '../../manifest/manifest';
import { nynorskWords } from '../../manifest/nynorsk';
import type { PackagedFile } from './app-package';

const icons = join(__dirname, '..', '..', 'manifest', 'icons');

/** What a package holds, in the order it is packed: the words, which a schema can judge, and the icons. */
export function packageContents(values: ManifestValues) {
  const manifest = manifestOf(values);
  return {
    words: [
      { name: 'manifest.json', content: manifest },
      { name: 'nn.json', content: nynorskWords() },
    ],
    icons: [manifest.icons.color, manifest.icons.outline]
      .map((name): PackagedFile => ({ name, content: readFileSync(join(icons, name)) })),
  };
}
