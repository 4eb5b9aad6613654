import { bookingOperations } from '../../contract/booking';
import { referralOperations } from '../../contract/referrals';
import { tabAssignmentTexts } from '../../../texts/tab-assignment';
import { tabReferralFlowTexts } from '../../../texts/tab-referral-flow';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { everyNowAndThen, useChange, useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Facts } from '../app/look/facts';
import { Notice } from '../app/look/notice';
import { Page } from '../app/look/page';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';
import { useMe } from '../app/me/me';
import { hasArrivedWith } from '../app/routing/arrival';
import { useWhen } from '../app/when';
import { ArchivePanel } from './archive/archive-panel';
import { Performing } from './assignment/performing';
import { BookedHours } from './booked-hours';
import { AmendForm } from './flow/amend-form';
import { NextStep } from './flow/next-step';
import { ReferralCourse } from './flow/referral-course';
import { FollowUp } from './flow/follow-up';
import { ReferralLog } from './flow/referral-log';
import { FreeHours } from './free-hours';
import { Due, UrgentMark } from './due';
import { Handover } from './handover/handover';
import { LogFiles } from './handover/log-files';
import { HourSeries } from './hour-series';
import { ProtectedFamily } from './protected-family';
import { ReadersPanel } from './readers/readers-panel';
import { isOpen, type Referral } from './referral';
import { ReferralState } from './referral-state';

/** One referral; the base's coordinator calls, decides, finds and books an hour here without leaving it. */
export function ReferralPage({ referralId }: { referralId: string }) {
  const texts = useTexts(tabReferralTexts);
  const { own } = useTexts(tabAssignmentTexts);
  const { may } = useMe();
  const back = may.readReferrals || !may.seeOwnAssignments ? { page: 'referrals', label: texts.back } : { page: 'referrals/assignments', label: own };
  const referral = useRead(referralOperations.getReferral, { params: { referralId } }, { every: everyNowAndThen });
  return (
    <Page title={referral.data?.categoryLabel ?? texts.title} back={back}>
      {hasArrivedWith('sent') && referral.data !== undefined && <Notice kind="done">{texts.sent} {texts.referenceHint}</Notice>}
      <ReadState read={referral}>
        {(read) => <ReferralDetail referral={read} />}
      </ReadState>
    </Page>
  );
}

/** The result of a booking stands here: when the hour is booked, the free hours may be gone. */
function ReferralDetail({ referral }: { referral: Referral }) {
  const flow = useTexts(tabReferralFlowTexts);
  const booking = useChange(bookingOperations.bookHeldHour);
  return (
    <>
      {referral.escalated && <Notice kind="warning">{flow.escalated}</Notice>}
      <ReferralFacts referral={referral} />
      {referral.may.steps.includes('amend') && <AmendForm key={`amend ${referral.version}`} referral={referral} />}
      <ReferralCourse referral={referral} />
      <NextStep referral={referral} />
      <Performing referralId={referral.id} />
      <BookedHours referral={referral} booked={booking.answer} />
      {referral.may.findHour && <FreeHours referral={referral} booking={booking} />}
      {referral.may.findHour && <HourSeries referral={referral} />}
      <FollowUp referralId={referral.id} />
      <ProtectedFamily referral={referral} />
      <Handover referralId={referral.id} />
      <ReferralLog referralId={referral.id} />
      <LogFiles referralId={referral.id} />
      {referral.may.seeReaders && <ArchivePanel referralId={referral.id} />}
      {referral.may.seeReaders && <ReadersPanel referralId={referral.id} />}
    </>
  );
}

function ReferralFacts({ referral }: { referral: Referral }) {
  const texts = useTexts(tabReferralTexts);
  const when = useWhen();
  return (
    <Panel>
      <div><ReferralState referral={referral} /> <UrgentMark urgent={referral.urgent && isOpen(referral)} /></div>
      <Due deadline={referral.deadline} />
      <Facts facts={[
        [texts.orderSummary, referral.orderSummary],
        [texts.place, referral.place.label],
        [texts.from, referral.orderingService.name],
        [texts.to, referral.base.name],
        [texts.reference, referral.reference],
        [texts.sentAt, when.instant(referral.sentAt)],
      ]}
      />
    </Panel>
  );
}
