/** An answer of a rule: the value, the rule's name, what it rests on (a range of the view), and how sure it is (0 to 1). */
export interface Answer<Value> {
  value: Value;
  rule: string;
  start: number;
  end: number;
  sureness: number;
}
