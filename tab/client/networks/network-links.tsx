import { Button, makeStyles } from '@fluentui/react-components';
import { tabCompetenceTexts } from '../../../texts/tab-competence';
import { tabProgrammeTexts } from '../../../texts/tab-programmes';
import { tabSchoolHolidayTexts } from '../../../texts/tab-school-holidays';
import { useTexts } from '../app/language';
import { addressOfPage } from '../app/routing/addresses';

const useStyles = makeStyles({ links: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** What a network of the reader's own has pages for. */
export function NetworkLinks({ networkId }: { networkId: string }) {
  const programmes = useTexts(tabProgrammeTexts);
  const competence = useTexts(tabCompetenceTexts);
  const holidays = useTexts(tabSchoolHolidayTexts);
  const styles = useStyles();
  return (
    <div className={styles.links}>
      <Button as="a" href={addressOfPage(`networks/${networkId}/programmes`)}>{programmes.open}</Button>
      <Button as="a" href={addressOfPage(`networks/${networkId}/competence`)}>{competence.open}</Button>
      <Button as="a" href={addressOfPage(`networks/${networkId}/school-holidays`)}>{holidays.open}</Button>
    </div>
  );
}
