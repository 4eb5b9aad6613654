import type { z } from 'zod';
import type { certificates } from '../../../contract/afterwards-certificates';

export type Certificates = z.output<typeof certificates>;
export type ServiceToState = Certificates['toState'][number];
export type OwnCertificates = Certificates['own'][number];

/** `K4MWR TH2DN`: in two halves, so that it is easily read aloud. */
export function spaced(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`;
}
