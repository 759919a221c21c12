import type { Article, Block } from '../../lib/text/article.ts';
import { type ArticleMark, divideByMarks, type MarkedStretch } from './article-marks.ts';
import { divideBlocks } from './divide-blocks.ts';

interface ReadingTextProps {
  article: Article;
  marks: readonly ArticleMark[];
  shown: { start: number; end: number } | null;
  onPick: (marks: ArticleMark[]) => void;
}

/** A kept text, block by block, with everything that is marked in it. */
export function ReadingText({ article, marks, shown, onPick }: ReadingTextProps) {
  const stretches = (block: Block) => (
    <BlockStretches block={block} text={article.text} marks={marks} shown={shown} onPick={onPick} />
  );
  return divideBlocks(article.text, article.blocks).map((part) => {
    if (part.kind === 'table')
      return (
        <table key={part.rows[0]![0]!.start} class="cells">
          <tbody>
            {part.rows.map((row) => (
              <tr key={row[0]!.start}>
                {row.map((block) => (
                  <td key={block.start} class="block">
                    {stretches(block)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    const { block } = part;
    return (
      <p key={block.start} class={`block ${block.kind}`}>
        {block.marker && block.kind !== 'paragraph' && <span aria-hidden="true">{block.marker} </span>}
        {stretches(block)}
      </p>
    );
  });
}

interface BlockStretchesProps extends Omit<ReadingTextProps, 'article'> {
  block: Block;
  text: string;
}

function BlockStretches({ block, text, marks, shown, onPick }: BlockStretchesProps) {
  return divideByMarks(block, marks).map((stretch) => {
    const words = text.slice(stretch.start, stretch.end);
    const lit = shown !== null && stretch.start < shown.end && stretch.end > shown.start;
    if (stretch.marks.length === 0)
      return (
        <span key={stretch.start} data-at={stretch.start} class={lit ? 'mark shown' : undefined}>
          {words}
        </span>
      );
    const pick = () => onPick(stretch.marks);
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button element would break lines and selection in a text
      <span
        key={stretch.start}
        data-at={stretch.start}
        role="button"
        tabIndex={isFirst(stretch) ? 0 : -1}
        class={`mark ${looks(stretch)} ${lit ? 'shown' : ''}`}
        onClick={pick}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          pick();
        }}
      >
        {words}
      </span>
    );
  });
}

function looks({ marks }: MarkedStretch): string {
  return [...new Set(marks.map(({ look }) => look))].join(' ');
}

/** Only the beginning of a mark is a stop of the tab key. */
function isFirst({ start, marks }: MarkedStretch): boolean {
  return marks.some((mark) => mark.start === start);
}
