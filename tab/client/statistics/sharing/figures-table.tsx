import { Body1, Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import type { z } from 'zod';
import { tabSharingTexts } from '../../../../texts/tab-sharing';
import type { sharingOperations } from '../../../contract/sharing';
import { csvOf, type Rows } from '../../app/files/csv';
import { saveFile } from '../../app/files/save-file';
import { xlsxOf } from '../../app/files/xlsx';
import { useTexts } from '../../app/language';

type Seen = z.output<typeof sharingOperations.seeFiguresEdition.answer>;
export type FigureRow = Seen['rows'][number];

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    textAlign: 'left', fontWeight: 'normal', padding: '6px 8px 6px 0', verticalAlign: 'top', overflowWrap: 'anywhere', hyphens: 'auto',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  group: { fontWeight: tokens.fontWeightSemibold, paddingTop: '14px' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', width: '24%', overflowWrap: 'normal', hyphens: 'none' },
  hidden: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const kinds = ['total', 'network', 'service', 'merged', 'category'] as const;

/** Figures as they are shared, hidden ones as such, and a file of exactly what is shown. */
export function FiguresTable({ title, rows, period }: { title: string; rows: readonly FigureRow[]; period: string }) {
  const texts = useTexts(tabSharingTexts);
  const styles = useStyles();
  const heading = mergeClasses(styles.cell, styles.group);
  const shown = kinds.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })).filter((group) => group.rows.length > 0);
  const name = texts.fileName(period);
  const file = () => fileRows(shown.flatMap((group) => group.rows), texts);
  const number = (value: number | null) => (value === null ? <span className={styles.hidden}>{texts.hidden}</span> : value);
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>{texts.name}</th>
            <th scope="col" className={mergeClasses(styles.cell, styles.number)}>{texts.received}</th>
            <th scope="col" className={mergeClasses(styles.cell, styles.number)}>{texts.helped}</th>
          </tr>
        </thead>
        {shown.map((group) => (
          <tbody key={group.kind}>
            {group.kind !== 'total' && <tr><th scope="rowgroup" colSpan={3} className={heading}>{texts.kinds[group.kind]}</th></tr>}
            {group.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={styles.cell}>{row.label}</th>
                <td className={mergeClasses(styles.cell, styles.number)}>{number(row.received)}</td>
                <td className={mergeClasses(styles.cell, styles.number)}>{number(row.helped)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {rows.some(({ received, helped }) => received === null || helped === null) && <Body1 as="p" block>{texts.hiddenHint}</Body1>}
      <div className={styles.buttons}>
        <Button onClick={() => { saveFile(`${name}.csv`, csvOf(file())); }}>{texts.csv}</Button>
        <Button onClick={() => void xlsxOf(file()).then((workbook) => saveFile(`${name}.xlsx`, workbook))}>{texts.excel}</Button>
      </div>
    </div>
  );
}

/** What is shown, row for row; what is hidden is hidden in the file too. */
function fileRows(rows: readonly FigureRow[], texts: (typeof tabSharingTexts)['nb']): Rows {
  return [
    [texts.group, texts.name, texts.received, texts.helped],
    ...rows.map(({ kind, label, received, helped }) => [texts.kinds[kind], label, received ?? texts.hidden, helped ?? texts.hidden]),
  ];
}
