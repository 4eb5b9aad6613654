import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ whole: { '@media print': { display: 'none' } } });

/** What stands on the screen and never on paper. */
export function NotPrinted({ children }: { children: ReactNode }) {
  return <div className={useStyles().whole}>{children}</div>;
}
