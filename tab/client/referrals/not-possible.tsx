import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { tabHourTexts } from '../../../texts/tab-hours';
import { useTexts } from '../app/language';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** Who can take none of the hours and why, folded together: for the coordinator who wonders. */
export function NotPossible({ people }: { people: readonly { readonly id: string; readonly label: string; readonly why: string }[] }) {
  const texts = useTexts(tabHourTexts);
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="why">
        <AccordionHeader>{texts.notPossibleTitle(people.length)}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {people.map(({ id, label, why }) => <li key={id}>{label}: {why}</li>)}
          </ul>
          <Caption1>{texts.notPossibleHint}</Caption1>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
