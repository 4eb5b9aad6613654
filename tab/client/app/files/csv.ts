/** Rows of a list that is saved as a file; the first holds the names of the columns. */
export type Rows = readonly (readonly (string | number)[])[];

/** Rows as a CSV that spreadsheets with Norwegian settings open: semicolons, CRLF, and a mark that says UTF-8. */
export function csvOf(rows: Rows): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** Quoted when it must be; what a spreadsheet would take for a formula is written as text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
