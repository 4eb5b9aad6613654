import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { archiveOperations } from '../../../contract/archive';
import { tabRetentionTexts } from '../../../../texts/tab-retention';
import { useCall } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { saveZip } from '../../app/files/save-zip';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

/** Packages of all that the service has sent, part after part until there are no more; each part is a file. */
export function TakeOut({ organisationId }: { organisationId: string }) {
  const texts = useTexts(tabRetentionTexts);
  const language = useLanguage();
  const call = useCall();
  const [preparing, setPreparing] = useState(false);
  const [taken, setTaken] = useState<number>();
  const [error, setError] = useState<unknown>();
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
      setTaken(count);
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
      {taken !== undefined && <News onClose={() => setTaken(undefined)}>{texts.takenOut(taken)}</News>}
      <div><Button disabledFocusable={preparing} onClick={() => { void takeOut(); }}>{texts.takeOutButton}</Button></div>
    </Panel>
  );
}
