import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { describeImport } from './describe-import.ts';
import { formatCount } from './format-count.ts';
import { ImportReportTable } from './ImportReportTable.tsx';
import type { FileToImport, ImportReport, PastedText } from './import-report.ts';
import { listDroppedFiles, toFileToImport } from './list-dropped-files.ts';
import { PasteForm } from './PasteForm.tsx';
import type { TaskControl, TaskRunner } from './use-task.ts';

interface ImportViewProps {
  runner: TaskRunner;
  importFiles: (files: readonly FileToImport[], control: TaskControl) => Promise<ImportReport>;
  importPaste: (pasted: PastedText, control: TaskControl) => Promise<ImportReport>;
}

/** Saved pages, texts, folders and archives, read as if they had been opened. */
export function ImportView({ runner, importFiles, importPaste }: ImportViewProps) {
  const [report, setReport] = useState<ImportReport | null>(null);
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const run = (title: string, work: (control: TaskControl) => Promise<ImportReport>) =>
    void runner.run(title, async (control) => {
      const done = await work(control);
      setReport(done);
      return describeImport(done);
    });
  const take = (list: readonly FileToImport[]) => {
    if (list.length === 0) return;
    run(i18n.t('import.working', [formatCount(list.length)]), (control) => importFiles(list, control));
  };
  const drop = (listed: Promise<FileToImport[]>) =>
    run(i18n.t('import.listing'), async (control) => importFiles(await listed, control));
  const pick = (event: { currentTarget: HTMLInputElement }) => {
    const list = [...(event.currentTarget.files ?? [])].map((file) => toFileToImport(file));
    event.currentTarget.value = '';
    take(list);
  };
  return (
    <div class="pages-box">
      <div class="pages">
        <h2 class="hidden">{i18n.t('import.title')}</h2>
        <section>
          <p>{i18n.t('import.lead')}</p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside do the same */}
          <div
            class={`drop ${over ? 'over' : ''}`}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              if (event.dataTransfer) drop(listDroppedFiles(event.dataTransfer));
            }}
          >
            {i18n.t('import.drop')}
            <div class="row">
              <button type="button" class="strong" onClick={() => files.current?.click()}>
                {i18n.t('import.pickFiles')}
              </button>
              <button type="button" onClick={() => folder.current?.click()}>
                {i18n.t('import.pickFolder')}
              </button>
            </div>
            <input
              ref={files}
              type="file"
              id="import-files"
              hidden
              multiple
              aria-label={i18n.t('import.pickFiles')}
              onChange={pick}
            />
            <input
              ref={(element: HTMLInputElement | null) => {
                folder.current = element;
                element?.setAttribute('webkitdirectory', '');
              }}
              type="file"
              id="import-folder"
              hidden
              aria-label={i18n.t('import.pickFolder')}
              onChange={pick}
            />
          </div>
        </section>
        {report && <ImportReportTable report={report} />}
        <PasteForm
          onAdd={(pasted) => run(i18n.t('import.working', ['1']), (control) => importPaste(pasted, control))}
        />
      </div>
    </div>
  );
}
