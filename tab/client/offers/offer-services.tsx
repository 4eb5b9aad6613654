import { makeStyles, tokens } from '@fluentui/react-components';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { useTexts } from '../app/language';
import { Panel } from '../app/look/panel';
import { useRowStyles } from '../app/look/rows';
import type { OfferDetail } from './offer';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, padding: '4px 6px 8px 0' },
  cell: {
    textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: '10px 6px 10px 0', overflowWrap: 'anywhere',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The services that may enrol; who runs the offer also sees how many places each has. */
export function OfferServices({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabOfferTexts);
  const styles = useStyles();
  const rows = useRowStyles();
  const counted = offer.services.some(({ placed }) => placed !== undefined);
  const nameOf = ({ name, own }: OfferDetail['services'][number]) => (own ? `${name} (${texts.ownService})` : name);
  if (!counted) {
    return (
      <Panel title={texts.services}>
        <ul className={rows.list}>
          {offer.services.map((service) => <li key={service.id} className={rows.row}>{nameOf(service)}</li>)}
        </ul>
      </Panel>
    );
  }
  return (
    <Panel title={texts.services}>
      <table className={styles.table}>
        <thead>
          <tr>{[texts.service, texts.placedCount, texts.waitingCount].map((name) => <th key={name} scope="col" className={styles.head}>{name}</th>)}</tr>
        </thead>
        <tbody>
          {offer.services.map((service) => (
            <tr key={service.id}>
              <th scope="row" className={styles.cell}>{nameOf(service)}</th>
              <td className={styles.cell}>{service.placed ?? 0}</td>
              <td className={styles.cell}>{service.waiting ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
