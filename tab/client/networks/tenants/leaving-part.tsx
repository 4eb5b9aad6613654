import { Body1, Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { leavingOperations } from '../../../contract/leaving';
import { leavingTexts } from '../../../../texts/leaving';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Notice } from '../../app/look/notice';
import { ReadState } from '../../app/look/read-state';
import { useWhen } from '../../app/when';

const useStyles = makeStyles({
  part: { width: '100%', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  stays: { margin: 0, paddingInlineStart: '20px' },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});

/** Deletes what belongs to a tenant whose access has ended, in two steps: what goes and what stays is read before it is confirmed. */
export function LeavingPart({ tenantId, name }: { tenantId: string; name: string }) {
  const texts = useTexts(leavingTexts);
  const [open, setOpen] = useState(false);
  if (!open) return <div><Button aria-label={`${texts.open}: ${name}`} onClick={() => setOpen(true)}>{texts.open}</Button></div>;
  return <WhatLeaves tenantId={tenantId} />;
}

function WhatLeaves({ tenantId }: { tenantId: string }) {
  const texts = useTexts(leavingTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const read = useRead(leavingOperations.seeLeaving, { params: { tenantId } }, { every: everyNowAndThen });
  const change = useChange(leavingOperations.leaveTenant);
  const [confirmation, setConfirmation] = useState('');
  const error = change.error instanceof Problem ? change.error.fields.find(({ field }) => field === 'confirmation')?.detail : undefined;
  return (
    <ReadState read={read}>
      {({ held, stays, leaving }) => {
        const anything = held.some(({ count }) => count > 0);
        const underWay = leaving !== undefined && leaving.finishedAt === undefined;
        return (
          <div className={styles.part}>
            {underWay && <Notice kind="note">{texts.underWay(leaving.deleted)}</Notice>}
            {leaving?.finishedAt !== undefined && <Notice kind="done">{texts.finished(leaving.deleted, when.instant(leaving.finishedAt))}</Notice>}
            <strong>{texts.goes}</strong>
            {anything ? <Facts facts={held.map(({ label, count }) => [label, String(count)])} /> : <Body1 as="p" block>{texts.nothing}</Body1>}
            <strong>{texts.staysTitle}</strong>
            <ul className={styles.stays}>{stays.map((one) => <li key={one}>{one}</li>)}</ul>
            {anything && !underWay && (
              <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); change.send({ params: { tenantId }, body: { confirmation } }); }}>
                <FormField label={texts.confirm} hint={texts.confirmHint} error={error}>
                  <Input value={confirmation} maxLength={60} autoComplete="off" spellCheck={false} onChange={(_, { value }) => setConfirmation(value)} />
                </FormField>
                <SendButton label={texts.delete} sending={change.sending} />
                {change.error !== null && error === undefined && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
              </form>
            )}
          </div>
        );
      }}
    </ReadState>
  );
}
