import { Body1, Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { staffingOperations } from '../../../contract/staffing';
import { tabCompetenceTexts } from '../../../../texts/tab-competence';
import { tabStaffingTexts } from '../../../../texts/tab-staffing';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import type { Staffing } from './staffing-section';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
});

/** The group's leaders with what each holds, and a form to choose them for the sessions ahead. */
export function GroupLeaders({ staffing }: { staffing: Staffing }) {
  const texts = useTexts(tabStaffingTexts);
  const competence = useTexts(tabCompetenceTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const choice = useChange(staffingOperations.chooseLeaders);
  const [choosing, setChoosing] = useState(false);
  const { programme, leaders, needs, draft } = staffing;
  const lacks = needs.tooFew > 0 || needs.lacking.length > 0;
  return (
    <Panel title={texts.leaders}>
      {choice.answer !== undefined && !choosing && <News key={choice.answer.version} onClose={choice.forget}>{texts.chosen}</News>}
      <Body1 as="p" block>{texts.requires[programme.requires](programme.leaders)}</Body1>
      {lacks && (
        <Notice kind="warning">
          {draft ? texts.needsTitle : texts.needsPublished}: {needs.tooFew > 0 && competence.tooFew(needs.tooFew)}{' '}
          {needs.lacking.map(({ person, standing }) => competence.lacks[standing](person.label)).join(' ')}
        </Notice>
      )}
      {leaders.length === 0 && <Body1 as="p" block>{texts.noLeaders}</Body1>}
      {leaders.length > 0 && (
        <ul className={rows.list}>
          {leaders.map(({ person, standing }) => (
            <li key={person.id} className={rows.row}>
              <span className={rows.grow}>{person.label}</span>
              {programme.requires !== 'none' && <Mark look={standing === 'qualified' ? 'good' : 'waiting'}>{texts.standings[standing]}</Mark>}
            </li>
          ))}
        </ul>
      )}
      {staffing.may.change && !choosing && <div><Button onClick={() => { choice.forget(); setChoosing(true); }}>{texts.choose}</Button></div>}
      {choosing && (
        <>
          {choice.error !== null && <Notice kind="refused">{sentenceOf(choice.error, language)}</Notice>}
          <ChoiceForm
            staffing={staffing} sending={choice.sending} onCancel={() => setChoosing(false)}
            onSend={(leaderIds) => choice.send(
              { params: { offerId: staffing.offerId }, basedOn: staffing.version, body: { leaderIds } }, () => setChoosing(false),
            )}
          />
        </>
      )}
    </Panel>
  );
}

function ChoiceForm({ staffing, sending, onSend, onCancel }: {
  staffing: Staffing;
  sending: boolean;
  onSend: (leaderIds: string[]) => void;
  onCancel: () => void;
}) {
  const texts = useTexts(tabStaffingTexts);
  const styles = useStyles();
  const [chosen, setChosen] = useState<readonly string[]>(() => staffing.leaders.map(({ person }) => person.id));
  const choices = [
    ...staffing.candidates,
    // Somebody who leads already stays a choice, also when they may no longer be chosen anew.
    ...staffing.leaders.filter(({ person }) => !staffing.candidates.some((one) => one.person.id === person.id)).map((one) => ({ ...one, busyIn: [], lacksIn: [] })),
  ];
  return (
    <form noValidate className={styles.form} onSubmit={(event) => { event.preventDefault(); onSend([...chosen]); }}>
      <Body1 as="p" block>{texts.chooseHint} {staffing.draft ? texts.notTold : texts.told}</Body1>
      <div className={styles.choices} role="group" aria-label={texts.choose}>
        {choices.map(({ person, standing }) => (
          <Checkbox
            key={person.id}
            label={standing === 'qualified' ? person.label : texts.withWhy(person.label, texts.why[standing])}
            checked={chosen.includes(person.id)}
            onChange={(_, { checked }) => setChosen(checked === true ? [...chosen, person.id] : chosen.filter((one) => one !== person.id))}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <SendButton label={texts.save} sending={sending} />
        <Button size="large" onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
