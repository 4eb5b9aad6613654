import { Body1, Button, makeStyles, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { tabApartTexts } from '../../../../texts/tab-enrolment-apart';
import { tabOfferTexts } from '../../../../texts/tab-offers';
import { FormField } from '../../app/form/form-field';
import { useTexts } from '../../app/language';
import { useMe } from '../../app/me/me';
import { useWhen } from '../../app/when';
import { WhyShared } from '../../privacy/why-shared';
import type { OfferDetail } from '../offer';
import { HouseholdFields } from './household-fields';
import { ParticipantsField } from './participants-field';

const useStyles = makeStyles({ enrol: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' } });

/** Who is enrolled: one foster home in two clicks, or several that belong together. */
export function EnrolForm({ offer, busy, onEnrol }: {
  offer: OfferDetail;
  busy: boolean;
  onEnrol: (homes: readonly number[], serviceId: string | undefined) => void;
}) {
  const texts = useTexts(tabOfferTexts);
  const own = useTexts(tabEnrolmentTexts);
  const { own: apart } = useTexts(tabApartTexts);
  const styles = useStyles();
  const when = useWhen();
  const me = useMe();
  const invited = me.services.filter(({ id }) => offer.services.some((service) => service.id === id));
  const [chosen, setChosen] = useState<string>();
  const [homes, setHomes] = useState<readonly number[]>([1]);
  const serviceId = chosen ?? invited[0]?.id;
  const several = homes.length > 1;
  const reserved = offer.services.find(({ id }) => id === serviceId)?.quota;
  const send = () => {
    onEnrol(homes, invited.length > 1 ? serviceId : undefined);
    setHomes([1]);
  };
  return (
    <>
      <Body1 as="p" block>{offer.keepApart ? `${apart.onRequest} ${texts.noNames}` : offer.places.free ? texts.noNames : `${texts.willWait} ${texts.noNames}`}</Body1>
      {reserved !== undefined && offer.quotasUntil !== undefined && <Body1 as="p" block>{own.reserved(reserved, when.date(offer.quotasUntil))}</Body1>}
      {several && <HouseholdFields homes={homes} onChange={setHomes} />}
      <div className={styles.enrol}>
        {invited.length > 1 && (
          <FormField label={texts.enrolFor}>
            <Select value={serviceId} onChange={(_, { value }) => setChosen(value)}>
              {invited.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </FormField>
        )}
        {!several && <ParticipantsField label={own.participants} value={homes[0] ?? 1} onChange={(count) => setHomes([count])} />}
        <Button appearance="primary" size="large" disabledFocusable={busy} onClick={send} icon={busy ? <Spinner size="tiny" /> : null}>
          {several ? own.enrolTogether(homes.length) : texts.enrol}
        </Button>
        <Button appearance="subtle" size="large" aria-expanded={several} onClick={() => setHomes(several ? [1] : [homes[0] ?? 1, 1])}>
          {several ? own.notTogether : own.together}
        </Button>
      </div>
      <WhyShared form="enrolment" />
    </>
  );
}
