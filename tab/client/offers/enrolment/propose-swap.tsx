import { Body1, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { swapOperations } from '../../../contract/enrolment-swaps';
import type { AnswerOf } from '../../../contract/operation';
import { tabSwapTexts } from '../../../../texts/tab-swaps';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';

type Choices = AnswerOf<typeof swapOperations.getSwaps>['choices'];

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '640px' } });

/** Which own place is given, in which offer one is wanted, and which service is asked; each has a first choice. */
export function ProposeSwap({ offerId, choices }: { offerId: string; choices: Choices }) {
  const { propose: texts } = useTexts(tabSwapTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const change = useChange(swapOperations.proposeSwap);
  const [enrolmentId, setEnrolment] = useState<string>();
  const [otherOfferId, setOffer] = useState<string>();
  const [otherServiceId, setService] = useState<string>();
  const own = choices.own.find((one) => one.enrolmentId === enrolmentId) ?? choices.own[0];
  const other = choices.others.find(({ offer }) => offer.id === otherOfferId) ?? choices.others[0];
  const services = other?.services.filter(({ id }) => id !== own?.service.id) ?? [];
  const service = services.find(({ id }) => id === otherServiceId) ?? services[0];
  return (
    <Panel title={texts.title}>
      <Body1 as="p" block>{texts.intro}</Body1>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      {change.answer !== undefined && <News onClose={change.forget}>{texts.done}</News>}
      {own === undefined && change.answer === undefined && <Body1 as="p" block>{texts.noPlace}</Body1>}
      {own !== undefined && other === undefined && <Body1 as="p" block>{texts.noOffer}</Body1>}
      {own !== undefined && other !== undefined && service !== undefined && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            change.forget();
            change.send({ params: { offerId }, body: { enrolmentId: own.enrolmentId, otherOfferId: other.offer.id, otherServiceId: service.id } });
          }}
        >
          <FormField label={texts.own}>
            <Select value={own.enrolmentId} onChange={(_, { value }) => setEnrolment(value)}>
              {choices.own.map((one) => (
                <option key={one.enrolmentId} value={one.enrolmentId}>{one.codes.length === 1 ? one.codes[0] : texts.withOthers(one.codes.join(', '))}</option>
              ))}
            </Select>
          </FormField>
          <FormField label={texts.other}>
            <Select value={other.offer.id} onChange={(_, { value }) => setOffer(value)}>
              {choices.others.map(({ offer }) => <option key={offer.id} value={offer.id}>{`${offer.title}, ${when.instant(offer.starts)}`}</option>)}
            </Select>
          </FormField>
          <FormField label={texts.service}>
            <Select value={service.id} onChange={(_, { value }) => setService(value)}>
              {services.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </FormField>
          <div><SendButton label={texts.send} sending={change.sending} /></div>
        </form>
      )}
    </Panel>
  );
}
