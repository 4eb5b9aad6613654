import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { networkOperations } from '../../../contract/networks';
import { type amendedReferral, referralCategory, referralOperations } from '../../../contract/referrals';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { tabReferralTexts } from '../../../../texts/tab-referrals';
import { useChange, useRead } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { GuardedText } from '../../app/form/guarded-text';
import { PlaceField, type Place } from '../../app/form/place-field';
import { SendAnyway, useAcceptedWarning } from '../../app/form/send-anyway';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import type { Referral } from '../referral';
import { UrgentField } from '../urgent-field';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '640px' } });

/** Changes what was asked for. It stands folded until somebody wants it, since most referrals are never changed. */
export function AmendForm({ referral }: { referral: Referral }) {
  const texts = useTexts(tabReferralFlowTexts);
  const [open, setOpen] = useState(false);
  if (!open) return <div><Button onClick={() => setOpen(true)}>{texts.amend}</Button></div>;
  return <Panel title={texts.amend}><OpenForm referral={referral} onDone={() => setOpen(false)} /></Panel>;
}

function OpenForm({ referral, onDone }: { referral: Referral; onDone: () => void }) {
  const texts = useTexts(tabReferralFlowTexts);
  const words = useTexts(tabReferralTexts);
  const language = useLanguage();
  const styles = useStyles();
  const municipalities = useRead(networkOperations.listMunicipalities, {});
  const warning = useAcceptedWarning();
  const change = useChange(referralOperations.amendReferral);
  const [category, setCategory] = useState<string>(referral.category);
  const [orderSummary, setOrderSummary] = useState(referral.orderSummary);
  const [urgent, setUrgent] = useState(referral.urgent);
  const [place, setPlace] = useState<Place | null>(() => placeOf(referral));
  const errorOf = (field: string) => (change.error instanceof Problem ? change.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const send = () => change.send({
    params: { referralId: referral.id }, basedOn: referral.version, body: { category, orderSummary, place, urgent, ...warning.accepted() } as z.input<typeof amendedReferral>,
  }, onDone);
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); warning.noticing(event); send(); }}>
      <FormField label={words.category} error={errorOf('category')}>
        <Select value={category} onChange={(_, { value }) => setCategory(value)}>
          {referralCategory.options.map((one) => <option key={one} value={one}>{words.categories[one]}</option>)}
        </Select>
      </FormField>
      <GuardedText
        id="amended-summary" label={words.orderSummary} hint={words.noNames} value={orderSummary} most={300} error={errorOf('orderSummary')}
        onChange={setOrderSummary}
      />
      <PlaceField
        id="amended-place" label={words.wherePlace} value={place} municipalities={municipalities.data?.items ?? []} error={errorOf('place')}
        onChange={setPlace}
      />
      <UrgentField value={urgent} onChange={setUrgent} />
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <div><SendButton label={texts.saveAmended} sending={change.sending} /> <SendAnyway refused={change.error} sending={change.sending} /></div>
    </form>
  );
}

function placeOf({ place }: Referral): Place | null {
  if (place.kind === 'teams') return { kind: 'teams' };
  return place.municipalityNumber === undefined ? null : { kind: 'municipality', municipalityNumber: place.municipalityNumber };
}
