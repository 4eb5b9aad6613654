import ts from 'typescript';

/** One import as it stands in a source file. */
export interface Import {
  /** What is imported, as written: `../domain/time`, `pg`, `node:fs`; undefined when it is computed. */
  readonly specifier: string | undefined;
  /** Whether only types are imported, so that nothing is loaded when the code runs. */
  readonly typeOnly: boolean;
}

/** Every import of a source file: static, `export … from`, dynamic, `require`, and types by `import('…')`. */
export function importsOf(path: string, source: string): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importIn(node);
    if (one) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  return found;
}

function importIn(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return { specifier: literal(node.moduleSpecifier), typeOnly: importsTypesOnly(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: literal(node.moduleSpecifier), typeOnly: exportsTypesOnly(node) };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { specifier: literal(node.moduleReference.expression), typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node)) {
    return { specifier: ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined, typeOnly: true };
  }
  if (ts.isCallExpression(node) && loads(node.expression)) {
    return { specifier: node.arguments[0] && literal(node.arguments[0]), typeOnly: false };
  }
  return undefined;
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false; // import './effect'
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return !clause.name && names !== undefined && ts.isNamedImports(names)
    && names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function exportsTypesOnly(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const names = node.exportClause;
  return names !== undefined && ts.isNamedExports(names)
    && names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

/** `import(…)`, `require(…)` and `require.resolve(…)`. */
function loads(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(callee)) return callee.text === 'require';
  return ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression)
    && callee.expression.text === 'require' && callee.name.text === 'resolve';
}

function literal(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}
