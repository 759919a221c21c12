import type { Fact } from '../lib/facts/fact.ts';

interface MarkedTextProps {
  text: string;
  /** In the order of the text, disjoint. */
  facts: readonly Fact[];
}

/** A text with its facts marked as on a page. */
export function MarkedText({ text, facts }: MarkedTextProps) {
  const parts = [];
  let at = 0;
  for (const fact of facts) {
    parts.push(text.slice(at, fact.start));
    parts.push(
      <span key={fact.start} class={fact.status}>
        {text.slice(fact.start, fact.end)}
      </span>,
    );
    at = fact.end;
  }
  parts.push(text.slice(at));
  return (
    <p class="sample" lang="zh-CN">
      {parts}
    </p>
  );
}
