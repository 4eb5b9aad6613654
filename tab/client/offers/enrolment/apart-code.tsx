import { Button, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { apartOperations } from '../../../contract/enrolment-apart';
import { tabApartTexts } from '../../../../texts/tab-enrolment-apart';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { useWhen } from '../../app/when';
import { lastMinute } from './last-minute';
import type { Enrolment } from '../offer';

const useStyles = makeStyles({ line: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end' } });

/** Makes a code for one of the own homes, or enters the other service's. */
export function ApartCode({ offerId, homes }: { offerId: string; homes: readonly Enrolment[] }) {
  const { own: texts } = useTexts(tabApartTexts);
  const language = useLanguage();
  const when = useWhen();
  const styles = useStyles();
  const [chosen, setChosen] = useState<string>();
  const [code, setCode] = useState('');
  const making = useChange(apartOperations.makeApartCode);
  const entering = useChange(apartOperations.enterApartCode);
  const params = { offerId, enrolmentId: chosen ?? homes[0]?.id ?? '' };
  const begin = () => { making.forget(); entering.forget(); };
  const refused = making.error ?? entering.error;
  const until = making.answer === undefined ? '' : when.instant(lastMinute(making.answer.validUntil));
  const said = making.answer?.code;
  return (
    <>
      {refused !== null && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      {making.answer !== undefined && <News key={until + (said ?? '')}>{said === undefined ? texts.madeBefore(until) : texts.made(said, until)}</News>}
      {entering.answer !== undefined && <News onClose={entering.forget}>{texts.states.waits}</News>}
      <FormField label={texts.which}>
        <Select value={params.enrolmentId} onChange={(_, { value }) => { begin(); setChosen(value); }}>
          {homes.map((home) => <option key={home.id} value={home.id}>{home.code}</option>)}
        </Select>
      </FormField>
      <div className={styles.line}>
        <Button disabledFocusable={making.sending} onClick={() => { begin(); making.send({ params }); }}>{texts.make}</Button>
      </div>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          begin();
          entering.send({ params, body: { code } }, () => setCode(''));
        }}
      >
        <FormField label={texts.enterLabel} required={false}>
          <Input value={code} autoComplete="off" maxLength={40} onChange={(_, { value }) => setCode(value)} />
        </FormField>
        <Button type="submit" disabledFocusable={entering.sending || code.trim() === ''}>{texts.enter}</Button>
      </form>
    </>
  );
}
