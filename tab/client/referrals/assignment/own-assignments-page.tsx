import { Link, Subtitle2 } from '@fluentui/react-components';
import type { z } from 'zod';
import { assignmentOperations } from '../../../contract/assignment';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { tabAssignmentTexts } from '../../../../texts/tab-assignment';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { CardList } from '../../app/look/card-list';
import { ConfirmButton } from '../../app/look/confirm';
import { Empty } from '../../app/look/empty';
import { Facts } from '../../app/look/facts';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { addressOfPage } from '../../app/routing/addresses';
import { useWhen } from '../../app/when';
import { ReferralCard } from '../referral-card';
import { ReferralParts } from '../referral-parts';
import { OwnLanguages } from './own-languages';
import { RoleRows } from './meeting-roles';

type Assignment = z.output<typeof assignmentOperations.listOwnAssignments.answer>['items'][number];

/** A counsellor's own work: the next hours, the roles in them, what waits, and the way out. */
export function OwnAssignmentsPage() {
  const texts = useTexts(tabAssignmentTexts);
  const language = useLanguage();
  const own = useRead(assignmentOperations.listOwnAssignments, {}, { every: everyNowAndThen });
  const back = useChange(assignmentOperations.stepBack);
  return (
    <Page title={texts.own}>
      <ReferralParts here="referrals/assignments" />
      {back.error !== null && <Notice kind="refused">{sentenceOf(back.error, language)}</Notice>}
      {back.answer !== undefined && <News key={back.answer.reference} onClose={back.forget}>{texts.steppedBackNow(back.answer.reference)}</News>}
      <ReadState read={own}>
        {({ items, escalated, languages, languagesVersion }) => (
          <>
            <Escalated referrals={escalated} />
            {items.length === 0 && escalated.length === 0 && <Empty title={texts.ownEmpty} text={texts.ownEmptyText} />}
            {items.map((assignment) => (
              <OneAssignment
                key={assignment.referralId} assignment={assignment} busy={back.sending}
                onStepBack={() => back.send({ params: { referralId: assignment.referralId } })}
              />
            ))}
            <OwnLanguages key={languagesVersion} languages={languages} version={languagesVersion} />
          </>
        )}
      </ReadState>
    </Page>
  );
}

/** What has gone to the reader as the base's deputy; nothing for who is none. */
function Escalated({ referrals }: { referrals: z.output<typeof assignmentOperations.listOwnAssignments.answer>['escalated'] }) {
  const texts = useTexts(tabReferralFlowTexts);
  if (referrals.length === 0) return null;
  return (
    <Panel title={texts.escalatedTitle}>
      <span>{texts.escalatedRule}</span>
      <CardList>{referrals.map((referral) => <ReferralCard key={referral.id} referral={referral} level="h3" />)}</CardList>
    </Panel>
  );
}

function OneAssignment({ assignment, busy, onStepBack }: { assignment: Assignment; busy: boolean; onStepBack: () => void }) {
  const texts = useTexts(tabAssignmentTexts);
  const when = useWhen();
  const rows = useRowStyles();
  const { referralId, reference, categoryLabel, stateLabel, orderingService, waiting, hours, meetings, evaluationDate, endDate } = assignment;
  return (
    <Panel title={categoryLabel}>
      <div className={rows.marks}>{waiting.length === 0 ? <Mark look="good">{texts.nothingWaits}</Mark> : waiting.map((what) => <Mark key={what} look="waiting">{what}</Mark>)}</div>
      <Facts facts={[
        [orderingService.name, `${reference} · ${stateLabel}`],
        [texts.evaluation, evaluationDate === undefined ? undefined : when.day(evaluationDate)],
        [texts.end, endDate === undefined ? undefined : when.day(endDate)],
      ]}
      />
      <Subtitle2 as="h3">{texts.nextHours}</Subtitle2>
      {hours.length === 0 && <span>{texts.noHours}</span>}
      {hours.length > 0 && (
        <ul className={rows.list}>
          {hours.map(({ bookingId, start, end, place, counsellors, absenceReported }) => (
            <li key={bookingId} className={rows.row}>
              <span className={rows.grow}>{when.period(start, end)} <span className={rows.quiet}>· {place.label} · {counsellors.join(', ')}</span></span>
              {absenceReported && <Mark look="waiting">{texts.absent}</Mark>}
            </li>
          ))}
        </ul>
      )}
      {meetings.length > 0 && (
        <>
          <Subtitle2 as="h3">{texts.roles}</Subtitle2>
          <RoleRows meetings={meetings} />
        </>
      )}
      <div>
        <Link href={addressOfPage(`referrals/${referralId}`)} aria-label={texts.openFor(reference)}>{texts.open}</Link>
      </div>
      {assignment.mayStepBack && (
        <div>
          <ConfirmButton
            label={texts.stepBack} name={`${texts.stepBack} ${reference}`} question={texts.stepBackQuestion} explanation={texts.stepBackExplanation}
            confirm={texts.stepBack} busy={busy} onConfirm={onStepBack}
          />
        </div>
      )}
    </Panel>
  );
}
