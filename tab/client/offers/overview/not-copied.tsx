import { makeStyles } from '@fluentui/react-components';
import { nextYearTexts } from '../../../../texts/overview-next-year';
import { Problem, sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { Proposal } from './proposal';

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingInlineStart: '20px' } });

/** Why no draft was made: what stops each of those asked for, by its title. */
export function NotCopied({ error, asked, proposals }: { error: Error; asked: readonly string[]; proposals: readonly Proposal[] }) {
  const texts = useTexts(nextYearTexts);
  const language = useLanguage();
  const styles = useStyles();
  const faults = error instanceof Problem ? error.fields.flatMap(({ field, detail }) => {
    const [, at] = /^offerIds\.(\d+)/.exec(field) ?? [];
    const title = proposals.find(({ id }) => id === asked[Number(at)])?.programme.title;
    return title === undefined ? [] : [`${title}: ${detail === '' ? error.detail : detail}`];
  }) : [];
  if (faults.length === 0) return <Notice kind="refused">{sentenceOf(error, language)}</Notice>;
  return (
    <Notice kind="refused">
      {texts.notDone}
      <ul className={styles.list}>{[...new Set(faults)].map((fault) => <li key={fault}>{fault}</li>)}</ul>
    </Notice>
  );
}
