import { Body1, Button } from '@fluentui/react-components';
import { useState, type ComponentProps } from 'react';
import type { z } from 'zod';
import type { archiveFacts } from '../../../contract/archive';
import { tabArchiveTexts } from '../../../../texts/tab-archive';
import { sentenceOf } from '../../app/api/problem';
import { saveZip } from '../../app/files/save-zip';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { MarkList } from './mark-list';
import { NotWorthKeeping } from './not-worth-keeping';
import { ReceiptForm } from './receipt-form';

export type Archive = z.output<typeof archiveFacts>;

/** A change on its way, as a form shows it. */
export interface Changing {
  readonly sending: boolean;
  readonly error: Error | null;
  readonly answer: unknown;
  readonly forget: () => void;
}

/** What can be done with something that is handed over, whatever it is. */
export interface ArchiveChanges {
  readonly delivering: Changing;
  readonly deliver: (onDone: (made: { readonly fileName: string; readonly content: string }) => void) => void;
  readonly registering: Changing;
  readonly register: (handoverId: string, receipt: string) => void;
  readonly marking: Changing;
  readonly mark: (reason: Archive['reasons'][number]['key']) => void;
}

const looks = { nothing: 'waiting', waitsForReceipt: 'waiting', changedSince: 'waiting', delivered: 'good', notWorthKeeping: 'over' } as const;

/** How something stands with an archive, as it is read, and the steps: the package, its receipt, or that it is not worth keeping. */
export function ArchiveView({ archive, changes }: { archive: ComponentProps<typeof ReadState<Archive>>['read']; changes: ArchiveChanges }) {
  const texts = useTexts(tabArchiveTexts);
  return (
    <Panel title={texts.title}>
      <ReadState read={archive}>{(facts) => <Steps facts={facts} changes={changes} />}</ReadState>
    </Panel>
  );
}

function Steps({ facts, changes }: { facts: Archive; changes: ArchiveChanges }) {
  const texts = useTexts(tabArchiveTexts);
  const { registering, register, marking, mark } = changes;
  return (
    <>
      <div><Mark look={looks[facts.state]}>{texts.states[facts.state]}</Mark></div>
      <Body1 as="p" block>{texts.intro}</Body1>
      <Deliver archive={facts} changes={changes} />
      {facts.marks.filter(({ kind, current }) => kind === 'delivered' && current).slice(0, 1).map(({ id, receipt }) => (
        <ReceiptForm key={`${id} ${receipt ?? ''}`} receipt={receipt} change={registering} onRegister={(written) => register(id, written)} />
      ))}
      {facts.reasons.length > 0 && facts.state !== 'delivered' && facts.state !== 'notWorthKeeping' && <NotWorthKeeping reasons={facts.reasons} change={marking} onMark={mark} />}
      <MarkList marks={facts.marks} />
    </>
  );
}

function Deliver({ archive, changes: { delivering, deliver } }: { archive: Archive; changes: ArchiveChanges }) {
  const texts = useTexts(tabArchiveTexts);
  const language = useLanguage();
  const [saved, setSaved] = useState(false);
  const fetchIt = () => {
    setSaved(false);
    deliver(({ fileName, content }) => {
      saveZip(fileName, content);
      setSaved(true);
    });
  };
  return (
    <>
      {delivering.error !== null && <Notice kind="refused">{sentenceOf(delivering.error, language)}</Notice>}
      {saved && <News onClose={() => setSaved(false)}>{texts.fetched}</News>}
      <div>
        <Button appearance={archive.state === 'delivered' ? 'secondary' : 'primary'} disabledFocusable={delivering.sending} onClick={fetchIt}>
          {archive.marks.some(({ kind }) => kind === 'delivered') ? texts.deliverAgain : texts.deliver}
        </Button>
      </div>
    </>
  );
}
