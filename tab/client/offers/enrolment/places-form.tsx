import { Body1, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { enrolmentOperations } from '../../../contract/enrolment';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { errorsOfProblem, fieldId } from '../../app/form/form-errors';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import type { OfferDetail } from '../offer';
import type { Places } from './places';
import { QuotaInputs, type TypedQuotas } from './quota-inputs';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '16px', alignItems: 'stretch' }, capacity: { maxWidth: '220px' } });

/** How many places there are, and for whom some are reserved; based on the version that is shown. */
export function PlacesForm({ offer, places }: { offer: OfferDetail; places: Places }) {
  const texts = useTexts(tabEnrolmentTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const change = useChange(enrolmentOperations.changePlaces);
  const [capacity, setCapacity] = useState(places.capacity);
  const [typed, setTyped] = useState<TypedQuotas>({
    quotas: places.quotas.map(({ service, places: count }) => ({ serviceId: service.id, places: count })), quotasUntil: places.quotasUntil ?? '',
  });
  const faults = change.error instanceof Problem ? errorsOfProblem(change.error) : [];
  const errorAt = (name: string) => faults.find(({ path }) => path.startsWith(name) && (path === name || path[name.length] === '.'))?.message;
  // What is typed stays when somebody else changes the offer meanwhile; who has been told so goes on from what is then true.
  const [seen, setSeen] = useState(places.version);
  const basedOn = change.error === null ? seen : places.version;
  const save = () => {
    change.forget();
    const body = { capacity, quotas: typed.quotas.filter((quota) => quota.places !== 0), quotasUntil: typed.quotasUntil === '' ? null : typed.quotasUntil };
    change.send({ params: { offerId: offer.id }, basedOn, body }, ({ version }) => setSeen(version));
  };
  return (
    <Panel title={texts.steer}>
      <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); save(); }}>
        <Body1 as="p" block>{texts.steerHint}</Body1>
        <div className={styles.capacity}>
          <FormField label={texts.capacity[places.capacityUnit]} error={errorAt('capacity')}>
            <NumberInput id={fieldId('capacity')} value={capacity} onChange={setCapacity} />
          </FormField>
        </div>
        {places.quotasReleased && places.quotasUntil !== undefined && <Body1 as="p" block>{texts.released(when.date(places.quotasUntil))}</Body1>}
        <QuotaInputs
          services={offer.services} typed={typed} errors={{ quotas: errorAt('quotas'), quotasUntil: errorAt('quotasUntil') }} onChange={setTyped}
        />
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
        {change.answer !== undefined && <Notice kind="done" onClose={change.forget}>{texts.saved}</Notice>}
        <div><SendButton label={texts.save} sending={change.sending} /></div>
      </form>
    </Panel>
  );
}
