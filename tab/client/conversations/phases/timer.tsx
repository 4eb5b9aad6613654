import { Caption1Strong } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { discussionTexts } from '../../../../texts/discussion';
import { tabDiscussionTexts } from '../../../../texts/tab-discussion';
import { useTexts } from '../../app/language';

/** What is left of the time set for a stage. When it is over nothing happens but that it is said. */
export function Timer({ endsAt }: { endsAt: string }) {
  const texts = useTexts(tabDiscussionTexts);
  const { timeIsOver } = useTexts(discussionTexts);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(ticking);
  }, []);
  const left = Math.ceil((Date.parse(endsAt) - now) / 1_000);
  if (left <= 0) return <Caption1Strong role="status">{timeIsOver}</Caption1Strong>;
  return <Caption1Strong role="timer" aria-live="off">{texts.timeLeft(Math.floor(left / 60), String(left % 60).padStart(2, '0'))}</Caption1Strong>;
}
