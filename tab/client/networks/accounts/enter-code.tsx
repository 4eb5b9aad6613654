import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { accountOperations } from '../../../contract/accounts';
import { accountTexts } from '../../../../texts/accounts';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

/** Where a code from one's other account is entered. */
export function EnterCode() {
  const texts = useTexts(accountTexts);
  const language = useLanguage();
  const styles = useStyles();
  const enter = useChange(accountOperations.enterAccountCode);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const { error } = enter;
  const fault = tried && code.trim() === '' ? 'textIsEmpty' : error instanceof Problem ? error.fields[0]?.detail : undefined;
  const send = () => {
    setTried(true);
    enter.forget();
    if (code.trim() !== '') enter.send({ body: { code } }, () => { setCode(''); setTried(false); });
  };
  return (
    <Panel title={texts.enter}>
      {enter.answer !== undefined && <News onClose={enter.forget}>{texts.entered}</News>}
      <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
        <FormField label={texts.enterCode} hint={texts.enterHint} error={fault}>
          <Input value={code} maxLength={40} autoComplete="off" spellCheck={false} onChange={(_, { value }) => setCode(value)} />
        </FormField>
        {error !== null && fault === undefined && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
        <div><SendButton label={texts.send} sending={enter.sending} /></div>
      </form>
    </Panel>
  );
}
