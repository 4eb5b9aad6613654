import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { addressProtectionOperations as operations } from '../../../contract/address-protection';
import { namesOperations } from '../../../contract/names';
import { tabAddressProtectionTexts } from '../../../../texts/tab-address-protection';
import { tabNamesTexts } from '../../../../texts/tab-names';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import type { OfferDetail } from '../offer';

const useStyles = makeStyles({ code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400, minWidth: '96px' } });

/** Which of the own homes have a protected address; nothing for who has no homes to mark. */
export function ProtectedHomes({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabAddressProtectionTexts);
  const names = useTexts(tabNamesTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const styles = useStyles();
  const concerns = offer.ownEnrolments.length > 0;
  const { data } = useRead(operations.getProtectedHomes, { params: { offerId: offer.id } }, { every: everyNowAndThen, enabled: concerns });
  const written = useRead(namesOperations.getNames, { params: { offerId: offer.id } }, { every: everyNowAndThen, enabled: concerns });
  const named = new Set(written.data?.own.flatMap(({ homes }) => homes.filter(({ version }) => version > 0).map(({ enrolmentId }) => enrolmentId)));
  const change = useChange(operations.protectHome);
  if (!concerns || data === undefined || data.homes.length === 0) return null;
  return (
    <Panel title={texts.title}>
      <Body1 as="p" block>{texts.homesIntro}</Body1>
      {change.error !== null && <Notice kind="refused">{sentenceOf(change.error, language)}</Notice>}
      {change.answer !== undefined && <News onClose={change.forget}>{texts.saved}</News>}
      <ul className={rows.list} aria-label={texts.title}>
        {data.homes.map(({ enrolmentId, code, marked }) => (
          <li key={enrolmentId} className={rows.row}>
            <Body1Strong className={styles.code}>{code}</Body1Strong>
            <span className={rows.grow}>{marked && <Mark look="about">{texts.marked}</Mark>}</span>
            <ConfirmButton
              label={marked ? texts.lift : texts.set} name={marked ? texts.liftFor(code) : texts.setFor(code)}
              question={marked ? texts.liftQuestion(code) : texts.setQuestion(code)} explanation={marked ? texts.liftExplanation : [texts.setExplanation, ...(named.has(enrolmentId) ? [names.setErasesNames] : [])].join(' ')}
              confirm={marked ? texts.lift : texts.set} busy={change.sending}
              onConfirm={() => { change.forget(); change.send({ params: { offerId: offer.id, enrolmentId }, body: { marked: !marked } }); }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
