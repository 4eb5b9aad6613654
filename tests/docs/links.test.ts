import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfTheHouse, textOf } from '../architecture/sources';
import { anchorsIn, faultsOfLinks, linksIn, type Files } from './markdown-links';

const root = join(__dirname, '..', '..');
const onDisk: Files = { exists: (path) => existsSync(join(root, path)), textOf };
const documents = [...readdirSync(root), ...filesOfTheHouse()].filter((path) => path.endsWith('.md'));

describe('The links of the documents', () => {
  it.each(documents)('lead somewhere in %s', (path) => {
    expect(faultsOfLinks(path, textOf(path), onDisk)).toEqual([]);
  });

  it('are looked at in every document, and there are many', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/privacy/dpia.md']));
    expect(documents.flatMap((path) => linksIn(textOf(path))).length).toBeGreaterThan(100);
  });
});

describe('What the papers say is stopped or prevented', () => {
  const claims = documents.filter((path) => /^docs\/privacy\/(threats\/|dpia)/.test(path)).flatMap((path) => (
    [...textOf(path).matchAll(/^\| (?:\*\*[STRIDE]\*\*|\d+) .*$/gm)].map(([row]) => [path, row] as const)));

  it('names what shows it, or says that there is no measure yet', () => {
    expect(claims.length).toBeGreaterThan(70);
    const proofs = /\.(tsx?|bicep)$|adr\/|operations\.md/;
    expect(claims.filter(([, row]) => !row.includes('**no measure yet**') && !linksIn(row).some((link) => proofs.test(link)))).toEqual([]);
  });
});

describe('A link', () => {
  const texts: Readonly<Record<string, string>> = { 'docs/one.md': '# Å se\n## Who sees what?\n## Who sees what?\n', 'store/a.ts': '', 'docs/privacy/two.md': '' };
  const files: Files = { exists: (path) => path === 'docs' || path in texts, textOf: (path) => texts[path] ?? '' };
  const faults = (text: string) => faultsOfLinks('docs/privacy/two.md', text, files);

  it('may lead to a file, a folder, a heading and out into the world', () => {
    expect(faults('[a](../one.md) [b](../../store/a.ts) [c](../) [d](../one.md#å-se) [e](../one.md#who-sees-what-1) [f](https://example.org/x#y)')).toEqual([]);
  });

  it.each([
    ['[a](one.md)', 'no such file'], ['![a](../images/a.png "title")', 'no such file'], ['[a]\n\n[a]: ../none.md', 'no such file'],
    ['[a](../one.md#who)', 'no such heading'], ['[a](#nowhere)', 'no such heading'],
    ['[a](../../store/a.ts#L3)', 'a place in a file that is no document moves; link to the file'],
    ['[a](../../../other/a.md)', 'that leads out of the project'], ['[a](/docs/one.md)', 'that leads out of the project'],
  ])('is at fault: %j', (text, fault) => {
    expect(faults(text)).toEqual([expect.stringMatching(new RegExp(`: ${fault}$`))]);
  });

  it('is none in code', () => {
    expect(linksIn('`[a](b.md)`\n```\n[c](d.md)\n```\n[e](f.md)')).toEqual(['f.md']);
    expect(anchorsIn('```\n# a comment\n```\n# A `name`, linked [here](x.md)')).toEqual(['a-name-linked-here']);
  });
});
