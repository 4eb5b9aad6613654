import { referralOperations } from '../../../contract/referrals';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';

/** What has happened to the referral, when and by which role. */
export function ReferralLog({ referralId }: { referralId: string }) {
  const texts = useTexts(tabReferralFlowTexts);
  const rows = useRowStyles();
  const when = useWhen();
  const log = useRead(referralOperations.readReferralLog, { params: { referralId } }, { every: everyNowAndThen });
  return (
    <Panel title={texts.log}>
      <ReadState read={log}>
        {({ items }) => (
          <ol className={rows.list}>
            {items.map(({ at, whatLabel, roleLabel, note, formerly }, number) => (
              <li key={`${number} ${at}`} className={rows.row}>
                <span className={rows.grow}>
                  {whatLabel}{note === undefined ? '' : `: ${note}`}
                  {formerly !== undefined && <span className={rows.quiet}> {texts.formerly(formerly)}</span>}
                </span>
                <span className={rows.quiet}>{roleLabel} · {when.instant(at)}</span>
              </li>
            ))}
          </ol>
        )}
      </ReadState>
    </Panel>
  );
}
