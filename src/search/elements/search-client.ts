import type { Answer, Failure, Request, Results } from '../messages.ts';
import type { Hit } from '../present-hit.ts';
import type { Match } from '../run-search.ts';
import type { SearchState } from '../state.ts';
import type { Suggestion } from '../suggest.ts';

type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id' | 'base'> : never) : never;

/** A search that could not be answered, and why. */
export class SearchFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

let shared: SearchClient | undefined;

/** The client of this page: one worker, however many boxes. */
export function searchClient(): SearchClient {
  const base = document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? '/';
  return (shared ??= new SearchClient(base));
}

/** Asks the search worker, which starts with the first question. */
export class SearchClient {
  readonly #base: string;
  readonly #waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  #worker: Worker | undefined;
  #asked = 0;

  constructor(base: string) {
    this.#base = base;
  }

  /** Starts the worker before the first question, when a person turns to the box. */
  warm(): void {
    this.#worker ??= this.#start();
  }

  async search(state: SearchState, counts: Record<Match, number>): Promise<Results> {
    const answer = await this.#ask({ type: 'search', state, counts });
    if ('results' in answer) return answer.results;
    throw new SearchFailure('failure' in answer ? answer.failure : 'unreachable');
  }

  async more(state: SearchState, match: Match, from: number): Promise<Hit[]> {
    const answer = await this.#ask({ type: 'more', state, match, from });
    if ('more' in answer) return answer.more;
    throw new SearchFailure('failure' in answer ? answer.failure : 'unreachable');
  }

  async suggest(text: string): Promise<Suggestion[]> {
    const answer = await this.#ask({ type: 'suggest', text });
    return 'suggestions' in answer ? answer.suggestions : [];
  }

  #ask(asked: Asked): Promise<Answer> {
    this.warm();
    const id = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker?.postMessage({ ...asked, id, base: this.#base } satisfies Request);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.#waiting.get(data.id)?.resolve(data);
      this.#waiting.delete(data.id);
    });
    worker.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values()) reject(new SearchFailure('unreachable'));
      this.#waiting.clear();
      this.#worker = undefined;
    });
    return worker;
  }
}
