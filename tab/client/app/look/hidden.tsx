import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Text that is heard and not seen. */
export function Hidden({ role, children }: { role?: 'status'; children: ReactNode }) {
  const styles = useStyles();
  return <span className={styles.hidden} role={role}>{children}</span>;
}
