import type { Language } from '../../domain/language';

declare const escapedAlready: unique symbol;

/** A piece of a page, escaped already. */
export type Piece = string & { readonly [escapedAlready]: true };

const look = 'body{font-family:system-ui,sans-serif;line-height:1.5;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}'
  + 'dt{font-weight:600}dd{margin:0 0 .5rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #707070;padding:.25rem .75rem .25rem 0;overflow-wrap:anywhere}'
  + 'h3{margin-bottom:.25rem}@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}li,tr,dd{break-inside:avoid}}';

/** A page for itself, which needs nothing else to be read or printed: no script, and nothing is fetched. */
export function page(title: string, language: Language, pieces: readonly Piece[]): string {
  return `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`
    + `<title>${escaped(title)}</title><style>${look}</style></head>\n<body>\n<h1>${escaped(title)}</h1>\n${pieces.join('\n')}\n</body>\n</html>\n`;
}

/** A heading below the page's own. */
export function heading(text: string, level: 2 | 3 = 2): Piece {
  return piece(`<h${level}>${escaped(text)}</h${level}>`);
}

/** One paragraph. */
export function paragraph(text: string): Piece {
  return piece(`<p>${escaped(text)}</p>`);
}

/** Names with what belongs to each. */
export function names(rows: readonly (readonly [string, string])[]): Piece {
  return piece(`<dl>${rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`);
}

/** Lines of a list, or what is said when there is none. */
export function list(items: readonly string[], none: string): Piece {
  return items.length === 0 ? paragraph(none) : piece(`<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`);
}

/** A table with a row of headings. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): Piece {
  const cells = (row: readonly string[], cell: string) => `<tr>${row.map((text) => `<${cell}>${escaped(text)}</${cell}>`).join('')}</tr>`;
  return piece(`<table><thead>${cells(headings, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`);
}

function piece(html: string): Piece {
  return html as Piece;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
