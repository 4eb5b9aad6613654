import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  facts: {
    margin: 0, display: 'grid', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalS,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 640px)': { gridTemplateColumns: 'max-content minmax(0, 1fr)' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0, overflowWrap: 'anywhere',
    '@media (max-width: 639px)': { marginBottom: tokens.spacingVerticalS },
  },
});

/** Names and values; a value that is undefined is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.filter(([, value]) => value !== undefined).map(([name, value]) => [
        <dt key={`${name}-name`} className={styles.name}>{name}</dt>,
        <dd key={`${name}-value`} className={styles.value}>{value}</dd>,
      ])}
    </dl>
  );
}
