const ADDRESS = /https?:\/\/[^\s<>"',，。；、（）】》]+/g;

/** The web addresses that stand in a plain text, each once, in order. Nothing but `http` and `https` counts as one. */
export function findLinks(text: string): string[] {
  const found = text.match(ADDRESS) ?? [];
  return [...new Set(found.map((link) => link.replace(/[.,;:!?)]+$/, '')))].filter((link) =>
    URL.canParse(link),
  );
}

/** The links of a note, to be followed; the note itself stays plain text. */
export function NoteLinks({ note }: { note: string }) {
  const links = findLinks(note);
  if (links.length === 0) return null;
  return (
    <ul class="links">
      {links.map((link) => (
        <li key={link}>
          <a href={link} target="_blank" rel="noopener noreferrer">
            {link}
          </a>
        </li>
      ))}
    </ul>
  );
}
