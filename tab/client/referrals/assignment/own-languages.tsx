import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { assignmentOperations, guidanceLanguage } from '../../../contract/assignment';
import { assignmentTexts } from '../../../../texts/assignment';
import { tabAssignmentTexts } from '../../../../texts/tab-assignment';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { Choices } from '../../app/form/choices';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';

type GuidanceLanguage = (typeof guidanceLanguage.options)[number];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** A counsellor says which languages they can guide in; folded until somebody wants it. */
export function OwnLanguages({ languages, version }: { languages: readonly GuidanceLanguage[]; version: number }) {
  const texts = useTexts(tabAssignmentTexts);
  const words = useTexts(assignmentTexts);
  const shell = useTexts(tabShellTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly GuidanceLanguage[]>(languages);
  const change = useChange(assignmentOperations.chooseGuidanceLanguages);
  const send = () => change.send({ body: { languages: [...chosen], basedOn: version } }, () => setOpen(false));
  return (
    <Panel title={texts.myLanguages}>
      {!open && (
        <>
          <span>{languages.length === 0 ? texts.noLanguage : languages.map((one) => words.languages[one]).join(', ')}</span>
          <div><Button onClick={() => setOpen(true)}>{texts.change}</Button></div>
        </>
      )}
      {open && (
        <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
          <Choices
            label={texts.myLanguages} hint={texts.myLanguagesHint} choices={guidanceLanguage.options.map((one) => [one, words.languages[one]])}
            chosen={chosen} onChosen={(languages) => setChosen(guidanceLanguage.options.filter((one) => languages.includes(one)))}
          />
          {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
          <div><SendButton label={texts.saveLanguages} sending={change.sending} /> <Button size="large" onClick={() => setOpen(false)}>{shell.cancel}</Button></div>
        </form>
      )}
    </Panel>
  );
}
