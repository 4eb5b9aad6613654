import { Button, Input, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { baseAgreementOperations, type baseAgreement } from '../../../contract/base-agreements';
import { referralCategory } from '../../../contract/referrals';
import { tabBaseTexts } from '../../../../texts/tab-base';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { FormField } from '../../app/form/form-field';
import { SendButton } from '../../app/form/send-button';
import { useLanguage, useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Mark } from '../../app/look/mark';
import { Notice } from '../../app/look/notice';
import { usePanelStyles } from '../../app/look/panel';
import { useWhen } from '../../app/when';

type Agreement = z.output<typeof baseAgreement>;

const looks = { ahead: 'waiting', inForce: 'good', ended: 'over' } as const;
const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  end: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
});

/** One agreement: between whom, until when, and for what; its keeper can give it a last day. */
export function AgreementCard({ agreement }: { agreement: Agreement }) {
  const texts = useTexts(tabBaseTexts);
  const styles = useStyles();
  const panel = usePanelStyles();
  const when = useWhen();
  const { parties, categories, hoursAYear, validFrom, lastDay, standing, base } = agreement;
  const names = parties.map(({ name }) => name).join(', ');
  const all = categories.length === referralCategory.options.length;
  return (
    <li className={mergeClasses(panel.panel)}>
      <div className={styles.top}>
        <Subtitle2 as="h2">{base.name}</Subtitle2>
        <Mark look={looks[standing]}>{texts.standing[standing]}</Mark>
      </div>
      <Facts facts={[
        [texts.parties, names],
        [texts.period, lastDay === undefined ? texts.from(when.date(validFrom)) : texts.between(when.date(validFrom), when.date(lastDay))],
        [texts.uses, all ? texts.everything : categories.map(({ label }) => label).join(', ')],
        [texts.hours, hoursAYear === undefined ? undefined : texts.hoursAYear(hoursAYear)],
      ]}
      />
      {agreement.may.end && <EndAgreement agreement={agreement} names={names} />}
    </li>
  );
}

function EndAgreement({ agreement, names }: { agreement: Agreement; names: string }) {
  const texts = useTexts(tabBaseTexts);
  const styles = useStyles();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [lastDay, setLastDay] = useState(agreement.lastDay ?? '');
  const change = useChange(baseAgreementOperations.endBaseAgreement);
  if (!open) return <div><Button aria-label={texts.endName(names)} onClick={() => setOpen(true)}>{texts.end}</Button></div>;
  const send = () => change.send({ params: { agreementId: agreement.id }, basedOn: agreement.version, body: { lastDay } }, () => setOpen(false));
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <div className={styles.end}>
        <FormField label={texts.lastDay}><Input type="date" value={lastDay} onChange={(_, { value }) => setLastDay(value)} /></FormField>
        <SendButton label={texts.endNow} sending={change.sending} />
      </div>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
    </form>
  );
}
