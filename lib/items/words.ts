// Closed sets and their words, without a schema: what a page needs to show an item costs it no validator.

/** Every identifier of an item in the product: `DEBT-` and the number, at least three digits. */
export const itemPrefix = "DEBT";

/** P0 blocks launch, P1 this week, P2 within a month, P3 nice to have (product section 4). */
export const priorities = ["P0", "P1", "P2", "P3"] as const;
type Priority = (typeof priorities)[number];

export const statuses = ["open", "in_progress", "resolved"] as const;
type Status = (typeof statuses)[number];

/** How a resolved item was resolved. */
export const resolutions = ["fixed", "duplicate", "declined", "obsolete"] as const;
type Resolution = (typeof resolutions)[number];

/** Where an item came from. */
export const sources = ["by_hand", "register_file", "scan", "sarif", "api", "agent"] as const;
type ItemSource = (typeof sources)[number];

/** Risk of a security item; each has a least priority (`leastPriorityOfRisk`). */
export const risks = ["exploitable_now", "exploitable_with_effort", "theoretical"] as const;
type Risk = (typeof risks)[number];

/** Test debt is structural (wrong call: fix now) or calibration (a threshold: a domain expert decides). */
export const testKinds = ["structural", "calibration"] as const;
type TestKind = (typeof testKinds)[number];

/** The domains that coordinators own. */
export const domains = [
  "platform",
  "quality",
  "engine",
  "tooling",
  "operations",
  "resilience",
  "frontend",
  "intelligence",
] as const;
type Domain = (typeof domains)[number];

/** The sixteen layers of a full-stack review (product section 10). */
export const layers = [
  "frontend_architecture",
  "frontend_components",
  "state_management",
  "backend_middleware",
  "database_orm",
  "authentication",
  "container_deployment",
  "ci_cd",
  "mcp_server",
  "background_tasks",
  "websocket_realtime",
  "api_routes",
  "frontend_backend_integration",
  "environment_configuration",
  "error_handling",
  "performance",
] as const;
type Layer = (typeof layers)[number];

export const priorityWords: Record<Priority, string> = {
  P0: "blocks launch",
  P1: "affects functionality",
  P2: "quality, maintainability",
  P3: "nice to have",
};

export const statusWords: Record<Status, string> = { open: "Open", in_progress: "In Progress", resolved: "Resolved" };

export const resolutionWords: Record<Resolution, string> = {
  fixed: "fixed",
  duplicate: "duplicate",
  declined: "declined",
  obsolete: "obsolete",
};

export const sourceWords: Record<ItemSource, string> = {
  by_hand: "by hand",
  register_file: "register file",
  scan: "scan",
  sarif: "SARIF",
  api: "API",
  agent: "agent",
};

export const riskWords: Record<Risk, string> = {
  exploitable_now: "Exploitable now",
  exploitable_with_effort: "Exploitable with effort",
  theoretical: "Theoretical",
};

export const testKindWords: Record<TestKind, string> = { structural: "Structural", calibration: "Calibration" };

export const domainWords: Record<Domain, string> = {
  platform: "Platform",
  quality: "Quality",
  engine: "Engine",
  tooling: "Tooling",
  operations: "Operations",
  resilience: "Resilience",
  frontend: "Frontend",
  intelligence: "Intelligence",
};

export const layerWords: Record<Layer, string> = {
  frontend_architecture: "Frontend architecture",
  frontend_components: "Frontend components",
  state_management: "State management",
  backend_middleware: "Backend middleware",
  database_orm: "Database and ORM",
  authentication: "Authentication",
  container_deployment: "Container and deployment",
  ci_cd: "CI/CD",
  mcp_server: "MCP server",
  background_tasks: "Background tasks",
  websocket_realtime: "WebSocket and real-time",
  api_routes: "API routes",
  frontend_backend_integration: "Frontend–backend integration",
  environment_configuration: "Environment configuration",
  error_handling: "Error handling",
  performance: "Performance",
};

/** The lowest priority a security item of this risk may have (product section 4). */
export const leastPriorityOfRisk: Record<Risk, Priority> = {
  exploitable_now: "P0",
  exploitable_with_effort: "P1",
  theoretical: "P2",
};

/** Shows a number the way people and pull requests write it: 12 → `DEBT-012`. */
export function formatItemId(number: number): string {
  return `${itemPrefix}-${String(number).padStart(3, "0")}`;
}

/** Reads `DEBT-12`, `debt-012` or `DEBT-012` as 12; anything else as null. */
export function parseItemId(text: string): number | null {
  const match = /^debt-0*([1-9]\d{0,8})$/i.exec(text.trim());
  return match?.[1] ? Number(match[1]) : null;
}

/** Negative when `a` is the more urgent; an item without a priority comes last. */
export function comparePriority(a: Priority | null, b: Priority | null): number {
  return priorityRank(a) - priorityRank(b);
}

function priorityRank(priority: Priority | null): number {
  return priority === null ? priorities.length : priorities.indexOf(priority);
}
