import type { Channel, Events, Input, Output } from './contract';
import type { Result } from './errors';
import type { PickedFile } from './contract';

type Call<C extends Channel> =
  Input<C> extends void ? () => Promise<Result<Output<C>>> : (input: Input<C>) => Promise<Result<Output<C>>>;

/** What the preload exposes as window.gangmu. */
export type GangmuApi = { [C in Channel]: Call<C> } & {
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Turns files dropped on the window into tokens; their paths never reach the page. `files` are DOM File objects. */
  adoptDropped(files: readonly unknown[]): Promise<Result<PickedFile[]>>;
};
