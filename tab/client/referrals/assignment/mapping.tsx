import { Button, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { assignmentOperations, complexity, guidanceLanguage, serviceKind } from '../../../contract/assignment';
import { assignmentTexts } from '../../../../texts/assignment';
import { tabAssignmentTexts } from '../../../../texts/tab-assignment';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { Choices } from '../../app/form/choices';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import type { PerformingFacts } from './performing';

type MappingFacts = PerformingFacts['mapping'];

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '640px' } });

/** What was heard at the call or in the start meeting: the services around the family, how involved it is, a wanted language. */
export function Mapping({ referralId, mapping, mayChange }: { referralId: string; mapping: MappingFacts; mayChange: boolean }) {
  const texts = useTexts(tabAssignmentTexts);
  const words = useTexts(assignmentTexts);
  const [open, setOpen] = useState(false);
  const isEmpty = mapping.version === 0;
  if (isEmpty && !mayChange) return null;
  return (
    <Panel title={texts.mapping}>
      {open
        ? <MappingForm referralId={referralId} mapping={mapping} onDone={() => setOpen(false)} />
        : (
          <>
            <Facts facts={[
              [texts.services, mapping.services.length === 0 ? texts.notSaid : mapping.services.map((kind) => words.services[kind]).join(', ')],
              [texts.complexity, mapping.complexity === undefined ? texts.notSaid : words.complexities[mapping.complexity]],
              [texts.wantedLanguage, mapping.wantedLanguage === undefined ? texts.noLanguage : words.languages[mapping.wantedLanguage]],
            ]}
            />
            {mayChange && <div><Button onClick={() => setOpen(true)}>{texts.change}</Button></div>}
          </>
        )}
    </Panel>
  );
}

function MappingForm({ referralId, mapping, onDone }: { referralId: string; mapping: MappingFacts; onDone: () => void }) {
  const texts = useTexts(tabAssignmentTexts);
  const words = useTexts(assignmentTexts);
  const shell = useTexts(tabShellTexts);
  const language = useLanguage();
  const styles = useStyles();
  const change = useChange(assignmentOperations.mapReferral);
  const [services, setServices] = useState<readonly MappingFacts['services'][number][]>(mapping.services);
  const [grade, setGrade] = useState<string>(mapping.complexity ?? '');
  const [wanted, setWanted] = useState<string>(mapping.wantedLanguage ?? '');
  const send = () => change.send({
    params: { referralId },
    body: {
      services: [...services], basedOn: mapping.version,
      complexity: complexity.options.find((one) => one === grade) ?? null, wantedLanguage: guidanceLanguage.options.find((one) => one === wanted) ?? null,
    },
  }, onDone);
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <Choices
        label={texts.services} hint={texts.mappingHint} choices={serviceKind.options.map((kind) => [kind, words.services[kind]])}
        chosen={services} onChosen={(kinds) => setServices(serviceKind.options.filter((kind) => kinds.includes(kind)))}
      />
      <FormField label={texts.complexity} required={false}>
        <RadioGroup value={grade} onChange={(_, { value }) => setGrade(value)}>
          <Radio value="" label={texts.notSaid} />
          {complexity.options.map((one) => <Radio key={one} value={one} label={words.complexities[one]} />)}
        </RadioGroup>
      </FormField>
      <FormField label={texts.wantedLanguage} required={false}>
        <Select value={wanted} onChange={(_, { value }) => setWanted(value)}>
          <option value="">{texts.noLanguage}</option>
          {guidanceLanguage.options.map((one) => <option key={one} value={one}>{words.languages[one]}</option>)}
        </Select>
      </FormField>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      <div><SendButton label={texts.saveMapping} sending={change.sending} /> <Button size="large" onClick={onDone}>{shell.cancel}</Button></div>
    </form>
  );
}
