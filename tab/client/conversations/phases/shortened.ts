/** The beginning of a line, where there is no room for all of it. */
export function shortened(text: string, most = 60): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
