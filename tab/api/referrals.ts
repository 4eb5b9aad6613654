import type { Product } from '../../domain/product';
import type { ApiHandler } from './handler';

/** The referrals area's part of the API. */
export function referralsHandlers(_product: Product): readonly ApiHandler[] {
  return [];
}
