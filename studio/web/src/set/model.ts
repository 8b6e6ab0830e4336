// The day as the studio tells it, and as it will be once the waiting taps have reached it.
export type Kind =
  | "SHOT" | "PARTIAL" | "OMITTED" | "ADDED" | "TAKE" | "IN" | "OUT" | "MEAL_FROM" | "MEAL_TO" | "CALL" | "WRAP"
  | "DELAY" | "INCIDENT" | "EXTRAS" | "WEATHER" | "REVERSE";

export interface Tap {
  id: string;
  kind: Kind;
  at: string;
  scene?: string;
  person?: string;
  number?: number;
  good?: boolean;
  card?: boolean;
  note?: string;
  reverses?: string;
}

export interface Take {
  id: string;
  number: number;
  good: boolean;
  note: string;
}

export type SceneState = "OPEN" | "SHOT" | "PARTIAL" | "OMITTED";

export interface Scene {
  key: string;
  number: string;
  place: string;
  cast: string[];
  minutes: number;
  from: string | null;
  to: string | null;
  state: SceneState;
  added: boolean;
  takes: Take[];
}

export interface Person {
  id: string;
  name: string;
  code: string;
  does: string[];
  call: string | null;
  in: string | null;
  out: string | null;
  there: boolean;
}

export type ChildState = "NOT_IN" | "OK" | "SOON" | "OVER" | "RESTING" | "NO_CONSENT" | "OUT";

export interface Child {
  person: string;
  name: string;
  roles: string[];
  state: ChildState;
  until: string | null;
  untilMoment: string | null;
  restsUntil: string | null;
  restsUntilMoment: string | null;
  minutesLeft: number;
}

export interface Logged {
  id: string;
  kind: Kind;
  at: string;
  scene: string | null;
  person: string | null;
  number: number | null;
  note: string;
  by: string;
}

export interface Day {
  date: string;
  at: string;
  call: string | null;
  scenes: Scene[];
  people: Person[];
  children: Child[];
  mealSince: string | null;
  wrappedAt: string | null;
  latest: Logged[];
}

export interface Result {
  id: string;
  outcome: "RECORDED" | "KNOWN" | "REFUSED";
  sentence: string | null;
}

/** As crypto.randomUUID, which pages without https do not have. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The day with waiting taps done to it; the day itself stays as it is. */
export function withTaps(day: Day, taps: Tap[]): Day {
  const next = structuredClone(day);
  for (const tap of taps) apply(next, tap);
  return next;
}

function apply(day: Day, tap: Tap): void {
  const clock = new Date(tap.at).toTimeString().slice(0, 5);
  const scene = day.scenes.find((one) => one.key === tap.scene);
  const person = day.people.find((one) => one.id === tap.person);
  const child = day.children.find((one) => one.person === tap.person);
  switch (tap.kind) {
    case "SHOT":
    case "PARTIAL":
    case "OMITTED":
      if (scene) scene.state = tap.kind;
      break;
    case "ADDED":
      if (!scene && tap.scene) day.scenes.push(newScene(tap.scene));
      break;
    case "TAKE":
      scene?.takes.push({ id: tap.id, number: tap.number ?? 0, good: tap.good ?? false, note: tap.note ?? "" });
      break;
    case "IN":
      if (person) Object.assign(person, { in: person.in ?? clock, there: true });
      // Until the studio has answered nobody knows how long the child may stay, only that it came.
      if (child && (child.state === "NOT_IN" || child.state === "OUT")) child.state = "OK";
      break;
    case "OUT":
      if (person) Object.assign(person, { out: clock, there: false });
      if (child) child.state = "OUT";
      break;
    case "MEAL_FROM":
      day.mealSince = clock;
      break;
    case "MEAL_TO":
      day.mealSince = null;
      break;
    case "WRAP":
      day.wrappedAt = clock;
      break;
  }
  if (tap.kind === "REVERSE") day.latest = day.latest.filter((one) => one.id !== tap.reverses);
  else day.latest.unshift({ id: tap.id, kind: tap.kind, at: clock, scene: tap.scene ?? null, person: person?.name ?? null, number: tap.number ?? null, note: tap.note ?? "", by: "" });
}

function newScene(key: string): Scene {
  return { key, number: key, place: "", cast: [], minutes: 0, from: null, to: null, state: "OPEN", added: true, takes: [] };
}

/** How a child stands at a moment; `ahead` is how much the clock of this phone is ahead of the studio's. */
export function clockOf(child: Child, now: number, ahead: number): { state: ChildState; minutes: number } {
  // Once the rest is over who waited for it may come; who came too early has to leave and come again.
  if (child.state === "RESTING" && !child.until && child.restsUntilMoment && Date.parse(child.restsUntilMoment) <= now - ahead) {
    return { state: "NOT_IN", minutes: 0 };
  }
  if (child.state !== "OK" && child.state !== "SOON") return { state: child.state, minutes: 0 };
  if (!child.untilMoment) return { state: child.state, minutes: child.minutesLeft };
  const left = Date.parse(child.untilMoment) - (now - ahead);
  const minutes = Math.max(0, Math.floor(left / 60_000));
  return { state: left < 0 ? "OVER" : minutes <= 30 ? "SOON" : child.state, minutes };
}

/** When a child's clock ends: its rest if it rests, otherwise its day; with the date if that is another one. */
export function endOf(child: Child, date: string): string {
  const rests = child.restsUntil;
  if (child.state !== "RESTING" || !rests) return child.until?.slice(0, 5) ?? "";
  return rests.startsWith(date) ? rests.slice(11, 16) : rests.slice(5, 16).replace("T", " ");
}

/** The child because of whom a scene must not be shot. */
export function stopping(day: Day, scene: Scene, now: number, ahead: number): Child | undefined {
  return day.children.find(
    (child) =>
      child.roles.some((role) => scene.cast.includes(role)) &&
      ["NOT_IN", "OVER", "RESTING", "NO_CONSENT"].includes(clockOf(child, now, ahead).state),
  );
}
