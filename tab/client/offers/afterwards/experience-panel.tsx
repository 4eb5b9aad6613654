import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Caption1 } from '@fluentui/react-components';
import { experienceOperations } from '../../../contract/afterwards-experience';
import { experienceTexts } from '../../../../texts/afterwards-experience';
import { useRead } from '../../app/api/api';
import { Problem } from '../../app/api/problem';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { osloDay, useWhen } from '../../app/when';
import { ExperienceForm } from './experience-form';
import { ExperienceText } from './experience-text';

/** What the leaders have written of their group, and for them the form. */
export function ExperiencePanel({ offerId }: { offerId: string }) {
  const texts = useTexts(experienceTexts);
  const when = useWhen();
  const experience = useRead(experienceOperations.getExperience, { params: { offerId } });
  // Who may see the group need not be one of those whom its experiences are shared with.
  if (experience.error instanceof Problem && experience.error.refusal === 'notFound') return null;
  const day = (instant: string) => when.date(osloDay(instant));
  return (
    <ReadState read={experience}>
      {(seen) => (
        <Panel title={texts.title}>
          {seen.mayWrite && <ExperienceForm offerId={offerId} seen={seen} />}
          {seen.shared === undefined && !seen.mayWrite && <Body1 as="p" block>{texts.nothingShared}</Body1>}
          {seen.shared !== undefined && (!seen.mayWrite || seen.unshared) && (
            <>
              <Caption1>{texts.sharedAt(day(seen.shared.sharedAt))}</Caption1>
              <ExperienceText text={seen.shared} />
            </>
          )}
          {seen.earlier.length > 0 && (
            <Accordion collapsible>
              <AccordionItem value="earlier">
                <AccordionHeader as="h3">{texts.earlierEditions}</AccordionHeader>
                <AccordionPanel>
                  {seen.earlier.map((edition) => (
                    <div key={edition.edition}>
                      <Caption1>{texts.edition(edition.edition, day(edition.sharedAt))}</Caption1>
                      <ExperienceText text={edition} level="h4" />
                    </div>
                  ))}
                </AccordionPanel>
              </AccordionItem>
            </Accordion>
          )}
        </Panel>
      )}
    </ReadState>
  );
}
