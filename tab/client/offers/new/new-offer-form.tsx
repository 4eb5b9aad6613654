import { Body1, Button, Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Controller, useFieldArray, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { groupOfferOperations, newOffer } from '../../../contract/group-offers';
import { tabApartTexts } from '../../../../texts/tab-enrolment-apart';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { tabNewOfferTexts } from '../../../../texts/tab-new-offer';
import { tabSeriesTexts } from '../../../../texts/tab-session-series';
import { tabStaffingTexts } from '../../../../texts/tab-staffing';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useContractForm } from '../../app/form/contract-form';
import { ErrorSummary } from '../../app/form/error-summary';
import type { Municipality } from '../../app/form/place-field';
import { FormField } from '../../app/form/form-field';
import { beyondFields, fieldId } from '../../app/form/form-errors';
import { SendAnyway, useAcceptedWarning } from '../../app/form/send-anyway';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { arriveWith } from '../../app/routing/arrival';
import { EarlierGroups } from '../afterwards/earlier-groups';
import { CheckboxField } from './checkbox-field';
import { emptyOffer, proposedLeaders, type Network, type OfferFields, type Programme } from './offer-fields';
import { ProgrammeFields } from './programme-fields';
import { QuotaFields } from './quota-fields';
import { SeriesProposal } from './series-proposal';
import { SessionPlan } from './session-plan';
import { SessionRows } from './session-rows';
import { sessionAfter } from './session-fields';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, alignItems: 'stretch' },
  send: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** The form for a new group offer. A refusal leaves everything typed as it is. */
export function NewOfferForm({ network, programmes, municipalities, wanted }: {
  network: Network;
  programmes: readonly Programme[];
  municipalities: readonly Municipality[];
  /** The programme to begin with, by its key. */
  wanted: string | undefined;
}) {
  const texts = useTexts(tabNewOfferTexts);
  const apartTexts = useTexts(tabApartTexts);
  const enrolment = useTexts(tabEnrolmentTexts);
  const staffing = useTexts(tabStaffingTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [choices] = useState({ network, programmes, municipalities });
  const creation = useChange(groupOfferOperations.createOffer);
  const warning = useAcceptedWarning();
  const [taken, setTaken] = useState(false);
  const series = useTexts(tabSeriesTexts);
  const { control, faults, getValues, setValue, submit } = useContractForm<OfferFields, z.output<typeof newOffer>>(newOffer, {
    defaults: emptyOffer(choices.network, choices.programmes, wanted),
    refused: creation.error,
    onSend: (body) => creation.send({ body: { ...withoutEmptyQuotas(body), ...warning.accepted() } }, (offer) => arriveWith(body.draft ? 'drafted' : 'created', `offers/${offer.id}`)),
  });
  const rows = useFieldArray({ control, name: 'sessions' });
  const chosen = useWatch({ control, name: 'programmeKey' });
  const invited = useWatch({ control, name: 'serviceIds' });
  const programme = choices.programmes.find(({ key }) => key === chosen);
  const withStanding = (label: string, of: Programme | undefined, personId: string) => {
    const standing = of?.candidates?.find((one) => one.personId === personId)?.standing ?? 'qualified';
    return standing === 'qualified' ? label : staffing.withWhy(label, staffing.why[standing]);
  };
  const names = {
    programmeKey: texts.programme, capacity: texts.capacity, serviceIds: texts.services, quotas: enrolment.quota, quotasUntil: enrolment.until, leaderIds: texts.leaders,
    sessions: texts.sessionName, date: texts.date, start: texts.start, minutes: texts.minutes, place: texts.place, room: series.offerRoom,
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { warning.noticing(event); submit(event); }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      <ErrorSummary faults={faults} names={names} />
      <Panel title={texts.what}>
        <ProgrammeFields
          control={control}
          programmes={choices.programmes}
          programme={programme}
          onProgramme={(one) => { setValue('capacity', one.defaultCapacity); setValue('leaderIds', proposedLeaders(one)); }}
        />
      </Panel>
      {chosen !== '' && <EarlierGroups key={chosen} programmeKey={chosen} />}
      <Panel title={texts.sessions}>
        <SessionPlan
          networkId={choices.network.id}
          programme={programme}
          municipalities={choices.municipalities}
          again={rows.fields.length > 0}
          onMade={(sessions) => rows.replace([...sessions])}
        />
        <SeriesProposal
          networkId={choices.network.id} programme={programme} municipalities={choices.municipalities}
          onTake={({ sessions, leaderIds, room }) => {
            rows.replace([...sessions]);
            setValue('leaderIds', [...leaderIds]);
            if (room !== '') setValue('room', room);
            setTaken(true);
          }}
        />
        {taken && <News onClose={() => setTaken(false)}>{series.taken}</News>}
        <SessionRows
          control={control}
          rows={rows}
          municipalities={choices.municipalities}
          onAdd={() => rows.append(sessionAfter(getValues('sessions'), programme?.defaultMinutes ?? 120), { shouldFocus: false })}
        />
        <Controller
          control={control} name="room"
          render={({ field, fieldState }) => (
            <FormField label={series.offerRoom} hint={series.offerRoomHint} required={false} error={fieldState.error?.message}>
              <Input id={fieldId(field.name)} value={field.value} maxLength={80} onChange={(_, { value }) => field.onChange(value)} />
            </FormField>
          )}
        />
      </Panel>
      <Panel>
        <CheckboxField
          control={control} name="serviceIds" label={texts.services} hint={texts.allServices}
          choices={choices.network.services.map(({ id, name }) => ({ key: id, label: name }))}
        />
        <QuotaFields control={control} services={choices.network.services.filter(({ id }) => invited.includes(id))} />
      </Panel>
      {choices.network.leaders.length > 0 && (
        <Panel>
          <CheckboxField
            control={control} name="leaderIds" label={texts.leaders} hint={`${staffing.requires[programme?.requires ?? 'none'](programme?.leaders ?? 0)} ${texts.leadersHint}`}
            choices={choices.network.leaders.map(({ personId, label }) => ({ key: personId, label: withStanding(label, programme, personId) }))}
          />
        </Panel>
      )}
      <Panel>
        <Controller
          control={control} name="keepApart"
          render={({ field }) => (
            <Field hint={apartTexts.newOffer.hint}>
              <Switch label={apartTexts.newOffer.label} checked={field.value} onChange={(_, { checked }) => field.onChange(checked)} />
            </Field>
          )}
        />
      </Panel>
      {beyondFields(creation.error) !== null && <Notice kind="refused">{sentenceOf(creation.error, language)}</Notice>}
      <div className={styles.send}>
        <SendAnyway refused={creation.error} sending={creation.sending} />
        <SendButton label={texts.open} sending={creation.sending} onPress={() => setValue('draft', false)} />
        <Button type="submit" size="large" disabledFocusable={creation.sending} onClick={() => setValue('draft', true)}>{texts.keepDraft}</Button>
      </div>
    </form>
  );
}

/** Noughts, and quotas of services that were ticked off again, are none; without quotas there is no day. */
function withoutEmptyQuotas(body: z.output<typeof newOffer>): z.output<typeof newOffer> {
  const quotas = body.quotas.filter(({ serviceId, places }) => places !== 0 && body.serviceIds.includes(serviceId));
  return { ...body, quotas, quotasUntil: quotas.length === 0 ? null : body.quotasUntil };
}
