import ts from 'typescript';

/** Where Norwegian sentences stand: the texts, the decks and the data, and the tests that read them. */
const roomsOfWords = ['texts', 'cards/samtalekort', 'store/reference', 'store/demonstration', 'tests', 'docs'];

/**
 * Finds strings with æ, ø or å in code whose words should come from texts/. Comments and patterns are not strings.
 * @returns one sentence a string, with its line
 */
export function norwegianIn(path: string, source: string): readonly string[] {
  if (roomsOfWords.some((room) => path.startsWith(`${room}/`))) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWords(node) && /[æøå]/i.test(node.text)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      found.push(`${path}:${line} says «${node.text.trim()}»: such words belong in texts`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isWords(node: ts.Node): node is ts.Node & { readonly text: string } {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node)
    || ts.isTemplateTail(node) || ts.isJsxText(node);
}
