import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Panel } from './panel';

const useStyles = makeStyles({
  empty: { alignItems: 'flex-start', paddingTop: tokens.spacingVerticalXXL, paddingBottom: tokens.spacingVerticalXXL },
});

/** Said where a list is empty: why, and what to do next. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Panel className={useStyles().empty}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <Body1 as="p" block>{text}</Body1>
      {children}
    </Panel>
  );
}
