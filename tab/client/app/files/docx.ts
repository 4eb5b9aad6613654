/** A paper: a heading and paragraphs. */
export interface Paper {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The first day that the format knows: when a file was made is nobody's business. */
const firstDay = '1980-01-01T12:00:00';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/**
 * The paper as a .docx of plain paragraphs in that written standard: no author and no time stand in it. What packs it is
 * fetched when it is needed.
 */
export async function docxOf({ heading, paragraphs }: Paper, language: 'nb' | 'nn'): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate');
  const body = [paragraph(heading, language, '<w:b/><w:sz w:val="32"/>'), ...paragraphs.map((text) => paragraph(text, language, '<w:sz w:val="22"/>'))];
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships,
    'word/document.xml': `${declaration}<w:document xmlns:w="${word}"><w:body>${body.join('')}</w:body></w:document>`,
  };
  const packed = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: firstDay });
  return new Blob([packed], { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
}

function paragraph(text: string, language: 'nb' | 'nn', look: string): string {
  return `<w:p><w:pPr><w:spacing w:after="160"/></w:pPr><w:r><w:rPr>${look}<w:lang w:val="${language}-NO"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
