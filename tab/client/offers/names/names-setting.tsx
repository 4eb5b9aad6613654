import { Body1, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { namesOperations } from '../../../contract/names';
import type { AnswerOf } from '../../../contract/operation';
import { tabNamesTexts } from '../../../../texts/tab-names';
import type { Change } from '../../app/api/api';
import { Problem } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { osloDay, useWhen } from '../../app/when';

type Service = AnswerOf<typeof namesOperations.listNamesSettings>['services'][number];

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '480px' } });

/** Whether one service writes names: for its leader with the way to turn it on or off. */
export function NamesSetting({ service, on, off, begin }: {
  service: Service; on: Change<typeof namesOperations.turnNamesOn>; off: Change<typeof namesOperations.turnNamesOff>; begin: () => void;
}) {
  const texts = useTexts(tabNamesTexts);
  const when = useWhen();
  const params = { serviceId: service.serviceId };
  const busy = on.sending || off.sending;
  return (
    <Panel title={service.name}>
      {service.on && service.since !== undefined && service.assessedOn !== undefined
        ? <><div><Mark look="good">{texts.on}</Mark></div><Body1 as="p" block>{texts.onSince(when.date(osloDay(service.since)), when.date(service.assessedOn))} {texts.namedNow(service.named)}</Body1></>
        : <div><Mark look="over">{texts.off}</Mark></div>}
      {!service.mayDecide && <Notice kind="note">{texts.leaderDecides}</Notice>}
      {service.mayDecide && service.on && (
        <div>
          <ConfirmButton
            label={texts.turnOff} question={texts.turnOffQuestion} explanation={texts.turnOffExplanation(service.named)} confirm={texts.turnOff} busy={busy}
            onConfirm={() => { begin(); off.send({ params }); }}
          />
        </div>
      )}
      {service.mayDecide && (service.on
        ? <details><summary>{texts.newAssessment}</summary><AssessmentForm service={service} on={on} begin={begin} /></details>
        : <AssessmentForm service={service} on={on} begin={begin} />)}
    </Panel>
  );
}

/** The day of the service's own assessment, and an explicit yes. */
function AssessmentForm({ service: { serviceId, on: isOn }, on, begin }: { service: Service; on: Change<typeof namesOperations.turnNamesOn>; begin: () => void }) {
  const texts = useTexts(tabNamesTexts);
  const styles = useStyles();
  const [assessedOn, setAssessedOn] = useState('');
  const [agreed, setAgreed] = useState(false);
  const errorOf = (field: string) => (on.error instanceof Problem ? on.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  const send = () => {
    begin();
    on.send({ params: { serviceId }, body: { assessedOn, agreed } }, () => { setAssessedOn(''); setAgreed(false); });
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <FormField label={texts.assessedOn} error={errorOf('assessedOn')}>
        <Input type="date" value={assessedOn} onChange={(_, { value }) => setAssessedOn(value)} />
      </FormField>
      <Field validationMessage={errorOf('agreed') ?? null}>
        <Checkbox label={texts.agreed} checked={agreed} onChange={(_, { checked }) => setAgreed(checked === true)} />
      </Field>
      <div><SendButton label={isOn ? texts.saveAssessment : texts.turnOn} sending={on.sending} /></div>
    </form>
  );
}
