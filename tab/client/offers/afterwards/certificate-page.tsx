import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { certificateOperations } from '../../../contract/afterwards-certificates';
import { certificateTexts } from '../../../../texts/afterwards-certificates';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Facts } from '../../app/look/facts';
import { Page } from '../../app/look/page';
import { ReadState } from '../../app/look/read-state';
import { useWhen } from '../../app/when';
import { spaced, type Certificates, type OwnCertificates } from './certificate';

const onPaper = '@media print';

const useStyles = makeStyles({
  // Paper is white in every theme.
  paper: {
    display: 'flex', flexDirection: 'column', gap: '28px', padding: '32px 24px', maxWidth: '640px', boxSizing: 'border-box',
    color: '#000000', backgroundColor: '#ffffff', border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    '& dt': { color: '#000000' },
    [onPaper]: { border: 'none', maxWidth: 'none', padding: '20mm' },
  },
  title: { margin: 0, fontSize: '32px', lineHeight: '40px', fontWeight: tokens.fontWeightSemibold },
  programme: { margin: 0, fontSize: '24px', lineHeight: '32px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  line: { borderBottom: '1px solid #000000', height: '48px' },
  notOnPaper: { [onPaper]: { display: 'none' } },
});

/** One certificate, to be printed: a line is left for a name, which is written by hand and never here. */
export function CertificatePage({ offerId, certificateId }: { offerId: string; certificateId: string }) {
  const texts = useTexts(certificateTexts);
  const read = useRead(certificateOperations.getCertificates, { params: { offerId } });
  return (
    <Page title={texts.title} isPaper back={{ page: `offers/${offerId}/afterwards`, label: texts.back }}>
      <ReadState read={read}>
        {({ course, own }) => {
          const service = own.find(({ certificates }) => certificates.some(({ id }) => id === certificateId));
          const certificate = service?.certificates.find(({ id, revoked }) => id === certificateId && !revoked);
          return service === undefined || certificate === undefined
            ? <Empty title={texts.unknown} text={texts.unknownText} />
            : <Paper course={course} service={service} certificate={certificate} />;
        }}
      </ReadState>
    </Page>
  );
}

function Paper({ course, service, certificate }: {
  course: Certificates['course'];
  service: OwnCertificates;
  certificate: OwnCertificates['certificates'][number];
}) {
  const texts = useTexts(certificateTexts);
  const styles = useStyles();
  const when = useWhen();
  return (
    <>
      <div className={styles.notOnPaper}>
        <Body1 as="p" block>{texts.notOnPaper}</Body1>
        <Button appearance="primary" size="large" onClick={() => window.print()}>{texts.print}</Button>
      </div>
      <article className={styles.paper}>
        <h2 className={styles.title}>{texts.paperTitle}</h2>
        <div>
          <div className={styles.line} />
          <Caption1>{texts.name}</Caption1>
        </div>
        <Body1 as="p" block>{texts.paperText}</Body1>
        <p className={styles.programme}>{course.programme}</p>
        <Facts facts={[
          [texts.period, texts.days(when.date(course.firstDay), when.date(course.lastDay))],
          [texts.sessions, course.sessions],
          [texts.network, texts.through(course.network.name, service.name)],
          [texts.valid, certificate.validUntil === undefined ? texts.noEndLong : when.date(certificate.validUntil)],
          [texts.code, spaced(certificate.code)],
        ]}
        />
        <div>
          <div className={styles.line} />
          <Caption1>{texts.signature}</Caption1>
        </div>
      </article>
    </>
  );
}
