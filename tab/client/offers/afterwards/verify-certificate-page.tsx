import { Body1, Button, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { certificateOperations } from '../../../contract/afterwards-certificates';
import { certificateTexts } from '../../../../texts/afterwards-certificates';
import { useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';

const useStyles = makeStyles({ fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' } });

/** Where anybody who is signed in checks a certificate by its code. */
export function VerifyCertificatePage() {
  const texts = useTexts(certificateTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const read = useRead(certificateOperations.verifyCertificate, { params: { code } }, { enabled: code !== '' });
  return (
    <Page title={texts.verifyTitle} back={{ page: 'offers', label: texts.backToOffers }}>
      <Panel>
        <Body1 as="p" block>{texts.verifyIntro}</Body1>
        <form noValidate className={styles.fields} onSubmit={(event) => { event.preventDefault(); setCode(typed.trim()); }}>
          <FormField label={texts.code}>
            <Input value={typed} maxLength={40} autoComplete="off" spellCheck={false} onChange={(_, { value }) => setTyped(value)} />
          </FormField>
          <Button type="submit" appearance="primary" size="large" disabledFocusable={typed.trim() === ''}>{texts.verify}</Button>
        </form>
        <div aria-live="polite">
          {code !== '' && read.error !== null && <Notice kind="refused">{sentenceOf(read.error, language)}</Notice>}
          {code !== '' && read.data !== undefined && (
            <Facts facts={[
              [texts.programme, read.data.programme],
              [texts.period, texts.days(when.date(read.data.firstDay), when.date(read.data.lastDay))],
              [texts.validity, <Mark key="validity" look={read.data.validity === 'valid' ? 'good' : 'over'}>{texts.validities[read.data.validity]}</Mark>],
              [texts.valid, read.data.validUntil === undefined ? texts.noEndLong : when.date(read.data.validUntil)],
            ]}
            />
          )}
        </div>
      </Panel>
    </Page>
  );
}
