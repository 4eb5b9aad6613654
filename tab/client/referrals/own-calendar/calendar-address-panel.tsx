import { Input, makeStyles } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { tabOwnCalendarTexts } from '../../../../texts/tab-own-calendar';
import { ownCalendarOperations } from '../../../contract/own-calendar';
import type { AnswerOf } from '../../../contract/operation';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { osloDay, useWhen } from '../../app/when';
import { ReadingLine } from './reading-line';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'flex-start' },
  field: { width: '100%' },
});

/** An address that the product reads again by itself; it is given once and never shown again. */
export function CalendarAddressPanel({ address }: { address: AnswerOf<typeof ownCalendarOperations.getOwnCalendar>['address'] }) {
  const texts = useTexts(tabOwnCalendarTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const [typed, setTyped] = useState('');
  const giving = useChange(ownCalendarOperations.giveCalendarAddress);
  const revoking = useChange(ownCalendarOperations.revokeCalendarAddress);
  const error = giving.error ?? revoking.error;
  const give = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    revoking.forget();
    if (typed.trim() !== '') giving.send({ body: { address: typed.trim() } }, () => setTyped(''));
  };
  return (
    <Panel title={texts.address}>
      <span>{texts.addressText}</span>
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      {giving.answer !== undefined && <News onClose={giving.forget}>{texts.given}</News>}
      {revoking.answer !== undefined && <News onClose={revoking.forget}>{texts.revoked}</News>}
      {address !== null && (
        <>
          <span>{texts.inUse(when.date(osloDay(address.givenAt)))}</span>
          <ReadingLine reading={address} />
          <div>
            <ConfirmButton
              label={texts.revoke} name={texts.revoke} question={texts.revokeQuestion} explanation={texts.revokeExplanation}
              confirm={texts.revoke} busy={revoking.sending} onConfirm={() => { giving.forget(); revoking.send({}); }}
            />
          </div>
        </>
      )}
      <form className={styles.form} onSubmit={give} noValidate>
        <div className={styles.field}>
          <FormField label={texts.addressLabel} hint={texts.addressHint} required={false}>
            <Input value={typed} type="url" autoComplete="off" spellCheck={false} onChange={(_, { value }) => setTyped(value)} />
          </FormField>
        </div>
        <SendButton label={address === null ? texts.give : texts.replace} sending={giving.sending} />
      </form>
    </Panel>
  );
}
