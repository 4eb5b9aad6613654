import { Body1, Body1Strong, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { tabCompetenceTexts } from '../../../../texts/tab-competence';
import { useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Mark } from '../../app/look/mark';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import type { RegisteredQualification } from './competence';

interface Row {
  readonly one: RegisteredQualification;
  readonly name: string;
}

/** Qualifications in a list that fits a telephone; those that no longer count are folded away. */
export function QualificationRows({ rows, busy, onEnd }: {
  rows: readonly Row[];
  busy: boolean;
  onEnd: (qualification: RegisteredQualification) => void;
}) {
  const texts = useTexts(tabCompetenceTexts);
  const styles = useRowStyles();
  const [all, setAll] = useState(false);
  const earlier = rows.filter(({ one }) => one.state === 'over');
  const shown = all ? rows : rows.filter(({ one }) => one.state !== 'over');
  return (
    <>
      <ul className={styles.list}>
        {shown.map((row) => <QualificationRow key={row.one.id} {...row} busy={busy} onEnd={onEnd} />)}
      </ul>
      {earlier.length > 0 && !all && <div><Button size="small" onClick={() => setAll(true)}>{texts.earlier(earlier.length)}</Button></div>}
    </>
  );
}

function QualificationRow({ one, name, busy, onEnd }: Row & { busy: boolean; onEnd: (qualification: RegisteredQualification) => void }) {
  const texts = useTexts(tabCompetenceTexts);
  const styles = useRowStyles();
  const when = useWhen();
  const last = one.endedOn ?? one.expiresOn;
  const from = when.date(one.validFrom);
  const period = last === undefined ? texts.from(from) : texts.until(from, when.date(last));
  return (
    <li className={styles.row}>
      <span className={styles.grow}>
        <Body1Strong block>{name}</Body1Strong>
        <Body1 block className={styles.quiet}>{texts.levels[one.level]} {period}</Body1>
      </span>
      {one.expiresSoon && one.expiresOn !== undefined && <Mark look="waiting">{texts.expiresSoon(when.date(one.expiresOn))}</Mark>}
      {one.state !== 'inForce' && <Mark look={one.state === 'over' ? 'over' : 'about'}>{texts.states[one.state]}</Mark>}
      {one.mayEnd && one.state !== 'over' && (
        <ConfirmButton
          label={texts.end} name={texts.endOne(name)} question={texts.endQuestion} explanation={texts.endExplanation(`${name}, ${texts.levels[one.level].toLowerCase()},`)}
          confirm={texts.end} busy={busy} onConfirm={() => onEnd(one)}
        />
      )}
    </li>
  );
}
