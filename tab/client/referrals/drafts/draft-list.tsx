import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { referralDraftOperations } from '../../../contract/referral-drafts';
import { tabDraftAndNeedTexts } from '../../../../texts/tab-drafts-and-need';
import { tabReferralTexts } from '../../../../texts/tab-referrals';
import { useChange, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { CardList, PageCard } from '../../app/look/card-list';
import { ConfirmButton } from '../../app/look/confirm';
import { osloDay, useWhen } from '../../app/when';

const useStyles = makeStyles({ drafts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

/** The reader's drafts, each to go on with or to throw away; nothing when there is none. */
export function DraftList() {
  const styles = useStyles();
  const texts = useTexts(tabDraftAndNeedTexts);
  const drafts = useRead(referralDraftOperations.listReferralDrafts);
  if (drafts.data === undefined || drafts.data.items.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className={styles.drafts}>
      <Subtitle2 as="h2" id="drafts" block>{texts.drafts}</Subtitle2>
      <span>{texts.draftRule}</span>
      <CardList>{drafts.data.items.map((draft) => <DraftCard key={draft.id} draft={draft} />)}</CardList>
    </section>
  );
}

function DraftCard({ draft: { id, category, savedAt, expiresAt } }: {
  draft: { readonly id: string; readonly category?: keyof typeof tabReferralTexts.nb.categories | undefined; readonly savedAt: string; readonly expiresAt: string };
}) {
  const texts = useTexts(tabDraftAndNeedTexts);
  const words = useTexts(tabReferralTexts);
  const when = useWhen();
  const discard = useChange(referralDraftOperations.discardReferralDraft);
  const title = category === undefined ? texts.withoutCategory : words.categories[category];
  return (
    <PageCard level="h3" page={`referrals/new/${id}`} title={`${texts.draft}: ${title}`}>
      <span>{when.instant(savedAt)} · {texts.draftUntil(when.date(osloDay(expiresAt)))}</span>
      <div style={{ position: 'relative' }}>
        <ConfirmButton
          label={texts.discard} name={texts.discardName(when.instant(savedAt))} question={texts.discardQuestion} explanation={texts.discardExplanation}
          confirm={texts.discardNow} busy={discard.sending} onConfirm={() => discard.send({ params: { draftId: id } })}
        />
      </div>
    </PageCard>
  );
}
