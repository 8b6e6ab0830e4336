// Dragging strips by mouse, pen and finger. A finger presses long first, so that the page can still be scrolled.
import { make } from "../desk/dom";
import type { Key, Target } from "./model";

/** What dragging needs of the board. */
export interface DragHost {
  mayDrag(key: Key): boolean;
  /** The strips that go along with the one that was gripped. */
  taken(key: Key): Key[];
  label(keys: Key[]): string;
  begin(keys: Key[]): void;
  drop(keys: Key[], target: Target): void;
  end(keys: Key[]): void;
}

const THRESHOLD_PX = 5;
const LONG_PRESS_MILLIS = 350;
const SLIP_PX = 10;
const EDGE_PX = 70;
const SCROLL_PX = 18;

interface Press {
  pointer: number;
  key: Key;
  x: number;
  y: number;
  isTouch: boolean;
  timer: number;
}

interface Course {
  pointer: number;
  keys: Key[];
  x: number;
  y: number;
  ghost: HTMLElement;
  target: Target | null;
  frame: number;
}

export class Drag {
  private press: Press | null = null;
  private course: Course | null = null;
  private readonly line = make("div", { class: "dropline" });
  /** A click that ends a drag selects nothing. */
  private justDropped = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly host: DragHost,
  ) {
    this.line.hidden = true;
    root.append(this.line);
    root.addEventListener("pointerdown", (event) => this.down(event));
    window.addEventListener("pointermove", (event) => this.move(event));
    window.addEventListener("pointerup", (event) => this.up(event));
    window.addEventListener("pointercancel", (event) => this.cancel(event.pointerId));
    window.addEventListener("keydown", (event) => event.key === "Escape" && this.course && this.cancel(this.course.pointer), true);
    // Once strips are in the hand, the finger moves them and not the page.
    root.addEventListener("touchmove", (event) => this.course && event.preventDefault(), { passive: false });
    root.addEventListener("contextmenu", (event) => (this.course || this.press?.isTouch) && event.preventDefault());
    root.addEventListener("click", (event) => this.justDropped && event.stopPropagation(), true);
  }

  private down(event: PointerEvent): void {
    this.justDropped = false;
    const target = event.target as Element;
    const key = target.closest<HTMLElement>(".strip")?.dataset.key;
    if (this.course || !event.isPrimary || event.button !== 0 || !key || target.closest("button, a") || !this.host.mayDrag(key)) return;
    const isTouch = event.pointerType === "touch";
    const timer = isTouch ? window.setTimeout(() => this.lift(), LONG_PRESS_MILLIS) : 0;
    this.press = { pointer: event.pointerId, key, x: event.clientX, y: event.clientY, isTouch, timer };
  }

  private move(event: PointerEvent): void {
    if (this.course?.pointer === event.pointerId) {
      this.course.x = event.clientX;
      this.course.y = event.clientY;
      return;
    }
    const press = this.press;
    if (press?.pointer !== event.pointerId) return;
    const way = Math.hypot(event.clientX - press.x, event.clientY - press.y);
    if (press.isTouch && way > SLIP_PX) this.forget();
    else if (!press.isTouch && way > THRESHOLD_PX) this.lift();
  }

  private lift(): void {
    const press = this.press;
    this.forget();
    if (!press) return;
    const keys = this.host.taken(press.key);
    const ghost = make("div", { class: "ghost", text: this.host.label(keys) });
    document.body.append(ghost);
    if (press.isTouch) navigator.vibrate?.(15);
    this.course = { pointer: press.pointer, keys, x: press.x, y: press.y, ghost, target: null, frame: 0 };
    this.host.begin(keys);
    this.course.frame = requestAnimationFrame(() => this.step());
  }

  /** Once a frame: the ghost follows, the page scrolls near its edges, the line shows where the strips would go. */
  private step(): void {
    const course = this.course;
    if (!course) return;
    course.ghost.style.transform = `translate3d(${course.x + 12}px, ${course.y + 8}px, 0)`;
    this.scroll(course);
    this.aim(course);
    course.frame = requestAnimationFrame(() => this.step());
  }

  private scroll(course: Course): void {
    const boneyard = document.elementFromPoint(course.x, course.y)?.closest<HTMLElement>(".boneyard .strips");
    if (boneyard && boneyard.scrollHeight > boneyard.clientHeight) {
      const box = boneyard.getBoundingClientRect();
      boneyard.scrollTop += pull(course.y, box.top, box.bottom);
      return;
    }
    const by = pull(course.y, 0, window.innerHeight);
    if (by) window.scrollBy(0, by);
  }

  private aim(course: Course): void {
    const under = document.elementFromPoint(course.x, course.y);
    const section = under?.closest<HTMLElement>("[data-day]");
    if (!section || !this.root.contains(section)) return this.show(course, null, null, false);
    const row = under?.closest<HTMLElement>(".strip") ?? nearest(section, course.y);
    const day = section.dataset.day || null;
    const rows = [...section.querySelectorAll<HTMLElement>(".strip")].filter((one) => !course.keys.includes(one.dataset.key ?? ""));
    if (!row) return this.show(course, { day, position: 0 }, section.querySelector<HTMLElement>(".strips"), false);
    const box = row.getBoundingClientRect();
    const below = course.y > box.top + box.height / 2;
    const index = rows.indexOf(row);
    // Over a strip that is being moved: the place of those before it.
    const before = index < 0 ? rows.filter((one) => one.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING).length : index + (below ? 1 : 0);
    this.show(course, { day, position: before }, row, below);
  }

  private show(course: Course, target: Target | null, beside: HTMLElement | null, below: boolean): void {
    course.target = target;
    this.line.hidden = !beside;
    if (!beside) return;
    const box = beside.getBoundingClientRect();
    const root = this.root.getBoundingClientRect();
    this.line.style.width = `${box.width}px`;
    this.line.style.transform = `translate3d(${box.left - root.left}px, ${(below ? box.bottom : box.top) - root.top - 2}px, 0)`;
  }

  private up(event: PointerEvent): void {
    const course = this.course;
    if (this.press?.pointer === event.pointerId) this.forget();
    if (course?.pointer !== event.pointerId) return;
    course.x = event.clientX;
    course.y = event.clientY;
    this.aim(course);
    this.finish(course);
    this.justDropped = true;
    window.setTimeout(() => (this.justDropped = false), 50);
    if (course.target) this.host.drop(course.keys, course.target);
  }

  private cancel(pointer: number): void {
    if (this.press?.pointer === pointer) this.forget();
    if (this.course?.pointer === pointer) this.finish(this.course);
  }

  private finish(course: Course): void {
    cancelAnimationFrame(course.frame);
    course.ghost.remove();
    this.line.hidden = true;
    this.course = null;
    this.host.end(course.keys);
  }

  private forget(): void {
    window.clearTimeout(this.press?.timer);
    this.press = null;
  }
}

/** How far to scroll: faster the nearer the edge. */
function pull(y: number, top: number, bottom: number): number {
  if (y < top + EDGE_PX) return -Math.ceil((SCROLL_PX * Math.min(EDGE_PX, top + EDGE_PX - y)) / EDGE_PX);
  if (y > bottom - EDGE_PX) return Math.ceil((SCROLL_PX * Math.min(EDGE_PX, y - bottom + EDGE_PX)) / EDGE_PX);
  return 0;
}

/** The line of a day that is nearest to a height; for the head, the end and the gaps between lines. */
function nearest(section: HTMLElement, y: number): HTMLElement | null {
  const rows = [...section.querySelectorAll<HTMLElement>(".strip")];
  const next = rows.find((row) => row.getBoundingClientRect().bottom > y);
  return next ?? rows.at(-1) ?? null;
}
