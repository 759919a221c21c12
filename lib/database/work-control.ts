/** How a long piece of work is watched and stopped. */
export interface WorkControl {
  signal?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
}
