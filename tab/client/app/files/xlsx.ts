import type { Rows } from './csv';

/** Rows as an Excel file. Texts are cells of text, which no spreadsheet takes for a formula. What makes it is fetched when it is needed. */
export async function xlsxOf(rows: Rows): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const [head = [], ...body] = rows;
  return writeXlsxFile(
    [
      head.map((name) => ({ value: String(name), type: String, fontWeight: 'bold' as const })),
      ...body.map((row) => row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String }))),
    ],
    { stickyRowsCount: 1, columns: head.map((_, at) => ({ width: widthOf(rows, at) })) },
  ).toBlob();
}

/** Wide enough for its longest text, within reason. */
function widthOf(rows: Rows, at: number): number {
  return Math.min(50, rows.reduce((widest, row) => Math.max(widest, String(row[at] ?? '').length), 8) + 2);
}
