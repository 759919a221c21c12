import { type ComponentChildren, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AnnotationRecord } from '../lib/database/records.ts';
import { inventFactRecord } from '../tests/invented-records.ts';
import { AnnotationCard, completeTags, readTags } from './AnnotationCard.tsx';
import { FactCard } from './FactCard.tsx';
import { FactForm } from './FactForm.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { TermCard } from './TermCard.tsx';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});
const show = (content: ComponentChildren) => render(content, root);

describe('FactCard', () => {
  const record = inventFactRecord();
  const actions = { onReview: vi.fn(), onCorrect: vi.fn(), onCopy: vi.fn(), explainRule: () => '' };

  it('says value in plain digits, status, bound, period, subject and the words they rest on', () => {
    show(<FactCard record={record} fact={record.fact} {...actions} />);
    const text = root.textContent ?? '';
    for (const part of ['160,000,000,000 元', '目标', '不低于', '地区生产总值', '岗安区', '2030', '“力争”']) {
      expect(text).toContain(part);
    }
  });

  it('marks an answer as the reader’s own', () => {
    const corrected = { ...record, correction: { subject: '银澜区' } };
    show(<FactCard record={corrected} fact={{ ...record.fact, subject: '银澜区' }} {...actions} />);
    expect(root.querySelectorAll('.yours')).toHaveLength(1);
  });

  it('says what the text does not tell, instead of leaving it out', () => {
    show(<FactCard record={record} fact={{ ...record.fact, period: null }} {...actions} />);
    expect(root.textContent).toContain('文中未明');
  });

  it('asks to keep, and to take that back', async () => {
    show(<FactCard record={record} fact={record.fact} {...actions} />);
    await userEvent.click(page.getByRole('button', { name: '收藏' }));
    expect(actions.onReview).toHaveBeenLastCalledWith('kept');
    show(<FactCard record={{ ...record, review: 'kept' }} fact={record.fact} {...actions} />);
    await userEvent.click(page.getByRole('button', { name: '已收藏' }));
    expect(actions.onReview).toHaveBeenLastCalledWith('found');
  });
});

describe('FactForm', () => {
  const { fact } = inventFactRecord();

  it('gives back only what was changed', async () => {
    const onSave = vi.fn();
    show(<FactForm fact={fact} onSave={onSave} onCancel={vi.fn()} />);
    await userEvent.fill(page.getByLabelText('主体'), '银澜区');
    await userEvent.selectOptions(page.getByLabelText('性质'), 'actual');
    await userEvent.click(page.getByRole('button', { name: '保存' }));
    expect(onSave).toHaveBeenCalledWith({ subject: '银澜区', status: 'actual' });
  });

  it('reads a range, and groups of digits of either width', async () => {
    const onSave = vi.fn();
    show(<FactForm fact={fact} onSave={onSave} onCancel={vi.fn()} />);
    await userEvent.fill(page.getByLabelText('数值'), '1,500–1，600');
    await userEvent.click(page.getByRole('button', { name: '保存' }));
    expect(onSave).toHaveBeenCalledWith({ value: [1500, 1600] });
  });

  it('refuses what is no number, and says so', async () => {
    const onSave = vi.fn();
    show(<FactForm fact={fact} onSave={onSave} onCancel={vi.fn()} />);
    await userEvent.fill(page.getByLabelText('数值'), '很多');
    await userEvent.click(page.getByRole('button', { name: '保存' }));
    expect(onSave).not.toHaveBeenCalled();
    await expect.element(page.getByRole('alert')).toHaveTextContent('请填数字');
  });

  it('empties an answer to “not known”', async () => {
    const onSave = vi.fn();
    show(<FactForm fact={fact} onSave={onSave} onCancel={vi.fn()} />);
    await userEvent.fill(page.getByLabelText('时间'), '');
    await userEvent.click(page.getByRole('button', { name: '保存' }));
    expect(onSave).toHaveBeenCalledWith({ period: null });
  });
});

describe('TermCard', () => {
  it('shows a definition as text, whatever is in it', () => {
    const definition = '<img src=x onerror="document.title=1"> & 释义';
    const term = {
      start: 0,
      end: 2,
      text: '术语',
      dictionary: 'd',
      entry: 'e',
      term: '术语',
      category: 'policy',
    };
    show(
      <TermCard
        term={{ ...term, definition, dictionaryTitle: '试验词典', source: null, note: '', colour: 'rose' }}
        onCopy={vi.fn()}
      />,
    );
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.definition')?.textContent).toBe(definition);
    expect(root.querySelector('.pill')?.className).toContain('term-rose');
  });
});

describe('AnnotationCard', () => {
  it('separates tags at commas, semicolons and lines of either width, and drops repetitions', () => {
    expect(readTags(' 产业，待核; 产业、\n😀标签 ')).toEqual(['产业', '待核', '😀标签']);
    expect(readTags(' ，; ')).toEqual([]);
  });

  const ANNOTATION = {
    id: 'a',
    article: 'x',
    passage: { exact: '链主引领', prefix: '', suffix: '', start: 0, end: 4, block: 0, occurrence: 0 },
    placement: { outcome: 'found' as const, start: 0, end: 4 },
    colour: 'yellow' as const,
    note: '旧',
    tags: ['产业'],
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
  };
  const showAnnotation = (changes: Partial<AnnotationRecord> = {}) => {
    const onChange = vi.fn();
    show(
      <AnnotationCard
        colourNames={{}}
        annotation={{ ...ANNOTATION, ...changes }}
        knownTags={['产业', '待核']}
        onChange={onChange}
        onDelete={vi.fn()}
      />,
    );
    return onChange;
  };
  const save = () => userEvent.click(page.getByRole('button', { name: '保存' }));

  it('gives only what was changed, and changes the colour at once', async () => {
    const onChange = showAnnotation();
    await save();
    expect(onChange).toHaveBeenLastCalledWith({});
    await userEvent.fill(page.getByLabelText('笔记'), '新');
    await save();
    expect(onChange).toHaveBeenLastCalledWith({ note: '新' });
    await userEvent.fill(page.getByLabelText('标签'), '产业, 待核');
    await save();
    expect(onChange).toHaveBeenLastCalledWith({ note: '新', tags: ['产业', '待核'] });
    await userEvent.click(page.getByRole('button', { name: '绿色' }));
    expect(onChange).toHaveBeenLastCalledWith({ colour: 'green' });
  });

  it('follows what another window wrote, but for the field that is being written in', async () => {
    showAnnotation();
    await userEvent.fill(page.getByLabelText('笔记'), '新');
    const onChange = showAnnotation({ note: '别处的笔记', tags: ['别处'] });
    await expect.element(page.getByLabelText('标签')).toHaveValue('别处');
    await expect.element(page.getByLabelText('笔记')).toHaveValue('新');
    await save();
    expect(onChange).toHaveBeenLastCalledWith({ note: '新' });
  });

  it('leaves tags whole that hold a comma, as files may bring them', async () => {
    const onChange = showAnnotation({ tags: ['GDP, 增速', '待核'] });
    await userEvent.fill(page.getByLabelText('笔记'), '新');
    await save();
    expect(onChange).toHaveBeenLastCalledWith({ note: '新' });
  });

  it('completes the tag that is being written, after those that stand there', () => {
    const known = ['产业', '待核', '工业'];
    expect(completeTags('', known)).toEqual(known);
    expect(completeTags('产', known)).toEqual(known);
    expect(completeTags('产业， 工', known)).toEqual(['产业， 待核', '产业， 工业']);
    expect(completeTags('产业;待核、', known)).toEqual(['产业;待核、工业']);
  });
});

describe('NoteEditor', () => {
  it('keeps what is written as soon as it is there', async () => {
    show(<NoteEditor note="" label="笔记" onSave={vi.fn()} />);
    const field = root.querySelector('textarea')!;
    field.value = '口径待核';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.element(page.getByRole('button', { name: '保存' })).toBeVisible();
    await expect.element(page.getByLabelText('笔记')).toHaveValue('口径待核');
  });
});

describe('SelectionToolbar', () => {
  it('names every button for a screen reader', () => {
    show(
      <SelectionToolbar
        colourNames={{ teal: '引语' }}
        onHighlight={vi.fn()}
        onCopy={vi.fn()}
        onAddTerm={vi.fn()}
      />,
    );
    const names = [...root.querySelectorAll('button')].map(
      (one) => one.getAttribute('aria-label') ?? one.textContent,
    );
    expect(names).toEqual(['黄色', '绿色', '蓝色', '粉色', '引语', '写笔记', '复制', '加为术语']);
  });
});
