import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { overviewTexts } from '../../../../texts/overview';
import { overviewListTexts } from '../../../../texts/overview-lists';
import { useCall } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { csvOf } from '../../app/files/csv';
import { saveFile } from '../../app/files/save-file';
import { xlsxOf } from '../../app/files/xlsx';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { allFigures, rowsOfList, type ListName } from './list-rows';

/** The year's lists, to be saved as files. */
export function ListsPanel({ year, networkId }: { year: number; networkId: string }) {
  const texts = useTexts(overviewListTexts);
  const states = useTexts(overviewTexts).plan.states;
  const language = useLanguage();
  const rows = useRowStyles();
  const call = useCall();
  const [preparing, setPreparing] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (list: ListName, kind: 'csv' | 'xlsx') => {
    setPreparing(true);
    setError(undefined);
    try {
      const offers = await allFigures(call, { year, ...(networkId === '' ? {} : { networkId }) });
      const content = rowsOfList(list, offers, texts, states);
      saveFile(`${texts.files[list]}-${year}.${kind}`, kind === 'csv' ? csvOf(content) : await xlsxOf(content));
    } catch (fault) {
      setError(fault);
    } finally {
      setPreparing(false);
    }
  };
  return (
    <Panel title={texts.title}>
      <Body1 as="p" block>{texts.rule}</Body1>
      <ul className={rows.list}>
        {(['offers', 'enrolments', 'attendance'] as const).map((list) => (
          <li key={list} className={rows.row}>
            <span className={rows.grow}>{texts.lists[list]}</span>
            {([['csv', texts.csv], ['xlsx', texts.excel]] as const).map(([kind, name]) => (
              <Button key={kind} disabledFocusable={preparing} aria-label={texts.as(texts.lists[list], name)} onClick={() => { void save(list, kind); }}>{name}</Button>
            ))}
          </li>
        ))}
      </ul>
      <span role="status">{preparing ? texts.preparing : ''}</span>
      {error !== undefined && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
    </Panel>
  );
}
