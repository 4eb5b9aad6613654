import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { referralChecklists } from '../../../contract/referral-checklists';
import { referralOperations, type referralStep } from '../../../contract/referrals';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { useChange } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendAnyway, useAcceptedWarning } from '../../app/form/send-anyway';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { todayAndLater } from '../days';
import type { Referral } from '../referral';
import { CallService } from './call-service';
import { StepField } from './step-field';
import { StepRule } from './step-rule';
import { bodyOf, emptyStep, fieldsOf, usualStep, type TakenStep } from './typed-step';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '640px' } });

/** What the reader can do with the referral now: the usual next step is chosen, and its fields stand below it. */
export function NextStep({ referral: now }: { referral: Referral }) {
  const texts = useTexts(tabReferralFlowTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [chosen, setChosen] = useState<TakenStep>();
  const [typed, setTyped] = useState(() => emptyStep(now, todayAndLater(0).from));
  const warning = useAcceptedWarning();
  const change = useChange(referralOperations.takeReferralStep);
  const [takenOn, setTakenOn] = useState(now);
  // Until the step has come to rest its own form stands: what is typed into the next one would be emptied with it.
  const referral = change.sending ? takenOn : now;
  const steps = stepsToShow(referral);
  const step = chosen !== undefined && steps.includes(chosen) ? chosen : usualStep(steps);
  if (step === undefined) return referral.may.findHour ? <Notice kind="note">{texts.bookNext}</Notice> : <CallService referral={referral} />;
  const items = itemsOf(step, typed.counsellorIds.length);
  const faults = change.error instanceof Problem ? change.error.fields : [];
  const choose = (next: TakenStep) => { change.forget(); setChosen(next); };
  const take = (body: z.input<typeof referralStep>) => {
    if (!change.sending) setTakenOn(now);
    change.send(
      { params: { referralId: referral.id }, basedOn: referral.version, body },
      (answer) => { setChosen(undefined); setTyped(emptyStep(answer, todayAndLater(0).from)); },
    );
  };
  const send = () => take({ ...bodyOf(step, typed, items), ...(fieldsOf[step].includes('reason') ? warning.accepted() : {}) });
  return (
    <Panel title={texts.nextStep}>
      <StepRule step={step} referral={referral} />
      <CallService
        referral={referral} busy={change.sending} onUndo={() => take({ step: 'undoCall' })}
        onCall={() => take({ step: 'logCall', on: typed.on, reasons: referral.course.reasons.map(({ key }) => key) })}
      />
      <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); warning.noticing(event); send(); }}>
        {steps.length > 1 && (
          <FormField label={texts.whatNow}>
            <RadioGroup value={step} onChange={(_, { value }) => choose(value as TakenStep)}>
              {steps.map((one) => <Radio key={one} value={one} label={texts.steps[one]} />)}
            </RadioGroup>
          </FormField>
        )}
        {fieldsOf[step].map((field) => (
          <StepField
            key={`${step} ${field}`} field={field} typed={typed} items={items}
            error={faults.find((fault) => fault.field === field)?.detail}
            onTyped={(changes) => setTyped({ ...typed, ...changes })}
          />
        ))}
        {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
        <div><SendButton label={texts.steps[step]} sending={change.sending} /> <SendAnyway refused={change.error} sending={change.sending} /></div>
      </form>
    </Panel>
  );
}

/** What can be ticked at a step; whether two complement each other is asked of two alone (KB-25). */
function itemsOf(step: TakenStep, counsellors: number) {
  if (!(step in referralChecklists)) return [];
  return referralChecklists[step as keyof typeof referralChecklists].filter((item) => item !== 'complementEachOther' || counsellors === 2);
}

/** A call that has been logged is not asked for once more, but while the call is the last that happened. */
function stepsToShow({ may, course, state }: Referral): readonly TakenStep[] {
  const mayCall = course.calledOn === undefined || state === 'sent' || state === 'clarificationCall';
  return may.steps.filter((step): step is TakenStep => step !== 'amend' && step !== 'undoCall' && (step !== 'logCall' || mayCall));
}
