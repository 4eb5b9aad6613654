import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { certificateOperations } from '../../../contract/afterwards-certificates';
import { certificateTexts } from '../../../../texts/afterwards-certificates';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import type { ServiceToState } from './certificate';

const useStyles = makeStyles({ fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' } });

/** How many of one service's places completed the course. */
export function CompletionForm({ offerId, service }: { offerId: string; service: ServiceToState }) {
  const texts = useTexts(certificateTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [typed, setTyped] = useState<number>();
  const stating = useChange(certificateOperations.stateCompletion);
  const value = typed === undefined ? (service.completed ?? Number.NaN) : typed;
  const send = () => {
    if (Number.isNaN(value)) return;
    stating.send({ params: { offerId, serviceId: service.id }, basedOn: service.completionVersion, body: { completed: value } }, () => setTyped(undefined));
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <div className={styles.fields}>
        <FormField label={texts.stateFor(service.name)} hint={texts.ofPlaces(service.placed)}>
          <NumberInput id={`completed-${service.id}`} min={0} value={value} onChange={setTyped} />
        </FormField>
        <Button type="submit" disabledFocusable={stating.sending || Number.isNaN(value)} aria-label={texts.stateOf(service.name)}>{texts.state}</Button>
      </div>
      {stating.error !== null && <Notice kind="refused">{sentenceOf(stating.error, language)}</Notice>}
      {stating.answer !== undefined && <News key={service.completionVersion} onClose={stating.forget}>{texts.stated}</News>}
    </form>
  );
}
