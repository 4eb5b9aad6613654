import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { namesOperations } from '../../../contract/names';
import { tabNamesTexts } from '../../../../texts/tab-names';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import { HomeNamesForm } from './home-names-form';
import type { Names, OwnHome } from './names';
import { NotPrinted } from './not-printed';

const useStyles = makeStyles({ code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, minWidth: '96px' } });

/** What the foster parents of an own service's homes are called, and a form for one home at a time. */
export function OwnNames({ offerId, service, erasedOn, isOne }: { offerId: string; service: Names['own'][number]; erasedOn: string; isOne: boolean }) {
  const texts = useTexts(tabNamesTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  const writing = useChange(namesOperations.writeNames);
  const [open, setOpen] = useState<string>();
  const [done, setDone] = useState<string>();
  const send = ({ enrolmentId, version, code }: OwnHome, names: readonly string[]) => {
    setDone(undefined);
    writing.send({ params: { offerId, enrolmentId }, basedOn: version, body: { names: [...names] } }, () => {
      setOpen(undefined);
      setDone(names.every((name) => name.trim() === '') ? texts.erased(code) : texts.saved(code));
    });
  };
  const begin = (enrolmentId: string | undefined) => { writing.forget(); setDone(undefined); setOpen(enrolmentId); };
  return (
    <NotPrinted>
      <Panel title={isOne ? texts.ownTitle : texts.ownTitleOf(service.name)}>
        <Body1 as="p" block>{texts.ownIntro(when.date(erasedOn))}</Body1>
        {writing.error !== null && !(writing.error instanceof Problem && writing.error.fields.length > 0) && <Notice kind="refused">{sentenceOf(writing.error, language)}</Notice>}
        {done !== undefined && <News key={done} onClose={() => setDone(undefined)}>{done}</News>}
        {service.homes.length === 0 && <Body1 as="p" block>{texts.none}</Body1>}
        <ul className={rows.list} aria-label={texts.ownTitle}>
          {service.homes.map((home) => (
            <li key={home.enrolmentId} className={rows.row}>
              <Body1Strong className={styles.code}>{home.code}</Body1Strong>
              {open === home.enrolmentId
                ? <HomeNamesForm key={home.version} home={home} writing={writing} onSend={(names) => send(home, names)} onCancel={() => begin(undefined)} />
                : <WrittenNames home={home} onOpen={() => begin(home.enrolmentId)} />}
            </li>
          ))}
        </ul>
      </Panel>
    </NotPrinted>
  );
}

function WrittenNames({ home: { code, names, isProtected, mayWrite }, onOpen }: { home: OwnHome; onOpen: () => void }) {
  const texts = useTexts(tabNamesTexts);
  const rows = useRowStyles();
  const written = names.length > 0;
  return (
    <>
      <span className={written ? rows.grow : `${rows.grow} ${rows.quiet}`}>{isProtected ? texts.isProtected : written ? names.join(', ') : texts.noneWritten}</span>
      {mayWrite && !isProtected && <Button aria-label={written ? texts.changeFor(code) : texts.writeFor(code)} onClick={onOpen}>{written ? texts.change : texts.write}</Button>}
    </>
  );
}
