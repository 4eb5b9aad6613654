import { Body1 } from '@fluentui/react-components';
import { baseCapacityOperations } from '../../../contract/base-capacity';
import type { AnswerOf } from '../../../contract/operation';
import { tabDraftAndNeedTexts } from '../../../../texts/tab-drafts-and-need';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';

export type SeenBase = AnswerOf<(typeof baseCapacityOperations)['listReferralBases']>['items'][number];

/** What each base says of its capacity, and how long others have waited, before one writes. */
export function CapacityNow() {
  const bases = useRead(baseCapacityOperations.listReferralBases);
  return <>{(bases.data?.items ?? []).map((seen) => <CapacityOf key={seen.base.id} seen={seen} />)}</>;
}

/** One base's capacity in words. */
export function CapacityOf({ seen: { base, capacity, weeksOfWait } }: { seen: SeenBase }) {
  const { capacity: texts } = useTexts(tabDraftAndNeedTexts);
  const when = useWhen();
  return (
    <Panel title={texts.title(base.name)}>
      <Body1 as="p" block>
        {capacity === undefined ? texts.unknown : `${texts[capacity.level]} ${texts.since(when.date(capacity.from))}`}{' '}
        {weeksOfWait === undefined ? texts.waitUnknown : texts.wait(weeksOfWait)}
      </Body1>
    </Panel>
  );
}
