import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

declare const axe: { run(context: string): Promise<{ violations: Violation[] }> };

/** What axe finds wrong with a page, or with the part of it that a selector names, as one line each: rule, element, reason. */
export async function findViolations(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (context) => (await axe.run(context)).violations, part);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
