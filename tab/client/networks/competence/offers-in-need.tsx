import { Body1, Link } from '@fluentui/react-components';
import { tabCompetenceTexts } from '../../../../texts/tab-competence';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { addressOfPage } from '../../app/routing/addresses';
import { osloDay, useWhen } from '../../app/when';
import type { Competence } from './competence';

/** What the network's planned offers lack of leaders, each with a way to its staffing. */
export function OffersInNeed({ offers }: { offers: Competence['inNeed'] }) {
  const texts = useTexts(tabCompetenceTexts);
  const rows = useRowStyles();
  const when = useWhen();
  if (offers.length === 0) return null;
  return (
    <Panel title={texts.inNeed}>
      <ul className={rows.list}>
        {offers.map(({ offerId, title, firstStart, tooFew, lacking }) => (
          <li key={offerId} className={rows.row}>
            <span className={rows.grow}>
              <Link href={addressOfPage(`offers/${offerId}/staffing`)} inline>{title}</Link> {texts.fromDay(when.date(osloDay(firstStart)))}
              {tooFew > 0 && <Body1 block>{texts.tooFew(tooFew)}</Body1>}
              {lacking.map(({ person, standing }) => <Body1 key={person.id} block>{texts.lacks[standing](person.label)}</Body1>)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
