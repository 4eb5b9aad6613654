import { Body1 } from '@fluentui/react-components';
import { tabSharingTexts } from '../../../../texts/tab-sharing';
import { sharingOperations } from '../../../contract/sharing';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { CardList } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { ReadState } from '../../app/look/read-state';
import { ReferralParts } from '../../referrals/referral-parts';
import { CloseForm } from './close-form';
import { EditionPanel } from './edition-panel';

/** Figures of closed periods: the base's coordinator closes and releases them, a leader answers, Statsforvalteren reads. */
export function SharedFiguresPage() {
  const texts = useTexts(tabSharingTexts);
  const figures = useRead(sharingOperations.seeSharedFigures);
  return (
    <Page title={texts.title}>
      <ReferralParts here="referrals/statistics/shared" />
      <Body1 as="p" block>{texts.rule}</Body1>
      <ReadState read={figures}>
        {({ editions, bases, receivers }) => (
          <>
            {bases.map((base) => <CloseForm key={base.baseId} base={base} several={bases.length > 1} />)}
            {editions.length === 0 && <Empty title={texts.nothing} text={bases.length > 0 ? texts.nothingForBase : texts.nothingForOthers} />}
            <CardList>{editions.map((edition, at) => <EditionPanel key={edition.id} edition={edition} receivers={receivers} first={at === 0} />)}</CardList>
          </>
        )}
      </ReadState>
    </Page>
  );
}
