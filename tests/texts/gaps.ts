/** One area's texts: a tree of sentences, and of functions that make sentences, for each language. */
export interface Texts { readonly nb: object; readonly nn: object; readonly en?: object }

const longSentence = 40;

/** Whether an exported value has the shape of an area's texts. */
export function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && isTree((value as Texts).nb) && isTree((value as Texts).nn);
}

/**
 * What is missing in one of the languages: a text that the other has, an empty one, or a function that takes
 * another number of facts.
 * @returns one sentence a gap, with the path of the text
 */
export function gapsIn(texts: Texts): readonly string[] {
  const languages = (Object.entries(texts) as [string, object][]).map(([language, tree]) => ({ language, leaves: leavesOf(tree) }));
  const nbLeaves = leavesOf(texts.nb);
  const paths = [...new Set(languages.flatMap(({ leaves }) => [...leaves.keys()]))];
  return paths.flatMap((path) => languages.flatMap(({ language, leaves }) => {
    const fault = faultOf(leaves.get(path), nbLeaves.get(path));
    return fault ? [`${language} ${path} ${fault}`] : [];
  }));
}

/** Long sentences that are the same in bokmål and nynorsk: often right, sometimes a translation forgotten. */
export function sameIn(texts: Texts): readonly string[] {
  const nynorsk = leavesOf(texts.nn);
  return [...leavesOf(texts.nb)].flatMap(([path, text]) =>
    typeof text === 'string' && text.length > longSentence && nynorsk.get(path) === text ? [path] : []);
}

function faultOf(text: unknown, nb: unknown): string | undefined {
  if (text === undefined) return 'is missing';
  if (typeof text === 'function') {
    return typeof nb === 'function' && nb.length !== text.length ? 'takes other facts than nb' : undefined;
  }
  if (typeof text !== 'string') return 'is no text';
  if (typeof nb === 'function') return 'is a sentence where nb is a function';
  return text.trim() === '' ? 'is empty' : undefined;
}

function leavesOf(tree: object, above = ''): Map<string, unknown> {
  return new Map(Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const path = above === '' ? name : `${above}.${name}`;
    return isTree(value) ? [...leavesOf(value, path)] : [[path, value] as const];
  }));
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
