import type { Product } from '../../domain/product';
import type { ApiHandler } from './handler';

/** The network area's part of the API. */
export function networkHandlers(_product: Product): readonly ApiHandler[] {
  return [];
}
