import { Button, Caption1, Checkbox, Link, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { goodStartTexts } from '../../../../texts/good-start';
import { useTexts } from '../../app/language';
import { addressOfPage } from '../../app/routing/addresses';
import type { GoodStartPlan } from './good-start';

type Theme = GoodStartPlan['themes'][number];
type Tick = Theme['tools'][number]['tool'] | 'held';

const useStyles = makeStyles({
  leaf: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: '12px 16px', overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusLarge, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  now: {
    borderTopColor: tokens.colorBrandStroke1, borderRightColor: tokens.colorBrandStroke1, borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1, borderTopWidth: '4px',
  },
  tools: { display: 'flex', flexDirection: 'column' },
});

/** One leaf of the calendar: the month's theme, what it was worked with, and whether its lesson has been held. */
export function ThemeLeaf({ theme, month, now, ended, sending, onTick }: {
  theme: Theme;
  month: number;
  now: boolean;
  ended: boolean;
  sending: boolean;
  onTick: (what: Tick, ticked: boolean) => void;
}) {
  const texts = useTexts(goodStartTexts);
  const styles = useStyles();
  const title = texts.themes[theme.theme];
  return (
    <li className={mergeClasses(styles.leaf, now && styles.now)} aria-current={now ? 'step' : undefined}>
      <Caption1>{[...(now ? [texts.now] : []), texts.month(month)].join(' · ')}</Caption1>
      <Subtitle2 as="h3">{title}</Subtitle2>
      <div role="group" aria-label={texts.toolsOf(title)} className={styles.tools}>
        {theme.tools.map(({ tool, ticked }) => (
          <Checkbox key={tool} label={texts.tools[tool]} checked={ticked} disabled={ended} onChange={() => { if (!sending) onTick(tool, !ticked); }} />
        ))}
      </div>
      {!ended && <Link href={addressOfPage('conversations/families/new/en-god-start')} aria-label={texts.talkOf(title)}>{texts.talk}</Link>}
      <span>{theme.held ? `✓ ${texts.held}` : texts.notHeld}</span>
      {!ended && (
        <div>
          <Button
            appearance={now ? 'primary' : 'secondary'} disabledFocusable={sending} onClick={() => onTick('held', !theme.held)}
            aria-label={theme.held ? texts.takeBackOf(title) : texts.markHeldOf(title)}
          >
            {theme.held ? texts.takeBack : texts.markHeld}
          </Button>
        </div>
      )}
    </li>
  );
}
