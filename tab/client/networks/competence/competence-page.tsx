import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { networkOperations } from '../../../contract/networks';
import { staffingCompetenceOperations } from '../../../contract/staffing-competence';
import { tabCompetenceTexts } from '../../../../texts/tab-competence';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { CompetenceList } from './competence-list';
import { OffersInNeed } from './offers-in-need';
import { RegisterForm } from './register-form';

/** Who holds training or a certificate in which programme, and what hangs on one person alone. */
export function CompetencePage({ networkId }: { networkId: string }) {
  const texts = useTexts(tabCompetenceTexts);
  const language = useLanguage();
  const networks = useRead(networkOperations.listNetworks);
  const read = useRead(staffingCompetenceOperations.seeCompetence, { params: { networkId } });
  const ending = useChange(staffingCompetenceOperations.endQualification);
  const [registering, setRegistering] = useState(false);
  const [registered, setRegistered] = useState(0);
  const name = networks.data?.items.find(({ id }) => id === networkId)?.name ?? '';
  const begin = () => { ending.forget(); setRegistered(0); setRegistering(true); };
  return (
    <Page title={texts.title} back={{ page: `networks/${networkId}`, label: name }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      {ending.error !== null && <Notice kind="refused">{sentenceOf(ending.error, language)}</Notice>}
      {ending.answer !== undefined && <News onClose={ending.forget}>{texts.ended}</News>}
      {registered > 0 && <News key={registered} onClose={() => setRegistered(0)}>{texts.registered}</News>}
      <ReadState read={read}>
        {(competence) => (
          <>
            {competence.people.length > 0 && !registering && <div><Button appearance="primary" onClick={begin}>{texts.register}</Button></div>}
            {registering && (
              <Panel title={texts.register}>
                <RegisterForm
                  networkId={networkId} competence={competence} onCancel={() => setRegistering(false)}
                  onDone={() => { setRegistering(false); setRegistered((before) => before + 1); }}
                />
              </Panel>
            )}
            <OffersInNeed offers={competence.inNeed} />
            <CompetenceList
              competence={competence} busy={ending.sending}
              onEnd={({ id: qualificationId, version }) => {
                setRegistered(0);
                ending.send({ params: { networkId, qualificationId }, basedOn: version });
              }}
            />
          </>
        )}
      </ReadState>
    </Page>
  );
}
