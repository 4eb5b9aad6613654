import { useState } from 'react';
import { networkOperations } from '../../contract/networks';
import type { AnswerOf } from '../../contract/operation';
import { referralDraftOperations } from '../../contract/referral-drafts';
import { tabDraftAndNeedTexts } from '../../../texts/tab-drafts-and-need';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Empty } from '../app/look/empty';
import { Page } from '../app/look/page';
import { ReadState } from '../app/look/read-state';
import { useMe } from '../app/me/me';
import { CapacityNow } from './capacity/capacity-now';
import { NewReferralForm } from './new-referral-form';

/** Where a service sends a referral to the base of its area, from the beginning or from a draft. */
export function NewReferralPage({ draftId }: { draftId?: string }) {
  const texts = useTexts(tabReferralTexts);
  const { may } = useMe();
  const drafts = useRead(referralDraftOperations.listReferralDrafts, {}, { enabled: draftId !== undefined });
  const municipalities = useRead(networkOperations.listMunicipalities, {}, { enabled: may.sendReferral });
  return (
    <Page title={texts.newReferral} back={{ page: 'referrals', label: texts.back }}>
      {may.sendReferral
        ? (
          <>
            <CapacityNow />
            <ReadState read={municipalities}>
              {({ items }) => (draftId === undefined
                ? <NewReferralForm municipalities={items} />
                : <ReadState read={drafts}>{(kept) => <FromDraft draft={kept.items.find(({ id }) => id === draftId)} municipalities={items} />}</ReadState>)}
            </ReadState>
          </>
        )
        : <Empty title={texts.notAllowed} text={texts.notAllowedText} />}
    </Page>
  );
}

type Draft = AnswerOf<(typeof referralDraftOperations)['listReferralDrafts']>['items'][number];

/** The form as the draft was when the page was opened: what is saved meanwhile does not change it under the writer's hands. */
function FromDraft({ draft, municipalities }: { draft: Draft | undefined; municipalities: Parameters<typeof NewReferralForm>[0]['municipalities'] }) {
  const texts = useTexts(tabDraftAndNeedTexts);
  const [opened] = useState(draft);
  return opened === undefined ? <Empty title={texts.draft} text={texts.gone} /> : <NewReferralForm municipalities={municipalities} draft={opened} />;
}
