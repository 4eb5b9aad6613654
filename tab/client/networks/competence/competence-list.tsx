import { Body1, makeStyles, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { tabCompetenceTexts } from '../../../../texts/tab-competence';
import { useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Panel } from '../../app/look/panel';
import type { Competence, RegisteredQualification } from './competence';
import { QualificationRows } from './qualification-rows';

const useStyles = makeStyles({ order: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' } });

type Programme = Competence['programmes'][number];

/** The register, by programme or by the place that people come from. */
export function CompetenceList({ competence, busy, onEnd }: {
  competence: Competence;
  busy: boolean;
  onEnd: (qualification: RegisteredQualification) => void;
}) {
  const texts = useTexts(tabCompetenceTexts);
  const styles = useStyles();
  const [byService, setByService] = useState(false);
  return (
    <>
      <div className={styles.order} role="group" aria-label={texts.order}>
        <span>{texts.order}</span>
        <ToggleButton checked={!byService} onClick={() => setByService(false)}>{texts.byProgramme}</ToggleButton>
        <ToggleButton checked={byService} onClick={() => setByService(true)}>{texts.byService}</ToggleButton>
      </div>
      {byService
        ? services(competence).map(([service, held]) => (
          <Panel key={service} title={service}>
            <QualificationRows rows={held.map(({ programme, one }) => ({ one, name: `${programme.title}: ${one.person.label}` }))} busy={busy} onEnd={onEnd} />
          </Panel>
        ))
        : competence.programmes.map((programme) => (
          <Panel key={programme.key} title={programme.title}>
            <ProgrammeStanding programme={programme} />
            {programme.held.length === 0
              ? competence.whole && <Body1 as="p" block>{texts.nobodyHolds}</Body1>
              : <QualificationRows rows={programme.held.map((one) => ({ one, name: one.person.label }))} busy={busy} onEnd={onEnd} />}
          </Panel>
        ))}
    </>
  );
}

function ProgrammeStanding({ programme: { requires, able, leaders } }: { programme: Programme }) {
  const texts = useTexts(tabCompetenceTexts);
  const warning = able === undefined ? undefined
    : able === 0 ? texts.able.nobody
      : able === 1 ? texts.able.onlyOne
        : able < leaders ? texts.able.tooFew(able, leaders) : undefined;
  return (
    <>
      <Body1 as="p" block>{texts.requires[requires]}</Body1>
      {warning !== undefined && <div><Mark look="waiting">{warning}</Mark></div>}
    </>
  );
}

/** Rows by place of work, in order of name: a person's label ends with it. */
function services({ programmes }: Competence) {
  const groups = new Map<string, { programme: Programme; one: RegisteredQualification }[]>();
  for (const programme of programmes) {
    for (const one of programme.held) groups.set(one.service, [...(groups.get(one.service) ?? []), { programme, one }]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'nb'));
}
