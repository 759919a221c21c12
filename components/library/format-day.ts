/** The day of an instant by the reader's own clock, as an ISO date: shortly after midnight in China it is still yesterday in UTC. */
export function formatDay(instant: string): string {
  const at = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
