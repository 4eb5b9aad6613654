import { ownDataParts, readOwnData, type OwnData, type OwnRows } from '../../domain/keeping/ownData/own-data';
import type { Language } from '../../domain/language';
import { success } from '../../domain/outcome';
import { OSLO } from '../../domain/time';
import { networkTexts } from '../../texts/network';
import { ownDataTexts } from '../../texts/own-data';
import type { AnswerOf } from '../contract/operation';
import { ownDataOperations as ops } from '../contract/own-data';
import { handler, type ApiHandler } from './handler';
import { heading, list, page, paragraph, table } from './paper';

/** What is stored about the reader, in the API. */
export function ownDataHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.readOwnData, async ({ actor, language, run }) =>
      run(async (ports) => {
        const read = await readOwnData(ports, actor);
        return read.ok ? success(present(read.value, language)) : read;
      })),
  ];
}

function present(data: OwnData, language: Language): AnswerOf<typeof ops.readOwnData> {
  const { parts, fileName } = ownDataTexts[language];
  const at = data.at.toString();
  return {
    at, fileName: `${fileName}-${at.slice(0, 10)}`,
    parts: ownDataParts.map((part) => ({ label: parts[part], count: rowsIn(data.items.filter((one) => one.part === part)) })),
    json: `${JSON.stringify({ schema: 'fosterhjemsnettverk/own-data', schemaVersion: 1, at, items: data.items }, null, 2)}\n`,
    html: paperOf(data, language),
  };
}

/** All of it to be read: part by part, and in each the tables that have something. */
function paperOf({ who, at, items }: OwnData, language: Language): string {
  const words = ownDataTexts[language];
  const time = at.toLocaleString(language === 'nn' ? 'nn-NO' : 'nb-NO', { timeZone: OSLO, dateStyle: 'long', timeStyle: 'short' });
  return page(words.title, language, [
    paragraph(words.whoAndWhen(who === undefined ? '' : networkTexts[language].personLabel(who), time)),
    paragraph(words.about),
    ...ownDataParts.flatMap((part) => {
      const filled = items.filter((one) => one.part === part && one.rows.length > 0);
      return [
        heading(words.parts[part]),
        ...(filled.length === 0 ? [list([], words.none)] : filled.flatMap((one) => [heading(`${one.table} (${one.column}): ${one.rows.length}`, 3), rowsTable(one, language)])),
      ];
    }),
  ]);
}

function rowsTable({ rows }: OwnRows, language: Language) {
  const { columns } = ownDataTexts[language];
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return table(names.map((name) => (name in columns ? columns[name as keyof typeof columns] : name)), rows.map((row) => names.map((name) => textOf(row[name]))));
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function rowsIn(items: readonly OwnRows[]): number {
  return items.reduce((sum, { rows }) => sum + rows.length, 0);
}
