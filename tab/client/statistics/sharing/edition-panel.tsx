import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { sharingTexts } from '../../../../texts/sharing';
import { tabSharingTexts } from '../../../../texts/tab-sharing';
import { sharingOperations } from '../../../contract/sharing';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Mark } from '../../app/look/mark';
import { usePanelStyles } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { osloDay, useWhen } from '../../app/when';
import { FiguresTable } from './figures-table';
import { OwnFigures } from './own-figures';
import { ReleasePart } from './release-part';

type Figures = z.output<typeof sharingOperations.seeSharedFigures.answer>;

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** One closed period: what it is, whom it is shared with, and its figures when they are asked for. */
export function EditionPanel({ edition, receivers, first }: { edition: Figures['editions'][number]; receivers: Figures['receivers']; first: boolean }) {
  const texts = useTexts(tabSharingTexts);
  const words = useTexts(sharingTexts);
  const styles = useStyles();
  const panel = usePanelStyles();
  const when = useWhen();
  const [open, setOpen] = useState(first);
  const { period, number, release, reason, threshold } = edition;
  const name = words.period(period);
  const day = (instant: string) => when.date(osloDay(instant));
  const releaseFact = release === null ? texts.notReleased
    : release.endedAt === null ? texts.releasedTo(release.to, day(release.at)) : texts.releaseEnded(release.to, day(release.endedAt));
  return (
    <li className={mergeClasses(panel.panel, styles.item)}>
      <div className={styles.top}>
        <Subtitle2 as="h2">{edition.base}: {name}</Subtitle2>
        {!edition.latest ? <Mark look="over">{texts.replaced}</Mark> : release !== null && release.endedAt === null ? <Mark look="good">{texts.released}</Mark> : <Mark look="about">{texts.notReleased}</Mark>}
      </div>
      <Facts facts={[
        [texts.facts.days, texts.days(when.date(edition.from), when.date(edition.to))],
        [texts.facts.closed, `${day(edition.closedAt)}, ${texts.edition(number).toLowerCase()}${reason === null ? '' : `. ${texts.correctedBecause(texts.reasons[reason])}`}`],
        [texts.facts.hides, String(threshold)],
        [texts.facts.release, releaseFact],
      ]}
      />
      <div>
        <Button aria-expanded={open} aria-label={open ? texts.hideOf(name, number) : texts.showOf(name, number)} onClick={() => setOpen(!open)}>
          {open ? texts.hide : texts.show}
        </Button>
      </div>
      {open && <Figures editionId={edition.id} receivers={receivers} />}
    </li>
  );
}

function Figures({ editionId, receivers }: { editionId: string; receivers: Figures['receivers'] }) {
  const texts = useTexts(tabSharingTexts);
  const seen = useRead(sharingOperations.seeFiguresEdition, { params: { editionId } });
  return (
    <ReadState read={seen}>
      {(found) => (
        <>
          {found.own.length > 0 && <OwnFigures seen={found} />}
          {found.as === 'coordinator' && <ReleasePart seen={found} receivers={receivers} />}
          {found.released.length > 0 && <FiguresTable title={texts.asReleased} rows={found.released} period={found.edition.period} />}
          {found.rows.length > 0 && <FiguresTable title={found.as === 'coordinator' ? texts.frozen : texts.title} rows={found.rows} period={found.edition.period} />}
        </>
      )}
    </ReadState>
  );
}
