import { referralOperations } from '../../contract/referrals';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { everyNowAndThen, useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Facts } from '../app/look/facts';
import { Notice } from '../app/look/notice';
import { Page } from '../app/look/page';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';
import { hasArrivedWith } from '../app/routing/arrival';
import { useWhen } from '../app/when';
import { BookedHours } from './booked-hours';
import { AmendForm } from './flow/amend-form';
import { NextStep } from './flow/next-step';
import { ReferralCourse } from './flow/referral-course';
import { ReferralLog } from './flow/referral-log';
import { FreeHours } from './free-hours';
import type { Referral } from './referral';
import { ReferralState } from './referral-state';

/** One referral; the base's coordinator calls, decides, finds and books an hour here without leaving it. */
export function ReferralPage({ referralId }: { referralId: string }) {
  const texts = useTexts(tabReferralTexts);
  const referral = useRead(referralOperations.getReferral, { params: { referralId } }, { every: everyNowAndThen });
  return (
    <Page title={referral.data?.categoryLabel ?? texts.title} back={{ page: 'referrals', label: texts.back }}>
      {hasArrivedWith('sent') && referral.data !== undefined && <Notice kind="done">{texts.sent} {texts.referenceHint}</Notice>}
      <ReadState read={referral}>
        {(read) => (
          <>
            <ReferralFacts referral={read} />
            {read.may.steps.includes('amend') && <AmendForm key={`amend ${read.version}`} referral={read} />}
            <ReferralCourse referral={read} />
            <NextStep referral={read} />
            <BookedHours referral={read} />
            {read.may.findHour && <FreeHours referral={read} />}
            <ReferralLog referralId={read.id} />
          </>
        )}
      </ReadState>
    </Page>
  );
}

function ReferralFacts({ referral }: { referral: Referral }) {
  const texts = useTexts(tabReferralTexts);
  const when = useWhen();
  return (
    <Panel>
      <div><ReferralState referral={referral} /></div>
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
