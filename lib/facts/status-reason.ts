/** One reason: its weight (log odds of a target), rule and ground. */
export interface Reason {
  weight: number;
  rule: string;
  start: number;
  end: number;
}
