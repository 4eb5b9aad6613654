import { Body1, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { baseCapacityOperations } from '../../../contract/base-capacity';
import { tabDraftAndNeedTexts } from '../../../../texts/tab-drafts-and-need';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '640px' } });

/** The number of a service's office, which the base calls by one press. */
export function PhoneForm({ service }: { service: { readonly id: string; readonly name: string; readonly phone?: string | undefined } }) {
  const { phone: texts } = useTexts(tabDraftAndNeedTexts);
  const language = useLanguage();
  const styles = useStyles();
  const change = useChange(baseCapacityOperations.giveServicePhone);
  const [phone, setPhone] = useState(service.phone ?? '');
  return (
    <Panel title={`${texts.title}: ${service.name}`}>
      <Body1 as="p" block>{texts.rule}</Body1>
      <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); change.send({ params: { serviceId: service.id }, body: { phone } }); }}>
        <FormField label={texts.label}><Input type="tel" value={phone} onChange={(_, { value }) => setPhone(value)} /></FormField>
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
        {change.answer !== undefined && change.error === null && <Notice kind="done">{texts.saved}</Notice>}
        <div><SendButton label={texts.save} sending={change.sending} /></div>
      </form>
    </Panel>
  );
}
