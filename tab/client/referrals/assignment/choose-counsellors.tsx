import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { assignmentOperations } from '../../../contract/assignment';
import { tabAssignmentTexts } from '../../../../texts/tab-assignment';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import type { PerformingFacts } from './performing';

type Candidate = z.output<typeof assignmentOperations.listCandidates.answer>['items'][number];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  facts: { display: 'block', paddingLeft: '34px', color: tokens.colorNeutralForeground2 },
});

/** The base's counsellors with facts in words. The order is by those facts and stands in words too; a person chooses. */
export function ChooseCounsellors({ referralId, facts, onDone }: { referralId: string; facts: PerformingFacts; onDone: () => void }) {
  const texts = useTexts(tabAssignmentTexts);
  const shell = useTexts(tabShellTexts);
  const language = useLanguage();
  const styles = useStyles();
  const rows = useRowStyles();
  const candidates = useRead(assignmentOperations.listCandidates, { params: { referralId } });
  const assign = useChange(assignmentOperations.assignCounsellors);
  const [chosen, setChosen] = useState<readonly string[]>(facts.now.filter(({ until }) => until === undefined).map(({ id }) => id));
  const send = () => assign.send({ params: { referralId }, basedOn: facts.version, body: { counsellorIds: [...chosen] } }, onDone);
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <ReadState read={candidates}>
        {({ items, skillLabel, wantedLanguageLabel }) => (
          <div role="group" aria-label={texts.choose}>
            <Body1 as="p" block>{texts.order(skillLabel, wantedLanguageLabel)} {texts.travelIsApproximate}</Body1>
            <ul className={rows.list}>
              {items.map((candidate) => (
                <CandidateRow
                  key={candidate.id} candidate={candidate} checked={chosen.includes(candidate.id)}
                  onChecked={(checked) => setChosen(checked ? [...chosen, candidate.id] : chosen.filter((id) => id !== candidate.id))}
                />
              ))}
            </ul>
          </div>
        )}
      </ReadState>
      {chosen.length === 2 && <Notice kind="note">{texts.two}</Notice>}
      {assign.error !== null && <Notice kind="refused">{sentenceOf(assign.error, language)}</Notice>}
      <div><SendButton label={texts.save} sending={assign.sending} /> <Button size="large" onClick={onDone}>{shell.cancel}</Button></div>
      <Caption1>{texts.chooseHint}</Caption1>
    </form>
  );
}

function CandidateRow({ candidate, checked, onChecked }: { candidate: Candidate; checked: boolean; onChecked: (checked: boolean) => void }) {
  const texts = useTexts(tabAssignmentTexts);
  const styles = useStyles();
  return (
    <li>
      <Checkbox label={candidate.label} checked={checked} disabled={candidate.hasSteppedBack} onChange={(_, data) => onChecked(data.checked === true)} />
      <span className={styles.facts}>{candidate.hasSteppedBack ? texts.hasSteppedBack : <FactsOf candidate={candidate} />}</span>
      {!candidate.hasSteppedBack && candidate.contactPersonIn.length > 0 && (
        <Notice kind="warning">{texts.contactPersonToo(candidate.contactPersonIn.join(', '))}</Notice>
      )}
    </li>
  );
}

/** A counsellor's facts as sentences, those that decide the order first. */
function FactsOf({ candidate }: { candidate: Candidate }) {
  const { facts } = useTexts(tabAssignmentTexts);
  const when = useWhen();
  const { hasTheSkill, skills, competence, languages, speaksTheLanguage, courses, hoursAhead, travel, municipality } = candidate;
  const all = competence.map(({ label, expiresOn }) => (expiresOn === undefined ? label : facts.expires(label, when.day(expiresOn))));
  return [
    hasTheSkill ? facts.hasTheSkill(skills.join(', ')) : facts.lacksTheSkill(skills.join(', ')),
    ...(languages.length > 0 ? [facts.languages(languages.join(', '))] : []),
    ...(speaksTheLanguage === false ? [facts.lacksTheLanguage] : []),
    facts.load(courses, hoursAhead),
    travel === undefined ? facts.home(municipality) : facts.travel(municipality, travel.minutes, travel.isApproximate),
    ...(all.length > 0 ? [facts.competence(all.join(', '))] : []),
  ].join(' ');
}
