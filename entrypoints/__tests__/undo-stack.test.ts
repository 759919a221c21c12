import { describe, expect, it } from 'vitest';
import { UndoStack } from '../reader.content/undo-stack.ts';

function counter() {
  const state = { value: 0, broken: false };
  const add = (amount: number) => ({
    undo: async () => {
      if (!state.broken) state.value -= amount;
      return !state.broken;
    },
    redo: async () => {
      state.value += amount;
      return true;
    },
  });
  return { state, add };
}

describe('UndoStack', () => {
  it('takes steps back in reverse order and does them again', async () => {
    const { state, add } = counter();
    const stack = new UndoStack();
    for (const amount of [1, 10]) {
      state.value += amount;
      stack.push(add(amount));
    }
    expect(await stack.undo()).toBe(true);
    expect(state.value).toBe(1);
    expect(await stack.undo()).toBe(true);
    expect(await stack.undo()).toBe(false);
    expect(state.value).toBe(0);
    expect([await stack.redo(), await stack.redo(), await stack.redo()]).toEqual([true, true, false]);
    expect(state.value).toBe(11);
  });

  it('forgets what was undone when something else is done', async () => {
    const { add } = counter();
    const stack = new UndoStack();
    stack.push(add(1));
    await stack.undo();
    stack.push(add(2));
    expect(stack.canRedo).toBe(false);
    expect(await stack.redo()).toBe(false);
  });

  it('keeps a step that could not be taken back', async () => {
    const { state, add } = counter();
    const stack = new UndoStack();
    stack.push(add(1));
    state.broken = true;
    expect(await stack.undo()).toBe(false);
    expect(stack.canUndo).toBe(true);
  });
});
