/** A step that can be taken back and done again. Each answers whether it worked. */
export interface Step {
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

/** How many steps are remembered. */
const DEPTH = 100;

/** The reader's actions on this page, newest last. A step that fails stays where it was, so that it can be tried again. */
export class UndoStack {
  private done: Step[] = [];
  private undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Remembers a step that was just done; what was undone before it cannot be done again. */
  push(step: Step): void {
    this.done = [...this.done, step].slice(-DEPTH);
    this.undone = [];
  }

  /** Takes the last step back. False if there is none or it failed. */
  async undo(): Promise<boolean> {
    const step = this.done.at(-1);
    if (!step || !(await step.undo())) return false;
    this.done = this.done.filter((other) => other !== step);
    this.undone.push(step);
    return true;
  }

  /** Does the step again that was taken back last. False if there is none or it failed. */
  async redo(): Promise<boolean> {
    const step = this.undone.at(-1);
    if (!step || !(await step.redo())) return false;
    this.undone = this.undone.filter((other) => other !== step);
    this.done.push(step);
    return true;
  }
}
