import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AnswerOf } from '../../../contract/operation';
import type { tenantOperations } from '../../../contract/tenants';
import { tabTenantTexts } from '../../../../texts/tab-tenants';
import { useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { osloDay, useWhen } from '../../app/when';
import { ConsentPart, ConsentState } from './consent-part';

type Tenant = AnswerOf<typeof tenantOperations.seeTenants>['items'][number];

const useStyles = makeStyles({
  tenant: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere' },
  id: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** One tenant: whose it is, who let it in, and how its consent stands. Nothing is asked of one that has ended. */
export function TenantCard({ tenantId, name, mark, consent, admitted, ended = null, askable = false, children }: {
  tenantId: string;
  name: string;
  mark?: ReactNode;
  consent?: Tenant['consent'];
  admitted?: Tenant['admitted'];
  ended?: Tenant['ended'];
  /** Whether there is an application to consent to. */
  askable?: boolean;
  children?: ReactNode;
}) {
  const texts = useTexts(tabTenantTexts);
  const styles = useStyles();
  const when = useWhen();
  const said = (words: (by: string, day: string) => string, decision: Tenant['admitted']) =>
    words(decision.by ?? texts.somebody, when.date(osloDay(decision.at)));
  return (
    <section className={styles.tenant} aria-label={name}>
      <div className={styles.top}><Subtitle2 as="h3" className={styles.name}>{name}</Subtitle2>{mark}</div>
      {admitted !== undefined && <div>{said(texts.admitted, admitted)}{ended === null ? '' : `. ${said(texts.endedBy, ended)}`}</div>}
      <Facts facts={[
        [texts.tenantId, <span key="id" className={styles.id}>{tenantId}</span>],
        [texts.consent, consent === undefined ? undefined : <ConsentState consent={consent} />],
      ]} />
      <ConsentPart tenantId={tenantId} name={name} askable={askable}>{children}</ConsentPart>
    </section>
  );
}
