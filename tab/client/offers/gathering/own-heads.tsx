import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { gatheringOperations } from '../../../contract/gatherings';
import { tabGatheringTexts } from '../../../../texts/tab-gatherings';
import { useChange, type Change } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { NumberInput } from '../../app/form/number-input';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import type { Gathering } from './gathering-section';

type Service = Gathering['services'][number];

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: { display: 'grid', gap: '12px', alignItems: 'end', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))' },
});

/** How many come from the reader's own service: three numbers, to be changed until the gathering begins. */
export function OwnHeads({ offerId, service, isOne }: { offerId: string; service: Service; isOne: boolean }) {
  const texts = useTexts(tabGatheringTexts);
  const language = useLanguage();
  const stating = useChange(gatheringOperations.stateHeads);
  return (
    <Panel title={isOne ? texts.heads : texts.headsOf(service.name)}>
      <Body1 as="p" block>{texts.ownIntro}</Body1>
      {stating.error !== null && <Notice kind="refused">{sentenceOf(stating.error, language)}</Notice>}
      {stating.answer !== undefined && <News key={service.version} onClose={stating.forget}>{texts.saved}</News>}
      {/* What a colleague has said meanwhile takes the place of what was typed. */}
      <HeadsForm key={service.version} offerId={offerId} service={service} stating={stating} />
    </Panel>
  );
}

function HeadsForm({ offerId, service: { serviceId, version, heads }, stating }: {
  offerId: string; service: Service; stating: Change<typeof gatheringOperations.stateHeads>;
}) {
  const texts = useTexts(tabGatheringTexts);
  const styles = useStyles();
  // Some grown-up comes; how many is not guessed.
  const [typed, setTyped] = useState(heads ?? { adults: Number.NaN, fosterChildren: 0, ownChildren: 0 });
  const errorOf = (field: string) =>
    (stating.error instanceof Problem ? stating.error.fields.find((fault) => fault.field === field)?.detail : undefined);
  return (
    <form
      noValidate className={styles.form}
      onSubmit={(event) => { event.preventDefault(); stating.send({ params: { offerId, serviceId }, basedOn: version, body: typed }); }}
    >
      <div className={styles.fields}>
        {(['adults', 'fosterChildren', 'ownChildren'] as const).map((category) => (
          <FormField key={category} label={texts.categories[category]} error={errorOf(category)}>
            <NumberInput min={0} value={typed[category]} onChange={(count) => setTyped({ ...typed, [category]: count })} />
          </FormField>
        ))}
      </div>
      <div><SendButton label={texts.save} sending={stating.sending} /></div>
    </form>
  );
}
