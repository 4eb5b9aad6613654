import { Checkbox, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { z } from 'zod';
import type { proposal } from '../../../contract/overview';
import { nextYearTexts } from '../../../../texts/overview-next-year';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Mark } from '../../app/look/mark';
import { usePanelStyles } from '../../app/look/panel';
import { addressOfPage } from '../../app/routing/addresses';
import { useWhen } from '../../app/when';

export type Proposal = z.output<typeof proposal>;

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  notes: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { display: 'flex', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '2px' },
  summary: { minHeight: '32px', cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  dates: { margin: '0 0 8px', paddingInlineStart: '24px' },
});

/** Whether a draft can be made of it: not copied before, and not already past. */
export function mayBeCopied({ copyId, past }: Proposal): boolean {
  return copyId === undefined && !past;
}

/** One offer of the year as it could be a year later, with what to look out for. */
export function ProposalRow({ proposal: one, chosen, onChoose }: { proposal: Proposal; chosen: boolean; onChoose: (chosen: boolean) => void }) {
  const texts = useTexts(nextYearTexts);
  const styles = useStyles();
  const panel = usePanelStyles();
  const when = useWhen();
  const [first, last] = [one.sessions.at(0), one.sessions.at(-1)];
  const dates = first === undefined || last === undefined ? '' : texts.sessions(one.sessions.length, when.date(first.date), when.date(last.date));
  return (
    <li className={panel.panel}>
      <div className={styles.top}>
        {mayBeCopied(one)
          ? <Checkbox label={<Subtitle2 as="span">{one.programme.title}</Subtitle2>} checked={chosen} onChange={(_, { checked }) => onChoose(checked === true)} />
          : <Subtitle2 as="h2">{one.programme.title}</Subtitle2>}
        {one.copyId !== undefined && <Mark look="good">{texts.copied}</Mark>}
        {one.copyId === undefined && one.past && <Mark look="over">{texts.past}</Mark>}
        {one.clashes.length > 0 && <Mark look="waiting">{texts.clashes}</Mark>}
      </div>
      <span>{dates}</span>
      <Notes proposal={one} />
      {one.copyId !== undefined && <Link href={addressOfPage(`offers/${one.copyId}`)}>{texts.seeCopy}</Link>}
      {mayBeCopied(one) && <Dates proposal={one} />}
    </li>
  );
}

function Notes({ proposal: { copyId, sessions, clashes, leftLeaders, leftServices } }: { proposal: Proposal }) {
  const texts = useTexts(nextYearTexts);
  const styles = useStyles();
  const when = useWhen();
  const notes = copyId !== undefined ? [] : [
    ...clashes.map(({ kind, who, with: other, withProposal, at, times }) =>
      `${texts.clash[kind](who, texts.other(other.title, other.network, withProposal), when.instant(at))}${texts.moreTimes(times)}.`),
    ...sessions.flatMap(({ passedOver }) => passedOver.map(({ day, name }) => texts.passed(when.date(day), name))),
    ...(leftLeaders.length === 0 ? [] : [texts.leftLeaders(leftLeaders.map(({ label }) => label).join(', '))]),
    ...(leftServices.length === 0 ? [] : [texts.leftServices(leftServices.map(({ name }) => name).join(', '))]),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {[...new Set(notes)].map((note) => <li key={note} className={styles.note}><WarningRegular className={styles.icon} fontSize={16} />{note}</li>)}
    </ul>
  );
}

function Dates({ proposal: { programme, sessions, leaders, services } }: { proposal: Proposal }) {
  const texts = useTexts(nextYearTexts);
  const styles = useStyles();
  const when = useWhen();
  const { at } = useTexts(tabFormTexts);
  return (
    <details>
      <summary className={styles.summary} aria-label={texts.datesOf(programme.title)}>{texts.dates}</summary>
      <ol className={styles.dates}>
        {sessions.map(({ date, start, place }) => <li key={`${date}/${start}`}>{when.day(date)} {at} {start.replace(':', '.')}, {place.label}</li>)}
      </ol>
      <Facts facts={[
        [texts.leaders, leaders.length === 0 ? texts.nobody : leaders.map(({ label }) => label).join(', ')],
        [texts.services, services.map(({ name }) => name).join(', ')],
      ]}
      />
    </details>
  );
}
