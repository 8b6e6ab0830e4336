// A field to sign in with a finger: the strokes go with the form as the path of an SVG.
import { button, make } from "../desk/dom";

const WIDTH = 480;
const HEIGHT = 160;
/** As the studio allows; whoever draws longer has signed long ago. */
const LONGEST = 60_000;

class SignPad extends HTMLElement {
  private readonly input = make("input");
  private readonly canvas = make("canvas", { class: "sign-pad" });
  private path = "";
  private isDown = false;

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    Object.assign(this.input, { type: "hidden", name: "drawing" });
    Object.assign(this.canvas, { width: WIDTH, height: HEIGHT });
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", this.dataset.label ?? "");
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.draw(event));
    for (const end of ["pointerup", "pointercancel"] as const) this.canvas.addEventListener(end, () => (this.isDown = false));
    this.append(make("p", { class: "quiet", text: this.dataset.label }), this.canvas, this.input, button(this.dataset.again ?? "", () => this.clear()));
  }

  private begin(event: PointerEvent): void {
    this.isDown = true;
    this.canvas.setPointerCapture(event.pointerId);
    this.add("M", event);
  }

  private draw(event: PointerEvent): void {
    if (this.isDown) this.add("L", event);
  }

  private add(stroke: "M" | "L", event: PointerEvent): void {
    const box = this.canvas.getBoundingClientRect();
    const x = Math.round(((event.clientX - box.left) / box.width) * WIDTH);
    const y = Math.round(((event.clientY - box.top) / box.height) * HEIGHT);
    const next = `${this.path}${stroke}${Math.max(0, x)} ${Math.max(0, y)}`;
    if (next.length > LONGEST) return;
    this.path = next;
    this.input.value = next;
    const context = this.canvas.getContext("2d");
    if (!context) return;
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.lineWidth = 3;
    context.stroke(new Path2D(this.path));
  }

  private clear(): void {
    this.path = "";
    this.input.value = "";
    this.canvas.getContext("2d")?.clearRect(0, 0, WIDTH, HEIGHT);
  }
}

customElements.define("sign-pad", SignPad);
