import type { Product } from '../../domain/product';
import type { ApiHandler } from './handler';

/** The groupOffers area's part of the API. */
export function groupOffersHandlers(_product: Product): readonly ApiHandler[] {
  return [];
}
