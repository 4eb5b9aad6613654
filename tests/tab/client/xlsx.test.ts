import { strFromU8, unzipSync } from 'fflate';
import { xlsxOf } from '../../../tab/client/app/files/xlsx';

describe('A list as an Excel file', () => {
  it('holds texts as texts, also those that look like a formula, and numbers as numbers', async () => {
    const file = await xlsxOf([['Tjeneste', 'Plasser'], ['=HYPERLINK("http://example.org")', 9], ['Inderøy & Ørland', 0]]);
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const written = Object.entries(parts).map(([name, content]) => [name, strFromU8(content)] as const);
    const sheet = written.find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
    const texts = written.map(([, content]) => content).join('');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<v>9<\/v>/);
    expect(texts).toContain('=HYPERLINK(');
    expect(texts).toContain('Inderøy &amp; Ørland');
  });
});
