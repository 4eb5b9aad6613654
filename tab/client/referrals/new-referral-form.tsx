import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { newReferral, referralCategory, referralOperations } from '../../contract/referrals';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useChange } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { useContractForm } from '../app/form/contract-form';
import { ErrorSummary } from '../app/form/error-summary';
import { beyondFields, fieldId } from '../app/form/form-errors';
import { FormField } from '../app/form/form-field';
import { GuardedText } from '../app/form/guarded-text';
import { PlaceField, type Municipality, type Place } from '../app/form/place-field';
import { SendAnyway, useAcceptedWarning } from '../app/form/send-anyway';
import { SendButton } from '../app/form/send-button';
import { useLanguage, useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import { useMe } from '../app/me/me';
import { arriveWith } from '../app/routing/arrival';
import { WhyShared } from '../privacy/why-shared';
import { OpenGroups } from './open-groups';
import { UrgentField } from './urgent-field';
import { useSavedDraft, type DraftFields } from './drafts/use-saved-draft';
import { ChoiceAmongSeveral } from './choice-among-several';

/** The form as it is typed: nothing is chosen for the reader but what there is only one of. */
export interface ReferralFields {
  serviceId?: string | undefined;
  baseId?: string | undefined;
  category: string;
  orderSummary: string;
  place: Place | null;
  urgent: boolean;
}

const longestSummary = 300;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, alignItems: 'stretch' },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** A referral: one of five categories, a short order without identity, and where to meet. */
export function NewReferralForm({ municipalities, draft }: {
  municipalities: readonly Municipality[];
  draft?: Partial<DraftFields> & { readonly id: string; readonly version: number };
}) {
  const texts = useTexts(tabReferralTexts);
  const language = useLanguage();
  const styles = useStyles();
  const { services, bases } = useMe();
  const sending = useChange(referralOperations.sendReferral);
  const warning = useAcceptedWarning();
  const [kept] = useState(() => ({ id: draft?.id ?? crypto.randomUUID(), version: draft?.version ?? 0 }));
  const { control, faults, submit } = useContractForm<ReferralFields, z.output<typeof newReferral>>(newReferral, {
    defaults: {
      ...(services.length > 1 ? { serviceId: draft?.serviceId ?? services[0]?.id } : {}),
      ...(bases.length > 1 ? { baseId: draft?.baseId ?? bases[0]?.id } : {}),
      category: draft?.category ?? '', orderSummary: draft?.orderSummary ?? '', place: draft?.place ?? null, urgent: draft?.urgent ?? false,
    },
    refused: sending.error,
    onSend: (body) => sending.send({ body: { ...body, ...warning.accepted(), draftId: kept.id } }, (referral) => arriveWith('sent', `referrals/${referral.id}`)),
  });
  const typed = useWatch({ control }) as ReferralFields;
  const said = useSavedDraft(kept, typed, sending.sending || sending.answer !== undefined);
  const names = {
    serviceId: texts.service, baseId: texts.base, category: texts.category, orderSummary: texts.orderSummary, place: texts.wherePlace,
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { warning.noticing(event); submit(event); }}>
      <ErrorSummary faults={faults} names={names} />
      <Panel>
        <div className={styles.fields}>
          <ChoiceAmongSeveral control={control} name="serviceId" label={texts.service} choices={services} />
          <ChoiceAmongSeveral control={control} name="baseId" label={texts.base} choices={bases} />
          <Controller
            control={control}
            name="category"
            render={({ field, fieldState }) => (
              <FormField label={texts.category} error={fieldState.error?.message}>
                <RadioGroup value={field.value} onChange={(_, { value }) => field.onChange(value)}>
                  {referralCategory.options.map((category, at) => (
                    <Radio key={category} {...(at === 0 ? { id: fieldId('category') } : {})} value={category} label={texts.categories[category]} />
                  ))}
                </RadioGroup>
              </FormField>
            )}
          />
          {typed.category === 'fosterParentGroup' && <OpenGroups />}
          <Controller
            control={control}
            name="orderSummary"
            render={({ field, fieldState }) => (
              <GuardedText
                id={fieldId('orderSummary')} label={texts.orderSummary} hint={texts.noNames} value={field.value} most={longestSummary}
                error={fieldState.error?.message} onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={control}
            name="place"
            render={({ field, fieldState }) => (
              <PlaceField
                id={fieldId('place')} label={texts.wherePlace} value={field.value} municipalities={municipalities}
                error={fieldState.error?.message} onChange={field.onChange}
              />
            )}
          />
          <Controller control={control} name="urgent" render={({ field }) => <UrgentField value={field.value} onChange={field.onChange} />} />
          <WhyShared form="referral" />
        </div>
      </Panel>
      {beyondFields(sending.error) !== null && <Notice kind="refused">{sentenceOf(sending.error, language)}</Notice>}
      <span role="status">{said}</span>
      <div className={styles.buttons}>
        <SendButton label={texts.send} sending={sending.sending} />
        <SendAnyway refused={sending.error} sending={sending.sending} />
      </div>
    </form>
  );
}
