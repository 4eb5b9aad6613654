import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { schoolHolidayOperations } from '../../../contract/school-holidays';
import { tabSchoolHolidayTexts } from '../../../../texts/tab-school-holidays';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  days: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px' },
});

const nothing = { first: '', last: '' };

/** The first and the last day of a school holiday, and nothing more. */
export function AddHolidayForm({ networkId }: { networkId: string }) {
  const texts = useTexts(tabSchoolHolidayTexts);
  const language = useLanguage();
  const styles = useStyles();
  const addition = useChange(schoolHolidayOperations.addSchoolHoliday);
  const [typed, setTyped] = useState(nothing);
  const [tried, setTried] = useState(false);
  const { error } = addition;
  const faultOf = (field: 'first' | 'last') =>
    (tried && typed[field] === '' ? 'dateIsMissing' : error instanceof Problem ? error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const send = () => {
    setTried(true);
    addition.forget();
    if (typed.first === '' || typed.last === '') return;
    addition.send({ params: { networkId }, body: typed }, () => { setTyped(nothing); setTried(false); });
  };
  return (
    <Panel title={texts.add}>
      {addition.answer !== undefined && <News onClose={addition.forget}>{texts.added}</News>}
      <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
        <div className={styles.days}>
          <FormField label={texts.first} error={faultOf('first')}>
            <Input type="date" value={typed.first} onChange={(_, { value }) => setTyped({ first: value, last: typed.last === '' ? value : typed.last })} />
          </FormField>
          <FormField label={texts.last} error={faultOf('last')}>
            <Input type="date" min={typed.first} value={typed.last} onChange={(_, { value }) => setTyped({ ...typed, last: value })} />
          </FormField>
        </div>
        {error !== null && faultOf('first') === undefined && faultOf('last') === undefined && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
        <div><SendButton label={texts.save} sending={addition.sending} /></div>
      </form>
    </Panel>
  );
}
