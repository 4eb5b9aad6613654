import { Body1, Button, makeStyles, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { enrolmentOperations } from '../../contract/enrolment';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useChange } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { FormField } from '../app/form/form-field';
import { useLanguage, useTexts } from '../app/language';
import { News } from '../app/look/news';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import { useMe } from '../app/me/me';
import type { Enrolment, OfferDetail } from './offer';
import { OwnEnrolments } from './own-enrolments';

const useStyles = makeStyles({ enrol: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' } });

/** Enrols a foster home of the reader's service, and shows what the service has enrolled. */
export function EnrolPanel({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabOfferTexts);
  const language = useLanguage();
  const styles = useStyles();
  const me = useMe();
  const invited = me.services.filter(({ id }) => offer.services.some((service) => service.id === id));
  const [chosen, setChosen] = useState<string>();
  const serviceId = chosen ?? invited[0]?.id;
  const enrolment = useChange(enrolmentOperations.enrolFosterHome);
  const withdrawal = useChange(enrolmentOperations.withdrawEnrolment);
  if (!offer.may.enrol && !offer.may.withdraw && offer.ownEnrolments.length === 0) return null;

  // Only the newest of the two is told: the other may no longer hold.
  const enrol = () => {
    withdrawal.forget();
    enrolment.send({ params: { offerId: offer.id }, body: invited.length > 1 && serviceId !== undefined ? { serviceId } : {} });
  };
  const withdraw = (enrolmentId: string) => {
    enrolment.forget();
    withdrawal.send({ params: { offerId: offer.id, enrolmentId } });
  };
  return (
    <Panel title={texts.yours}>
      {offer.may.enrol && (
        <>
          <Body1 as="p" block>{offer.places.free ? texts.noNames : `${texts.willWait} ${texts.noNames}`}</Body1>
          <div className={styles.enrol}>
            {invited.length > 1 && (
              <FormField label={texts.enrolFor}>
                <Select value={serviceId} onChange={(_, { value }) => setChosen(value)}>
                  {invited.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
                </Select>
              </FormField>
            )}
            <Button
              appearance="primary" size="large" disabledFocusable={enrolment.sending} onClick={enrol}
              icon={enrolment.sending ? <Spinner size="tiny" /> : null}
            >
              {texts.enrol[offer.capacityUnit]}
            </Button>
          </div>
        </>
      )}
      {enrolment.error !== null && <Notice kind="refused">{sentenceOf(enrolment.error, language)}</Notice>}
      {enrolment.answer !== undefined && (
        <Notice key={enrolment.answer.id} kind="done" onClose={enrolment.forget}>{resultOf(enrolment.answer, texts)}</Notice>
      )}
      {withdrawal.error !== null && <Notice kind="refused">{sentenceOf(withdrawal.error, language)}</Notice>}
      {withdrawal.answer !== undefined && (
        <News key={withdrawal.answer.id} onClose={withdrawal.forget}>{texts.withdrawnNow(withdrawal.answer.code)}</News>
      )}
      <OwnEnrolments offer={offer} busy={withdrawal.sending} onWithdraw={withdraw} />
    </Panel>
  );
}

function resultOf({ code, status, positionInLine }: Enrolment, texts: (typeof tabOfferTexts)['nb']): string {
  return status === 'waiting' ? texts.enrolWaiting(code, positionInLine ?? 1) : texts.enrolPlaced(code);
}
