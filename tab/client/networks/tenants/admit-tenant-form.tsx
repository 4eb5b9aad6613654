import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { tenantOperations } from '../../../contract/tenants';
import { tabTenantTexts } from '../../../../texts/tab-tenants';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

const nothing = { organisations: '', tenantId: '' };
type Typed = typeof nothing;

/** Whose tenant it is, and its id: nothing more is needed to let it in. */
export function AdmitTenantForm() {
  const texts = useTexts(tabTenantTexts);
  const language = useLanguage();
  const styles = useStyles();
  const admission = useChange(tenantOperations.admitTenant);
  const [typed, setTyped] = useState(nothing);
  const [tried, setTried] = useState(false);
  const { error } = admission;
  const faultOf = (field: keyof Typed) =>
    (tried && typed[field].trim() === '' ? 'textIsEmpty' : error instanceof Problem ? error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const write = (part: Partial<Typed>) => { admission.forget(); setTyped({ ...typed, ...part }); };
  const send = () => {
    setTried(true);
    admission.forget();
    if (Object.values(typed).some((text) => text.trim() === '')) return;
    admission.send({ body: typed }, () => { setTyped(nothing); setTried(false); });
  };
  return (
    <Panel title={texts.admit}>
      {admission.answer !== undefined && <News onClose={admission.forget}>{texts.admittedDone}</News>}
      <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
        <FormField label={texts.organisations} hint={texts.organisationsHint} error={faultOf('organisations')}>
          <Input value={typed.organisations} maxLength={200} onChange={(_, { value }) => write({ organisations: value })} />
        </FormField>
        <FormField label={texts.tenantId} hint={texts.tenantIdHint} error={faultOf('tenantId')}>
          <Input value={typed.tenantId} maxLength={60} autoComplete="off" spellCheck={false} onChange={(_, { value }) => write({ tenantId: value })} />
        </FormField>
        {error !== null && faultOf('organisations') === undefined && faultOf('tenantId') === undefined && (
          <Notice kind="refused">{sentenceOf(error, language)}</Notice>
        )}
        <div><SendButton label={texts.save} sending={admission.sending} /></div>
      </form>
    </Panel>
  );
}
