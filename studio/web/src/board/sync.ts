// Carries changes to the studio one after the other, keeps them while there is no connection, and brings what others do.
import { Refusal, type Api } from "../desk/api";
import { applied, dayKey, findDay, touched, type Board, type Change } from "./model";

export type Status = "saved" | "saving" | "waiting";

/** What somebody did, with the version they saw while doing it. */
export interface Action {
  version: number;
  changes: Change[];
  /** Whether it may have arrived, although no answer came back. */
  tried: boolean;
  /** Whether somebody confirmed that days change of which a call sheet is out. */
  evenPublished?: boolean;
}

/** What the synchronising needs of the page. */
export interface Surface {
  show(board: Board): void;
  status(status: Status, waiting: number): void;
  /** Somebody else made a version. */
  others(board: Board, before: Board): void;
  /** A rule forbids it; if it may be confirmed all the same, what does so is given. */
  refused(sentences: string[], confirm?: () => Promise<boolean> | boolean): void;
  /** Somebody else touched the same things; the action may be offered again. */
  stale(board: Board, action: Action): void;
  undoable(undo: boolean, redo: boolean): void;
}

const POLL_MILLIS = 2500;
const BACK_OFF_MILLIS = [1000, 2000, 4000, 8000, 15_000];
const UNDO_MOST = 100;
const SETTLE_MILLIS = 50;
const SETTLE_TRIES = 100;

export class Sync {
  private queue: Action[] = [];
  private undoes: number[] = [];
  private redoes: number[] = [];
  private busy = false;
  private failures = 0;
  private timer = 0;

  constructor(
    private readonly api: Api,
    private readonly surface: Surface,
    private readonly kept: string,
    private server: Board,
    private tag: string,
  ) {
    this.queue = restore(kept);
    window.setInterval(() => void this.look(), POLL_MILLIS);
    window.addEventListener("online", () => void this.send());
    window.addEventListener("beforeunload", (event) => {
      if (this.queue.length) event.preventDefault();
    });
    this.show();
    if (this.queue.length) void this.send();
  }

  get version(): number {
    return this.server.version;
  }

  /** The board with everything that is not sent yet. */
  board(): Board {
    return this.queue.reduce((board, action) => withAction(board, action) ?? board, this.server);
  }

  /** Shows a change at once, and sends it; false if it cannot be made on the board as it is. */
  act(changes: Change[], evenPublished = false): boolean {
    const action: Action = { version: this.server.version, changes, tried: false, evenPublished };
    if (!withAction(this.board(), action)) return false;
    this.queue.push(action);
    this.keep();
    this.show();
    void this.send();
    return true;
  }

  /** The same once more, on the latest board. */
  again(action: Action): boolean {
    return this.act(action.changes);
  }

  /** The same once more, even on days of which a call sheet is out. */
  private confirm(action: Action): boolean {
    return this.act(action.changes, true);
  }

  /** What has not left yet is forgotten; what has is taken back by the studio. */
  async undo(): Promise<boolean> {
    if (this.queue.at(-1)?.tried === false) {
      this.queue.pop();
      this.keep();
      this.show();
      return true;
    }
    return this.take(this.undoes, this.redoes);
  }

  redo(): Promise<boolean> {
    return this.take(this.redoes, this.undoes);
  }

  /** Takes back a version, and remembers the version that did so for the other direction. */
  private async take(from: number[], onto: number[], evenPublished = false): Promise<boolean> {
    await this.settled();
    const version = from.at(-1);
    if (version === undefined || this.busy || this.queue.length) return false;
    let done = false;
    await this.alone(async () => {
      try {
        const board = await this.api.send<Board>("POST", "/undo", { version, evenPublished });
        from.pop();
        onto.push(board.version);
        this.become(board);
        done = true;
      } catch (error) {
        if (!(error instanceof Refusal)) return this.surface.status("waiting", this.queue.length);
        if (error.problem.mayConfirm === true) return this.refuse(error, () => this.take(from, onto, true));
        from.pop();
        await this.fail(error, { version, changes: [], tried: false });
      }
    });
    this.show();
    return done;
  }

  /** Shows what the studio has now, after something beside the board was saved. */
  async refresh(): Promise<void> {
    await this.settled();
    this.become(await this.api.get<Board>(""));
    this.show();
  }

  /** Looks whether others changed the board. */
  private async look(): Promise<void> {
    if (this.busy || document.visibilityState === "hidden") return;
    try {
      const news = await this.api.getUnless<Board>("", this.tag);
      if (news && !this.busy) {
        this.takeOver(news.body);
        this.tag = news.tag;
      }
      if (this.failures) {
        this.failures = 0;
        void this.send();
      }
    } catch {
      this.failures ||= 1;
      if (this.queue.length) this.surface.status("waiting", this.queue.length);
    }
  }

  private takeOver(board: Board): void {
    const before = this.server;
    if (board.version < before.version) return;
    this.become(board);
    this.show();
    if (board.version > before.version) this.surface.others(board, before);
  }

  private async send(): Promise<void> {
    window.clearTimeout(this.timer);
    if (this.busy) return;
    await this.alone(async () => {
      for (let action = this.queue[0]; action; action = this.queue[0]) {
        this.surface.status("saving", this.queue.length);
        if (!(await this.sendOne(action))) return;
      }
    });
    this.show();
  }

  /** Whether the action is settled, one way or the other. */
  private async sendOne(action: Action): Promise<boolean> {
    try {
      if (action.tried && (await this.hasArrived(action))) return true;
      action.tried = true;
      this.keep();
      const board = await this.api.send<Board>("POST", "/changes", { version: action.version, changes: action.changes, evenPublished: action.evenPublished === true });
      this.failures = 0;
      this.settle(board, action);
      return true;
    } catch (error) {
      if (error instanceof Refusal && !isPassing(error.status)) {
        this.drop();
        await this.fail(error, action);
        return true;
      }
      this.failures++;
      this.surface.status("waiting", this.queue.length);
      this.timer = window.setTimeout(() => void this.send(), BACK_OFF_MILLIS[Math.min(this.failures, BACK_OFF_MILLIS.length) - 1]);
      return false;
    }
  }

  /** An answer may be lost although the change was made: then the board already looks as it should. */
  private async hasArrived(action: Action): Promise<boolean> {
    const board = await this.api.get<Board>("");
    const after = withAction(board, action);
    const looksSo = after === null ? !isMove(action) : sameOrder(after, board) || hasBanners(board, action);
    const isThere = board.made?.byMe === true && board.version > action.version && looksSo;
    if (isThere) this.settle(board, action);
    return isThere;
  }

  private settle(board: Board, action: Action): void {
    this.undoes = [...this.undoes, board.version].slice(-UNDO_MOST);
    this.redoes = [];
    this.drop();
    const mine = new Set(action.changes.flatMap(touched));
    for (const later of this.queue) {
      // What follows stands on the change just made, unless somebody came between.
      const builds = later.changes.flatMap(touched).some((key) => mine.has(key));
      if (later.version === action.version && (builds || board.version === action.version + 1)) later.version = board.version;
    }
    this.become(board);
    this.show();
  }

  private async fail(refusal: Refusal, action: Action): Promise<void> {
    if (refusal.status === 409) {
      this.become((refusal.problem.board as Board | undefined) ?? (await this.api.get<Board>("")));
      this.show();
      this.surface.stale(this.server, action);
    } else {
      this.refuse(refusal, refusal.problem.mayConfirm === true ? () => this.confirm(action) : undefined);
    }
  }

  private refuse(refusal: Refusal, confirm?: () => Promise<boolean> | boolean): void {
    this.show();
    this.surface.refused((refusal.problem.sentences as string[] | undefined) ?? [refusal.message], confirm);
  }

  private become(board: Board): void {
    this.server = board;
    this.tag = "";
  }

  private show(): void {
    this.surface.show(this.board());
    this.surface.undoable(this.undoes.length > 0, this.redoes.length > 0);
    if (!this.queue.length) this.surface.status("saved", 0);
    else if (this.failures) this.surface.status("waiting", this.queue.length);
  }

  /** Waits a moment for what is on its way. */
  private async settled(): Promise<void> {
    for (let tries = 0; tries < SETTLE_TRIES && this.busy; tries++) {
      await new Promise((resolve) => window.setTimeout(resolve, SETTLE_MILLIS));
    }
  }

  private drop(): void {
    this.queue.shift();
    this.keep();
  }

  private keep(): void {
    if (this.queue.length) sessionStorage.setItem(this.kept, JSON.stringify(this.queue));
    else sessionStorage.removeItem(this.kept);
  }

  private async alone(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
    } finally {
      this.busy = false;
    }
  }
}

/** A failure that may end by itself, or by signing in again: what was done is kept until then. */
function isPassing(status: number): boolean {
  return status >= 500 || status === 401 || status === 408 || status === 429;
}

function restore(kept: string): Action[] {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? "[]") as Action[];
  } catch {
    return [];
  }
}

function withAction(board: Board, action: Action): Board | null {
  let after: Board | null = board;
  for (const change of action.changes) after = after && applied(after, change);
  return after;
}

function isMove(action: Action): boolean {
  return action.changes.some((change) => change.type === "move" || change.type === "park");
}

/** Whether all banners that the action adds are there: adding them again would make two of each. */
function hasBanners(board: Board, action: Action): boolean {
  return action.changes.every(
    (change) => change.type === "banner" && findDay(board, dayKey(change.day))?.items.some((key) => board.banners[key]?.text === change.text),
  );
}

/** Whether two boards have the same strips on the same days in the same order. */
function sameOrder(one: Board, other: Board): boolean {
  const order = (board: Board) => JSON.stringify([board.days.map((day) => [day.key, day.locked, day.call, day.items]), board.boneyard]);
  return order(one) === order(other);
}
