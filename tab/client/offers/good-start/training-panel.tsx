import { Body1, Body1Strong, Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { goodStartOperations } from '../../../contract/good-start';
import { goodStartTexts } from '../../../../texts/good-start';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import type { Follower, GoodStartService } from './good-start';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  person: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' },
});

/** Which days each kontaktperson of a service has been trained on, and where the next is written (EGS-05). */
export function TrainingPanel({ service, several }: { service: GoodStartService; several: boolean }) {
  const texts = useTexts(goodStartTexts);
  const styles = useStyles();
  return (
    <Panel title={several ? `${texts.training}, ${service.name}` : texts.training}>
      <Body1 as="p" block>{texts.trainingIntro}</Body1>
      <ul className={styles.list}>
        {service.followers.map((follower) => <li key={follower.id}><Training serviceId={service.id} follower={follower} /></li>)}
      </ul>
    </Panel>
  );
}

function Training({ serviceId, follower }: { serviceId: string; follower: Follower }) {
  const texts = useTexts(goodStartTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const [day, setDay] = useState('');
  const record = useChange(goodStartOperations.recordTraining);
  const { days, label, trained, trainingVersion, nextDayFrom } = follower;
  const send = (all: readonly string[]) => record.send(
    { params: { organisationId: serviceId, personId: follower.id }, basedOn: trainingVersion, body: { days: [...all] } }, () => setDay(''),
  );
  return (
    <div className={styles.person}>
      <div className={styles.top}>
        <Body1Strong as="h3">{label}</Body1Strong>
        <Mark look={trained ? 'good' : 'waiting'}>{trained ? texts.trainingDone : texts.trainingLeft(days.length)}</Mark>
      </div>
      {days.length > 0 && <span>{days.map((one, at) => `${texts.trainingDay(at + 1)}: ${when.date(one)}`).join(' · ')}</span>}
      <div className={styles.fields}>
        {!trained && (
          <>
            <FormField label={texts.trainingDay(days.length + 1)} hint={nextDayFrom === undefined ? undefined : texts.trainingFrom(when.date(nextDayFrom))}>
              <Input type="date" value={day} min={nextDayFrom} onChange={(_, { value }) => setDay(value)} />
            </FormField>
            <Button disabledFocusable={record.sending || day === ''} aria-label={texts.addDayOf(label)} onClick={() => send([...days, day])}>{texts.addDay}</Button>
          </>
        )}
        {days.length > 0 && (
          <Button appearance="subtle" disabledFocusable={record.sending} aria-label={texts.removeDayOf(label)} onClick={() => send(days.slice(0, -1))}>{texts.removeDay}</Button>
        )}
      </div>
      {record.error !== null && <Notice kind="refused">{sentenceOf(record.error, language)}</Notice>}
    </div>
  );
}
