import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { accountOperations } from '../../../contract/accounts';
import type { AnswerOf } from '../../../contract/operation';
import { accountTexts } from '../../../../texts/accounts';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';

type Accounts = AnswerOf<typeof accountOperations.seeAccounts>;

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeHero700, letterSpacing: '0.1em', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Makes a code, shows it once, and asks to confirm when the other account has entered it. */
export function LinkAccount({ code, claim }: Pick<Accounts, 'code' | 'claim'>) {
  const texts = useTexts(accountTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const make = useChange(accountOperations.makeAccountCode);
  const confirm = useChange(accountOperations.confirmAccount);
  const refuse = useChange(accountOperations.refuseAccount);
  const error = make.error ?? confirm.error ?? refuse.error;
  const shown = make.answer !== undefined && make.answer.accounts.code?.id === code?.id ? make.answer.code : undefined;
  const busy = make.sending || confirm.sending || refuse.sending;
  return (
    <Panel title={texts.link}>
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      {confirm.answer !== undefined && <News onClose={confirm.forget}>{texts.linked}</News>}
      <Body1 as="p" block>{texts.steps}</Body1>
      {code !== null && claim === null && (
        <>
          {shown === undefined ? <Body1 as="p" block>{texts.hidden}</Body1> : <div>{texts.code} <span className={styles.code}>{shown.slice(0, 4)} {shown.slice(4)}</span></div>}
          <Notice kind="note">{texts.waiting} {texts.until(when.clock(code.validUntil))}</Notice>
        </>
      )}
      {code !== null && claim !== null && (
        <Notice kind={claim.refusal === null ? 'warning' : 'refused'}>{texts.claimed(claim.label)} {claim.refusal ?? texts.claimedWhy}</Notice>
      )}
      <div className={styles.buttons}>
        {code !== null && claim !== null && claim.refusal === null && (
          <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => { make.forget(); confirm.send({ body: { codeId: code.id } }); }}>{texts.confirm}</Button>
        )}
        {code !== null && <Button size="large" disabledFocusable={busy} onClick={() => { make.forget(); refuse.send({}); }}>{texts.refuse}</Button>}
        {claim === null && (
          <Button appearance={code === null ? 'primary' : 'secondary'} size="large" disabledFocusable={busy} onClick={() => { confirm.forget(); make.send({}); }}>
            {code === null ? texts.make : texts.makeNew}
          </Button>
        )}
      </div>
    </Panel>
  );
}
