/** The address of a page inside the tab: `offers/ID` → `#/offers/ID`. */
export function addressOfPage(page: string): string {
  return `#/${page.replace(/^[#/]+/, '')}`;
}
