import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { archiveOperations } from '../../../contract/archive';
import type { AnswerOf } from '../../../contract/operation';
import { tabRetentionTexts } from '../../../../texts/tab-retention';
import { useCall } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { saveZip } from '../../app/files/save-zip';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

/** Packages of all that the service has sent, and all else that is its own, part after part until there are no more; each part is a file. */
export function TakeOut({ organisationId }: { organisationId: string }) {
  const texts = useTexts(tabRetentionTexts);
  const language = useLanguage();
  const call = useCall();
  const [preparing, setPreparing] = useState(false);
  const [taken, setTaken] = useState<{ readonly packages: number; readonly rows: number }>();
  const [error, setError] = useState<unknown>();
  /** All else, kind after kind; every part is a file. Answers how many rows there were. */
  const takeOutRows = async (): Promise<number> => {
    type From = Readonly<{ from?: NonNullable<AnswerOf<typeof archiveOperations.takeOutServiceRows>['next']> }>;
    let [count, part]: [number, number] = [0, 1];
    for (let body: From | undefined = {}; body !== undefined; part += 1) {
      const answer: AnswerOf<typeof archiveOperations.takeOutServiceRows> = await call(archiveOperations.takeOutServiceRows, { params: { organisationId }, body });
      if (answer.count > 0) saveZip(answer.fileName.replace(/\.zip$/, `-${part}.zip`), answer.content);
      count += answer.count;
      body = answer.next === undefined ? undefined : { from: answer.next };
    }
    return count;
  };
  const takeOut = async () => {
    setPreparing(true);
    setError(undefined);
    setTaken(undefined);
    try {
      let [count, part]: [number, number] = [0, 1];
      for (let after: string | undefined, more = true; more; part += 1) {
        const answer = await call(archiveOperations.takeOutService, { params: { organisationId }, body: after === undefined ? {} : { after } });
        if (answer.count > 0) saveZip(answer.fileName.replace(/\.zip$/, `-${part}.zip`), answer.content);
        count += answer.count;
        after = answer.next;
        more = after !== undefined;
      }
      const rows = await takeOutRows();
      setTaken({ packages: count, rows });
    } catch (fault) {
      setError(fault);
    } finally {
      setPreparing(false);
    }
  };
  return (
    <Panel title={texts.takeOut}>
      <Body1 as="p" block>{texts.takeOutIntro}</Body1>
      {error !== undefined && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      {taken !== undefined && <News onClose={() => setTaken(undefined)}>{texts.takenOut(taken.packages)} {texts.rowsTakenOut(taken.rows)}</News>}
      <div><Button disabledFocusable={preparing} onClick={() => { void takeOut(); }}>{texts.takeOutButton}</Button></div>
    </Panel>
  );
}
