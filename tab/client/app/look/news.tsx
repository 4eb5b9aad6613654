import { useEffect, useRef, type ReactNode } from 'react';
import { Notice } from './notice';

/**
 * Says that something is done, or could not be, and takes the focus: what was pressed to do it may be gone from the page.
 * Give it a key, so that each new piece of news is one of its own.
 */
export function News({ kind = 'done', children, onClose }: { kind?: 'done' | 'refused'; children: ReactNode; onClose?: () => void }) {
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => news.current?.focus(), []);
  return (
    <div ref={news} tabIndex={-1} style={{ outline: 'none' }}>
      <Notice kind={kind} {...(onClose === undefined ? {} : { onClose })}>{children}</Notice>
    </div>
  );
}
