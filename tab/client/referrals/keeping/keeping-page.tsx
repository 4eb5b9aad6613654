import { Body1, Subtitle1 } from '@fluentui/react-components';
import type { z } from 'zod';
import { retentionOperations } from '../../../contract/retention';
import { tabRetentionTexts } from '../../../../texts/tab-retention';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { addressOfPage } from '../../app/routing/addresses';
import { useWhen } from '../../app/when';
import { ReferralParts } from '../referral-parts';
import { Periods } from './periods';
import { TakeOut } from './take-out';

type Kept = z.output<typeof retentionOperations.seeRetention.answer>['items'][number];

/** What goes when, and what a missing hand-over keeps: for a service's leader, and a base's coordinator. */
export function KeepingPage() {
  const texts = useTexts(tabRetentionTexts);
  const seen = useRead(retentionOperations.seeRetention);
  return (
    <Page title={texts.title}>
      <ReferralParts here="referrals/keeping" />
      <Body1 as="p" block>{texts.intro}</Body1>
      <ReadState read={seen}>
        {({ items, product }) => (
          <>
            {items.map((one) => <OneKept key={one.owner.id} kept={one} named={items.length > 1} />)}
            <Panel title={texts.product}>
              <Body1 as="p" block>{texts.productIntro}</Body1>
              <Facts facts={product.map(({ label, months }) => [label, texts.months(months)])} />
            </Panel>
          </>
        )}
      </ReadState>
    </Page>
  );
}

function OneKept({ kept: { owner, stopped, soon, periods, deleted }, named }: { kept: Kept; named: boolean }) {
  const texts = useTexts(tabRetentionTexts);
  const rows = useRowStyles();
  const when = useWhen();
  return (
    <>
      {named && <Subtitle1 as="h2">{owner.name}</Subtitle1>}
      <Panel title={texts.stopped}>
        {stopped.length === 0 ? <Body1 as="p" block>{texts.stoppedNone}</Body1> : (
          <ul className={rows.list}>
            {stopped.map(({ noun, nounId, reference, goesOn }) => (
              <li key={nounId} className={rows.row}>
                <a className={rows.grow} href={addressOfPage(pageOf(noun, nounId))}>{texts.stoppedLine[noun](reference)}</a>
                <span className={rows.quiet}>{texts.goesOn(when.day(goesOn))}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {periods.length > 0 && (
        <>
          <Panel title={texts.soon}>
            {soon.length === 0 ? <Body1 as="p" block>{texts.soonNone}</Body1> : (
              <ul className={rows.list}>{soon.map(({ kind, label, count, firstOn }) => <li key={kind} className={rows.row}>{texts.soonLine(label, count, when.day(firstOn))}</li>)}</ul>
            )}
          </Panel>
          <Periods ownerId={owner.id} periods={periods} />
          {!owner.isNetwork && <TakeOut organisationId={owner.id} />}
          <Panel title={texts.deleted}>
            {deleted.length === 0 ? <Body1 as="p" block>{texts.deletedNone}</Body1> : (
              <ul className={rows.list}>{deleted.map(({ at, label, count }) => <li key={`${at} ${label}`} className={rows.row}>{texts.deletedLine(when.instant(at), label, count)}</li>)}</ul>
            )}
          </Panel>
        </>
      )}
    </>
  );
}

/** Where a thing is handed over. */
function pageOf(noun: Kept['stopped'][number]['noun'], nounId: string): `referrals/${string}` | `offers/${string}` | `conversations/${string}` {
  switch (noun) {
    case 'referral': return `referrals/${nounId}`;
    case 'groupOffer': return `offers/${nounId}`;
    case 'conversation': return `conversations/${nounId}`;
  }
}
