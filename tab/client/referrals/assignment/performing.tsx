import { Body1, Button } from '@fluentui/react-components';
import { navigate } from 'wouter/use-hash-location';
import { useState } from 'react';
import type { z } from 'zod';
import { assignmentOperations } from '../../../contract/assignment';
import { tabAssignmentTexts } from '../../../../texts/tab-assignment';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import { ChooseCounsellors } from './choose-counsellors';
import { Mapping } from './mapping';
import { MeetingRoles } from './meeting-roles';
import { TakeOver } from './take-over';

export type PerformingFacts = z.output<typeof assignmentOperations.readPerforming.answer>;

/** Who performs a referral: who it is, choosing and replacing them, roles, and what was mapped at the call. */
export function Performing({ referralId }: { referralId: string }) {
  const performing = useRead(assignmentOperations.readPerforming, { params: { referralId } }, { every: everyNowAndThen });
  return (
    <ReadState read={performing}>
      {(facts) => (
        <>
          <Counsellors referralId={referralId} facts={facts} />
          {facts.meetings.length > 0 && <MeetingRoles meetings={facts.meetings} />}
          <Mapping key={facts.mapping.version} referralId={referralId} mapping={facts.mapping} mayChange={facts.may.map} />
        </>
      )}
    </ReadState>
  );
}

function Counsellors({ referralId, facts }: { referralId: string; facts: PerformingFacts }) {
  const texts = useTexts(tabAssignmentTexts);
  const language = useLanguage();
  const back = useChange(assignmentOperations.stepBack);
  const [open, setOpen] = useState<'choose' | 'takeOver'>();
  const stepBack = () => back.send({ params: { referralId } }, () => navigate('/referrals/assignments', { replace: true }));
  return (
    <Panel title={texts.title}>
      {facts.somebodyIsNeeded && <Notice kind="warning">{texts.needed}</Notice>}
      {back.error !== null && <Notice kind="refused">{sentenceOf(back.error, language)}</Notice>}
      {facts.now.length === 0 && <Body1 as="p" block>{texts.nobody}</Body1>}
      <People facts={facts} />
      {open === 'choose' && <ChooseCounsellors referralId={referralId} facts={facts} onDone={() => setOpen(undefined)} />}
      {open === 'takeOver' && <TakeOver referralId={referralId} facts={facts} onDone={() => setOpen(undefined)} />}
      {open === undefined && (
        <div>
          {facts.may.assign && <Button onClick={() => setOpen('choose')}>{texts.choose}</Button>}{' '}
          {facts.may.takeOver && <Button onClick={() => setOpen('takeOver')}>{texts.takeOver}</Button>}{' '}
          {facts.may.stepBack && (
            <ConfirmButton
              label={texts.stepBack} question={texts.stepBackQuestion} explanation={texts.stepBackExplanation} confirm={texts.stepBack}
              busy={back.sending} onConfirm={stepBack}
            />
          )}
        </div>
      )}
    </Panel>
  );
}

function People({ facts }: { facts: PerformingFacts }) {
  const texts = useTexts(tabAssignmentTexts);
  const rows = useRowStyles();
  const when = useWhen();
  const rest = [
    ...facts.before.map(({ id, label, from, until }) => [`${id} ${from}`, label, `${texts.since(when.day(from))}${until === undefined ? '' : ` ${texts.until(when.day(until))}`}`] as const),
    ...facts.steppedBack.map(({ id, label, at }) => [`${id} back`, label, texts.steppedBack(when.instant(at))] as const),
  ];
  if (facts.now.length + rest.length === 0) return null;
  return (
    <ul className={rows.list}>
      {facts.now.map(({ id, label, from, until }) => (
        <li key={`${id} ${from}`} className={rows.row}>
          <span className={rows.grow}>{label} <span className={rows.quiet}>{texts.since(when.day(from))}{until === undefined ? '' : ` ${texts.until(when.day(until))}`}</span></span>
        </li>
      ))}
      {rest.map(([key, label, what]) => (
        <li key={key} className={rows.row}><span className={rows.grow}><span className={rows.quiet}>{texts.before}: {label}, {what}</span></span></li>
      ))}
    </ul>
  );
}
