import { useEffect, useState } from 'preact/hooks';

/** Where in the options the reader is: the view, and what it is about. */
export interface Route {
  view: string;
  parts: string[];
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Whatever was typed into the address bar: it is then no name that is known.
    return text;
  }
}

function readRoute(): Route {
  const [view = '', ...parts] = location.hash.slice(1).split('/').map(decodePart);
  return { view, parts };
}

/** The address of a view within the options: the browser's back button and bookmarks work. */
export function addressOf(view: string, ...parts: string[]): string {
  return `#${[view, ...parts].map(encodeURIComponent).join('/')}`;
}

/** Follows the address of the page. */
export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const look = () => setRoute(readRoute());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return route;
}
