import type { Product } from '../../domain/product';
import type { ApiHandler } from './handler';

/** The conversations area's part of the API. */
export function conversationsHandlers(_product: Product): readonly ApiHandler[] {
  return [];
}
