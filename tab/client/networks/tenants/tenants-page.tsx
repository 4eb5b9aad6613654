import { Body1 } from '@fluentui/react-components';
import { tenantOperations } from '../../../contract/tenants';
import { tabNetworkTexts } from '../../../../texts/tab-networks';
import { tabTenantTexts } from '../../../../texts/tab-tenants';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { AdmitTenantForm } from './admit-tenant-form';
import { LeavingPart } from './leaving-part';
import { TenantCard } from './tenant-card';

/** Which tenants' accounts may come in; for administrators of whoever runs the product. */
export function TenantsPage() {
  const texts = useTexts(tabTenantTexts);
  const networks = useTexts(tabNetworkTexts);
  const language = useLanguage();
  const tenants = useRead(tenantOperations.seeTenants);
  const end = useChange(tenantOperations.endTenant);
  return (
    <Page title={texts.title} back={{ page: 'networks', label: networks.title }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      <ReadState read={tenants}>
        {({ home, items }) => {
          const [inForce, ended] = [items.filter((one) => one.ended === null), items.filter((one) => one.ended !== null)];
          return (
            <>
              <Panel title={texts.inForce}>
                {end.error !== null && <Notice kind="refused">{sentenceOf(end.error, language)}</Notice>}
                {end.answer !== undefined && <News onClose={end.forget}>{texts.endDone}</News>}
                {home === null && <Notice kind="note">{texts.noneLocal}</Notice>}
                {home !== null && (
                  <TenantCard tenantId={home.tenantId} name={texts.homeName} mark={<Mark look="about">{texts.home}</Mark>} consent={home.consent} askable />
                )}
                {inForce.length === 0 && <Body1 as="p" block>{texts.none}</Body1>}
                {inForce.map((tenant) => (
                  <TenantCard
                    key={tenant.id} tenantId={tenant.tenantId} name={tenant.organisations} consent={tenant.consent} admitted={tenant.admitted}
                    askable={home !== null}
                  >
                    <ConfirmButton
                      label={texts.end} name={texts.endOf(tenant.organisations)} question={texts.endQuestion(tenant.organisations)}
                      explanation={texts.endExplanation} confirm={texts.end} busy={end.sending}
                      onConfirm={() => { end.forget(); end.send({ params: { admissionId: tenant.id } }); }}
                    />
                  </TenantCard>
                ))}
              </Panel>
              <AdmitTenantForm />
              {ended.length > 0 && (
                <Panel title={texts.ended}>
                  {ended.map((tenant) => (
                    <TenantCard key={tenant.id} tenantId={tenant.tenantId} name={tenant.organisations} admitted={tenant.admitted} ended={tenant.ended}>
                      {!inForce.some(({ tenantId }) => tenantId === tenant.tenantId) && <LeavingPart tenantId={tenant.tenantId} name={tenant.organisations} />}
                    </TenantCard>
                  ))}
                </Panel>
              )}
            </>
          );
        }}
      </ReadState>
    </Page>
  );
}
