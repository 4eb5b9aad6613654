import { dirname, join, normalize } from 'node:path/posix';

/** What is known of the files that a link may lead to; paths are from the root of the project, with `/`. */
export interface Files {
  /** Whether a file or a folder stands there. */
  exists(path: string): boolean;
  textOf(path: string): string;
}

/**
 * Says of each relative link of a document what is wrong with it: a file that is not there, a heading that the other document
 * does not have, or a line of a file, which moves. Addresses elsewhere are not asked for.
 */
export function faultsOfLinks(path: string, text: string, files: Files): readonly string[] {
  return linksIn(text).flatMap((link) => {
    const fault = faultOf(path, link, files);
    return fault === undefined ? [] : [`${path} links to ${link}: ${fault}`];
  });
}

function faultOf(path: string, link: string, files: Files): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return undefined;
  const [file = '', fragment] = link.split('#');
  const target = file === '' ? path : normalize(join(dirname(path), decodeURI(file))).replace(/\/$/, '');
  if (file.startsWith('/') || target.startsWith('..')) return 'that leads out of the project';
  if (!files.exists(target)) return 'no such file';
  if (fragment === undefined) return undefined;
  if (!target.endsWith('.md')) return 'a place in a file that is no document moves; link to the file';
  return anchorsIn(files.textOf(target)).includes(fragment) ? undefined : 'no such heading';
}

/** Where the links and pictures of a document lead, in their order; code is no link. */
export function linksIn(text: string): readonly string[] {
  const words = withoutBlocks(text).replace(/(`+)[\s\S]*?\1/g, (code) => code.replace(/[^`]/g, ' '));
  const inText = [...words.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)];
  const defined = [...words.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm)];
  return [...inText, ...defined].map(([, link = '']) => link);
}

/** The fragments by which a document's headings are reached, as GitHub makes them; the second of two that are alike ends in -1. */
export function anchorsIn(text: string): readonly string[] {
  const met = new Map<string, number>();
  return [...withoutBlocks(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) => {
    const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').trim().toLowerCase();
    const anchor = words.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replace(/ /g, '-');
    const times = met.get(anchor) ?? 0;
    met.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}

function withoutBlocks(text: string): string {
  return text.replace(/^ {0,3}(```+|~~~+)[\s\S]*?^ {0,3}\1/gm, '');
}
