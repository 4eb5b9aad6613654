import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { networkOperations } from '../../../contract/networks';
import { staffingCatalogueOperations, type catalogueProgramme } from '../../../contract/staffing-catalogue';
import { tabProgrammeTexts } from '../../../../texts/tab-programmes';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { emptyProgramme, ProgrammeForm } from './programme-form';

type Programme = z.output<typeof catalogueProgramme>;

const useStyles = makeStyles({ marks: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** The network's programmes: what is proposed for a new offer, which its coordinator changes without anybody's help. */
export function ProgrammesPage({ networkId }: { networkId: string }) {
  const texts = useTexts(tabProgrammeTexts);
  const networks = useRead(networkOperations.listNetworks);
  const catalogue = useRead(staffingCatalogueOperations.seeCatalogue, { params: { networkId } });
  const [edited, setEdited] = useState<string>();
  const [done, setDone] = useState<string>();
  const name = networks.data?.items.find(({ id }) => id === networkId)?.name ?? '';
  const begin = (key: string | undefined) => { setDone(undefined); setEdited(key); };
  return (
    <Page title={texts.title} back={{ page: `networks/${networkId}`, label: name }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      {done !== undefined && <News key={done} onClose={() => setDone(undefined)}>{done}</News>}
      <ReadState read={catalogue}>
        {({ items, may }) => (
          <>
            {!may.edit && <Body1 as="p" block>{texts.onlyCoordinator}</Body1>}
            {may.edit && edited !== added && <div><Button appearance="primary" onClick={() => begin(added)}>{texts.add}</Button></div>}
            {edited === added && (
              <Panel title={texts.add}>
                <ProgrammeForm networkId={networkId} from={emptyProgramme} onDone={() => { begin(undefined); setDone(texts.added); }} onCancel={() => begin(undefined)} />
              </Panel>
            )}
            {items.map((programme) => (
              <Panel key={programme.key} title={programme.title}>
                {edited === programme.key
                  ? (
                    <ProgrammeForm
                      networkId={networkId} from={programme} onCancel={() => begin(undefined)}
                      onDone={() => { begin(undefined); setDone(`${programme.title}: ${texts.changed}`); }}
                    />
                  )
                  : <ProgrammeFacts programme={programme} {...(may.edit ? { onChange: () => begin(programme.key) } : {})} />}
              </Panel>
            ))}
          </>
        )}
      </ReadState>
    </Page>
  );
}

/** No programme has this key. */
const added = '+';

function ProgrammeFacts({ programme, onChange }: { programme: Programme; onChange?: () => void }) {
  const texts = useTexts(tabProgrammeTexts);
  const styles = useStyles();
  const { sessions, weeksBetween, minutes, capacity, capacityUnit, leaders, requires, gathering, confidence } = programme;
  return (
    <>
      {(programme.own || gathering || programme.retired) && (
        <div className={styles.marks}>
          {programme.own && <Mark look="about">{texts.own}</Mark>}
          {gathering && <Mark look="about">{texts.gathering}</Mark>}
          {programme.retired && <Mark look="over">{texts.retired}</Mark>}
        </div>
      )}
      <Facts facts={[
        [texts.sessions, sessions === 1 ? '1' : `${sessions}, ${texts.weeksOf(weeksBetween).toLowerCase()}`],
        [texts.length, texts.minutesOf(minutes)],
        [texts.capacity, texts.capacities[capacityUnit](capacity)],
        [texts.leaders, texts.leadersOf(leaders)],
        [texts.requires, leaders === 0 ? undefined : texts.requirements[requires]],
        [texts.confidence, confidence === undefined ? undefined : texts.confidenceOf(confidence)],
      ]}
      />
      {onChange !== undefined && <div><Button aria-label={texts.changeOne(programme.title)} onClick={onChange}>{texts.change}</Button></div>}
    </>
  );
}
