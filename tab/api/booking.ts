import type { Product } from '../../domain/product';
import type { ApiHandler } from './handler';

/** The booking area's part of the API. */
export function bookingHandlers(_product: Product): readonly ApiHandler[] {
  return [];
}
