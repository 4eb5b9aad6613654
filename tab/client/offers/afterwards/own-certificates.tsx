import { Body1, Button, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { certificateOperations } from '../../../contract/afterwards-certificates';
import { certificateTexts } from '../../../../texts/afterwards-certificates';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { addressOfPage } from '../../app/routing/addresses';
import { useWhen } from '../../app/when';
import { spaced, type OwnCertificates } from './certificate';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS },
  code: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** A service's own certificates of one group: issued one by one, printed, revoked. */
export function OwnCertificatesList({ offerId, service }: { offerId: string; service: OwnCertificates }) {
  const texts = useTexts(certificateTexts);
  const language = useLanguage();
  const styles = useStyles();
  const when = useWhen();
  const issue = useChange(certificateOperations.issueCertificate);
  const revoke = useChange(certificateOperations.revokeCertificate);
  const error = issue.error ?? revoke.error;
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3">{texts.own(service.name)}</Subtitle2>
      <Body1 as="p" block>{service.completed === undefined ? texts.notStated : `${texts.left(service.left, service.completed)} ${texts.ownIntro}`}</Body1>
      {service.left > 0 && (
        <Button appearance="primary" disabledFocusable={issue.sending} onClick={() => issue.send({ params: { offerId }, body: { serviceId: service.id } })}>{texts.issue}</Button>
      )}
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      {issue.answer !== undefined && <News key={service.certificates.length} onClose={issue.forget}>{texts.issued}</News>}
      <ul className={styles.list}>
        {service.certificates.map(({ id, code, issuedOn, validUntil, revoked }) => (
          <li key={id} className={styles.row}>
            <span className={styles.code}>{spaced(code)}</span>
            <span>{texts.issuedOn(when.date(issuedOn))}, {validUntil === undefined ? texts.noEnd : texts.validUntil(when.date(validUntil))}</span>
            {revoked ? <Mark look="over">{texts.revoked}</Mark> : (
              <>
                <Link href={addressOfPage(`offers/${offerId}/certificates/${id}`)} aria-label={texts.openOf(code)}>{texts.open}</Link>
                <ConfirmButton
                  label={texts.revoke} name={texts.revokeOf(code)} question={texts.revokeQuestion(spaced(code))} explanation={texts.revokeExplanation}
                  confirm={texts.revoke} busy={revoke.sending} onConfirm={() => revoke.send({ params: { offerId, certificateId: id } })}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
