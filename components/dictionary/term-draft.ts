import type { Term, TermSource } from '../../lib/dictionary/term.ts';

/** An entry as a form shows it: lists as lines of text. */
export interface TermDraft {
  prefLabel: string;
  altLabel: string;
  hiddenLabel: string;
  category: string;
  definition: string;
  /** A line for each source: title, address, date with ` | ` between. */
  sources: string;
  status: Term['status'];
  validFrom: string;
  validTo: string;
  exclude: string;
  note: string;
}

const SEPARATOR = ' | ';

/** The lines of a text that are not empty, trimmed. */
export function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A form for an entry; an empty one for a new entry. */
export function toDraft(term: Term | null): TermDraft {
  return {
    prefLabel: term?.prefLabel ?? '',
    altLabel: term?.altLabel.join('\n') ?? '',
    hiddenLabel: term?.hiddenLabel.join('\n') ?? '',
    category: term?.category ?? 'jargon',
    definition: term?.definition ?? '',
    sources: term?.sources.map(writeSource).join('\n') ?? '',
    status: term?.status ?? 'approved',
    validFrom: term?.validFrom ?? '',
    validTo: term?.validTo ?? '',
    exclude: term?.exclude.join('\n') ?? '',
    note: term?.note ?? '',
  };
}

/** What a form says, not yet checked: fields that it leaves empty are left out, those that it does not show stay. */
export function fromDraft(draft: TermDraft, before: Partial<Term>): Record<string, unknown> {
  const { id, replacedBy } = before;
  const optional = {
    validFrom: draft.validFrom,
    validTo: draft.validTo,
    note: draft.note.trim(),
    replacedBy,
  };
  return {
    id,
    prefLabel: draft.prefLabel,
    altLabel: splitLines(draft.altLabel),
    hiddenLabel: splitLines(draft.hiddenLabel),
    category: draft.category.trim(),
    definition: draft.definition,
    sources: splitLines(draft.sources).map(readSource),
    status: draft.status,
    exclude: splitLines(draft.exclude),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
  };
}

function writeSource({ title, url, date }: TermSource): string {
  return [title, url ?? '', date ?? ''].join(SEPARATOR).replace(/(?: \| )+$/u, '');
}

function readSource(line: string): TermSource {
  const [title = '', url = '', date = ''] = line.split('|').map((part) => part.trim());
  return { title, ...(url !== '' && { url }), ...(date !== '' && { date }) };
}
