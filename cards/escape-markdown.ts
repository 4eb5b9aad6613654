/**
 * Text that people wrote, so that a card shows it as it stands: no emphasis, headings, lists or links,
 * and no functions such as `{{DATE(…)}}`. Each line becomes a paragraph of its own; empty lines are left out.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join('\n\n');
}

function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_{}[\]()<>#~&@]/g, '\\$&')
    // Addresses would be made links by themselves.
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    // Lists, rules and underlined headings begin a line.
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.');
}
