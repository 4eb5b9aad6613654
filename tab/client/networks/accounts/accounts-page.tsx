import { Body1 } from '@fluentui/react-components';
import { accountOperations } from '../../../contract/accounts';
import { accountTexts } from '../../../../texts/accounts';
import { tabNetworkTexts } from '../../../../texts/tab-networks';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { osloDay, useWhen } from '../../app/when';
import { MessageWay } from '../../today/message-way';
import { EnterCode } from './enter-code';
import { LinkAccount } from './link-account';

const whileWaiting = 4_000;
const seldom = 60_000;

/** «Mine kontoer»: one's own accounts, and the way to link one more, said by both. */
export function AccountsPage() {
  const texts = useTexts(accountTexts);
  const networks = useTexts(tabNetworkTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const when = useWhen();
  const accounts = useRead(accountOperations.seeAccounts, {}, { every: (read) => (read?.code === null || read === undefined ? seldom : whileWaiting) });
  const letGo = useChange(accountOperations.letAccountGo);
  return (
    <Page title={texts.title} back={{ page: 'networks', label: networks.title }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      <ReadState read={accounts}>
        {(read) => (
          <>
            <Panel title={texts.title}>
              {letGo.error !== null && <Notice kind="refused">{sentenceOf(letGo.error, language)}</Notice>}
              {letGo.answer !== undefined && <News onClose={letGo.forget}>{texts.letGoDone}</News>}
              {read.items.length === 0 && <Body1 as="p" block>{texts.none}</Body1>}
              <ul className={rows.list}>
                {read.items.map(({ id, organisations, ending, linkedAt }) => {
                  const account = texts.account(organisations ?? texts.homeTenant, ending);
                  return (
                    <li key={id} className={rows.row}>
                      <div className={rows.grow}>
                        <Body1 as="p" block>{account}</Body1>
                        <Body1 as="p" block className={rows.quiet}>{texts.since(when.date(osloDay(linkedAt)))}</Body1>
                      </div>
                      {read.items.length > 1 && (
                        <ConfirmButton
                          label={texts.letGo} name={texts.letGoOf(account)} question={texts.letGoQuestion} explanation={texts.letGoExplanation} confirm={texts.letGo}
                          busy={letGo.sending} onConfirm={() => { letGo.forget(); letGo.send({ params: { accountId: id } }); }}
                        />
                      )}
                    </li>
                  );
                })}
              </ul>
            </Panel>
            <LinkAccount code={read.code} claim={read.claim} />
            <EnterCode />
            <MessageWay />
          </>
        )}
      </ReadState>
    </Page>
  );
}
