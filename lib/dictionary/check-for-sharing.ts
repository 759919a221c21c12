import type { Dictionary } from './dictionary.ts';
import type { Issue } from './issue.ts';

/**
 * What keeps a dictionary from being shared: others must know what they may do with it and whom to name. The reader's own dictionary
 * may lack both. Empty when it may be shared.
 */
export function checkForSharing(dictionary: Dictionary): Issue[] {
  const issues: Issue[] = [];
  if (dictionary.license === undefined)
    issues.push({ severity: 'refused', code: 'licence-missing', entry: null, field: 'license' });
  if (dictionary.attribution === undefined)
    issues.push({ severity: 'refused', code: 'attribution-missing', entry: null, field: 'attribution' });
  if (dictionary.entries.length === 0)
    issues.push({ severity: 'refused', code: 'missing-field', entry: null, field: 'entries' });
  return issues;
}
