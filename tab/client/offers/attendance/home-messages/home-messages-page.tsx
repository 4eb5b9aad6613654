import { Body1, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { homeMessageOperations } from '../../../../contract/home-messages';
import { tabHomeMessageTexts } from '../../../../../texts/tab-home-messages';
import { tabOfferTexts } from '../../../../../texts/tab-offers';
import { everyNowAndThen, useChange, useRead } from '../../../app/api/api';
import { sentenceOf } from '../../../app/api/problem';
import { FormField } from '../../../app/form/form-field';
import { useLanguage, useTexts, type Language } from '../../../app/language';
import { Empty } from '../../../app/look/empty';
import { News } from '../../../app/look/news';
import { Notice } from '../../../app/look/notice';
import { Page } from '../../../app/look/page';
import { Panel } from '../../../app/look/panel';
import { ReadState } from '../../../app/look/read-state';
import { GivenMessages } from './given-messages';
import { MessageToGive } from './message-to-give';

/** «Beskjeder å gi videre»: every message that a foster home of the reader's service has not had, over all groups. */
export function HomeMessagesPage() {
  const texts = useTexts(tabHomeMessageTexts);
  const offers = useTexts(tabOfferTexts);
  const own = useLanguage();
  const [chosen, setChosen] = useState<Language>();
  const language = chosen ?? own;
  const messages = useRead(homeMessageOperations.listHomeMessages, {}, { every: everyNowAndThen });
  const giving = useChange(homeMessageOperations.giveHomeMessage);
  const takingBack = useChange(homeMessageOperations.takeBackHomeMessage);
  const error = giving.error ?? takingBack.error;
  return (
    <Page title={texts.title} back={{ page: 'offers', label: offers.back }}>
      <ReadState read={messages}>
        {({ mayGive, items, given }) => (!mayGive
          ? <Empty title={texts.notForYou} text={texts.notForYouText} />
          : (
            <>
              {error !== null && <Notice kind="refused">{sentenceOf(error, own)}</Notice>}
              {giving.answer !== undefined && <News key={`given ${given.length}`} onClose={giving.forget}>{texts.gave}</News>}
              {takingBack.answer !== undefined && <News key={`back ${given.length}`} onClose={takingBack.forget}>{texts.tookBack}</News>}
              {items.length === 0 && <Empty title={texts.none} text={texts.noneText} />}
              {items.length > 0 && (
                <Panel>
                  <Body1 as="p" block>{texts.intro}</Body1>
                  <FormField label={texts.language} required={false}>
                    <RadioGroup layout="horizontal" value={language} onChange={(_, { value }) => setChosen(value === 'nn' ? 'nn' : 'nb')}>
                      {(['nb', 'nn'] as const).map((one) => <Radio key={one} value={one} label={texts.languages[one]} />)}
                    </RadioGroup>
                  </FormField>
                </Panel>
              )}
              {items.map((message) => (
                <MessageToGive
                  key={`${message.enrolmentId}/${message.about.id}`} message={message} language={language} busy={giving.sending}
                  onGiven={(basedOn) => {
                    takingBack.forget();
                    const { offerId, enrolmentId, about } = message;
                    giving.send({ params: { offerId, enrolmentId }, basedOn, body: { about } });
                  }}
                />
              ))}
              {given.length > 0 && (
                <GivenMessages
                  given={given} busy={takingBack.sending}
                  onTakenBack={({ offerId, enrolmentId, about }) => {
                    giving.forget();
                    takingBack.send({ params: { offerId, enrolmentId }, body: { about } });
                  }}
                />
              )}
            </>
          ))}
      </ReadState>
    </Page>
  );
}
