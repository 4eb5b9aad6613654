import { Body1, Body1Strong } from '@fluentui/react-components';
import { tabGatheringTexts } from '../../../../texts/tab-gatherings';
import { useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import type { Gathering } from './gathering-section';

type Heads = NonNullable<Gathering['services'][number]['heads']>;

/** How many come, service by service, with their sum for those who see to food and beds. */
export function HeadsOfAll({ services, planning }: Pick<Gathering, 'services' | 'planning'>) {
  const texts = useTexts(tabGatheringTexts);
  const rows = useRowStyles();
  return (
    <Panel title={texts.heads}>
      {planning !== undefined && <Body1 as="p" block>{services.length === 0 ? texts.nobody : texts.allIntro}</Body1>}
      {services.length > 0 && (
        <ul className={rows.list}>
          {services.map(({ serviceId, name, heads }) => (
            <li key={serviceId} className={rows.row}>
              <span className={rows.grow}>{name}</span>
              {heads === undefined ? <Mark look="waiting">{texts.notStated}</Mark> : <HeadsText heads={heads} />}
            </li>
          ))}
          {planning !== undefined && (
            <li className={rows.row}>
              <Body1Strong className={rows.grow}>{texts.total}</Body1Strong>
              <Body1Strong><HeadsText heads={planning.total} /></Body1Strong>
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}

function HeadsText({ heads }: { heads: Heads }) {
  const texts = useTexts(tabGatheringTexts);
  const { adults, fosterChildren, ownChildren } = heads;
  const parts = [texts.counts.adults(adults), texts.counts.fosterChildren(fosterChildren), texts.counts.ownChildren(ownChildren)];
  return <span>{`${parts.join(' · ')}: ${texts.together(adults + fosterChildren + ownChildren)}`}</span>;
}
