import { Button, makeStyles, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { goodStartOperations } from '../../../contract/good-start';
import { goodStartTexts } from '../../../../texts/good-start';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { useMe } from '../../app/me/me';
import type { GoodStartService } from './good-start';

const useStyles = makeStyles({ fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' } });

/** Makes a plan. Its random id is chosen here, so that trying again makes no second one. */
export function StartPlan({ services }: { services: readonly GoodStartService[] }) {
  const texts = useTexts(goodStartTexts);
  const language = useLanguage();
  const styles = useStyles();
  const { personId } = useMe();
  const [planId, setPlanId] = useState(() => crypto.randomUUID());
  const [serviceId, setServiceId] = useState(services[0]?.id);
  const [chosen, setChosen] = useState<string>();
  const start = useChange(goodStartOperations.startGoodStartPlan);
  const followers = services.find(({ id }) => id === serviceId)?.followers ?? [];
  const follower = followers.find(({ id }) => id === chosen) ?? followers.find(({ id }) => id === personId) ?? followers[0];
  const send = () => {
    if (serviceId === undefined || follower === undefined) return;
    start.send({ params: { planId }, body: { organisationId: serviceId, followerId: follower.id } }, () => setPlanId(crypto.randomUUID()));
  };
  return (
    <>
      <div className={styles.fields}>
        {services.length > 1 && (
          <FormField label={texts.service}>
            <Select value={serviceId} onChange={(_, { value }) => setServiceId(value)}>
              {services.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </FormField>
        )}
        <FormField label={texts.follower}>
          <Select value={follower?.id} onChange={(_, { value }) => setChosen(value)}>
            {followers.map(({ id, label, trained }) => <option key={id} value={id}>{label} ({trained ? texts.isTrained : texts.isUntrained})</option>)}
          </Select>
        </FormField>
        <Button appearance="primary" size="large" disabledFocusable={start.sending || follower === undefined} icon={start.sending ? <Spinner size="tiny" /> : null} onClick={send}>
          {texts.start}
        </Button>
      </div>
      {follower?.trained === false && <Notice kind="warning">{texts.untrained}</Notice>}
      {start.error !== null && <Notice kind="refused">{sentenceOf(start.error, language)}</Notice>}
      {start.answer !== undefined && <News key={start.answer.id} onClose={start.forget}>{texts.started(start.answer.code)}</News>}
    </>
  );
}
