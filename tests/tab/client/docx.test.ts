import { strFromU8, unzipSync } from 'fflate';
import { docxOf } from '../../../tab/client/app/files/docx';

const partsOf = async (paragraphs: readonly string[]) => {
  const file = await docxOf({ heading: 'Sluttrapport', paragraphs }, 'nn');
  return Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))).map(([name, content]) => [name, strFromU8(content)]));
};

describe('A paper as a .docx', () => {
  it('is a package with the three parts that Word asks for, and tells nothing of who made it or when', async () => {
    expect(Object.keys(await partsOf([]))).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
  });

  it('holds every paragraph as text, whatever signs stand in it, in its own language', async () => {
    const document = (await partsOf(['<b>&', 'Øving\u0007']))['word/document.xml'] ?? '';
    expect(document).toContain('&lt;b&gt;&amp;');
    expect(document).toContain('>Øving<');
    expect(document).toContain('w:val="nn-NO"');
  });
});
