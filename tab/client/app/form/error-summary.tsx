import { Body1Strong, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { useEffect, useRef } from 'react';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { useLanguage, useTexts } from '../language';
import { errorSentence } from './error-keys';
import { fieldId, type FormError } from './form-errors';

const useStyles = makeStyles({
  summary: {
    padding: '12px 16px', borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder2}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  list: { margin: 0, paddingInlineStart: '28px' },
});

/** What must be put right before the form can be sent, with a way to each field. It takes the focus after each try. */
export function ErrorSummary({ faults, names }: {
  faults: readonly FormError[];
  /** What each field is called, by the beginning of its path. */
  names: Readonly<Record<string, string>>;
}) {
  const texts = useTexts(tabFormTexts);
  const language = useLanguage();
  const styles = useStyles();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={summary} tabIndex={-1} role="group" aria-labelledby="error-summary" className={styles.summary}>
      <Body1Strong as="h2" id="error-summary" className={styles.title}>
        <ErrorCircleRegular className={styles.icon} fontSize={20} />{texts.errorSummary}
      </Body1Strong>
      <ul className={styles.list}>
        {faults.map(({ path, message }) => (
          <li key={path}>
            <Link as="button" type="button" inline onClick={() => document.getElementById(fieldId(path))?.focus()}>
              {nameOf(path, names)}: {errorSentence(message, language)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf(path: string, names: Readonly<Record<string, string>>): string {
  const [first = '', row, last = ''] = path.split('.');
  const name = names[first] ?? first;
  return row === undefined || Number.isNaN(Number(row)) ? name : [`${name} ${Number(row) + 1}`, names[last]].filter(Boolean).join(', ');
}
