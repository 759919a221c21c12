import { i18n } from '#i18n';
import type { Issue } from '../../lib/dictionary/issue.ts';
import { explainIssue, placeIssue } from './explain-issue.ts';

interface IssueListProps {
  issues: readonly Issue[];
  /** Whether it is said where in the file each is. */
  withPlaces?: boolean;
}

/** What was refused, repaired or is doubtful, and why. Nothing where there is nothing to say. */
export function IssueList({ issues, withPlaces = false }: IssueListProps) {
  if (issues.length === 0) return null;
  return (
    <div role="status">
      <ul class="issues">
        {issues.map((issue, at) => (
          <li key={at} class={issue.severity}>
            <span class="pill">{i18n.t(`desk.severity.${issue.severity}`)}</span>
            {withPlaces && <span class="place">{placeIssue(issue)}</span>}
            <span>{explainIssue(issue)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
