/** The last minute of a time that ends at midnight: people read the day before it. */
export function lastMinute(until: string): string {
  return new Date(Date.parse(until) - 60_000).toISOString();
}
