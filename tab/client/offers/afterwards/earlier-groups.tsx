import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1 } from '@fluentui/react-components';
import { experienceOperations } from '../../../contract/afterwards-experience';
import { experienceTexts } from '../../../../texts/afterwards-experience';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import { ExperienceText } from './experience-text';

/** What earlier groups of a programme have shared, each behind its network and when it was over. Nothing is shown where nothing can be read. */
export function EarlierGroups({ programmeKey, but }: { programmeKey: string; but?: string }) {
  const texts = useTexts(experienceTexts);
  const when = useWhen();
  const read = useRead(experienceOperations.listExperiences, { query: { programmeKey } });
  if (read.data === undefined) return null;
  const items = read.data.items.filter(({ offerId }) => offerId !== but);
  return (
    <Panel title={texts.earlierGroups}>
      <Body1 as="p" block>{items.length === 0 ? texts.noneYet : texts.earlierGroupsHint}</Body1>
      {items.length > 0 && (
        <Accordion collapsible multiple>
          {items.map(({ offerId, network, lastDay, ...text }) => (
            <AccordionItem key={offerId} value={offerId}>
              <AccordionHeader as="h3">{texts.group(network.name, when.date(lastDay))}</AccordionHeader>
              <AccordionPanel><ExperienceText text={text} level="h4" /></AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </Panel>
  );
}
