import type { Role } from "@/lib/access/roles";
import type { ScopeRule } from "@/lib/access/scope";
import type { NewItem } from "@/lib/items/endpoints";
import type { Status } from "@/lib/items/item";

/** The demo register: a team that runs Quayside, which books berths in small harbours. All of it is made up. */
type Person = { name: string; handle: string; role: Role; scopes?: ScopeRule[]; agentOf?: string };

/** Who is in the demo; everybody signs in with `demoPassword`. */
export const demoPassword = "quayside-demo";
export const people = {
  mara: { name: "Mara Lindqvist", handle: "mara", role: "coordinator" },
  theo: {
    name: "Theo Abara",
    handle: "theo",
    role: "coordinator",
    scopes: [
      { kind: "domain", value: "frontend" },
      { kind: "path", value: "web/**" },
    ],
  },
  ines: { name: "Inès Duarte", handle: "ines", role: "faculty" },
  jonas: { name: "Jonas Weil", handle: "jonas", role: "faculty" },
  priya: { name: "Priya Nair", handle: "priya", role: "resident" },
  olu: { name: "Olu Adeyemi", handle: "olu", role: "read_only" },
  scout: { name: "scout", handle: "scout", role: "faculty", agentOf: "mara" },
  mender: { name: "mender", handle: "mender", role: "faculty", agentOf: "mara" },
} as const satisfies Record<string, Person>;
export type PersonKey = keyof typeof people;

/** An item of the demo, and how far it has come. */
export type DemoItem = Omit<(typeof NewItem)["_zod"]["input"], "assignee" | "foundOn"> & {
  by: PersonKey;
  /** Days before today that it was found. */
  foundDaysAgo: number;
  assignee?: PersonKey;
  status?: Status;
  pull?: number;
  regressionTest?: string;
  resolved?: string;
  comment?: [PersonKey, string];
  waitsFor?: string;
  accepted?: { days: number; reason: string };
  snoozedDays?: number;
};

/** The items, by title; whoever may not triage has theirs wait in the inbox. */
export const items: DemoItem[] = [
  {
    title: "Berth tokens can be guessed from the booking number",
    description:
      "The token in a booking link is the booking number in base 36 with a check digit.\n\n- [ ] draw 128 random bits\n- [ ] expire links a day after departure",
    by: "mara",
    priority: "P0",
    category: "Security",
    risk: "exploitable_now",
    domain: "platform",
    layer: "authentication",
    effortHours: 6,
    labels: ["links"],
    foundDaysAgo: 1,
    assignee: "ines",
    status: "in_progress",
    pull: 214,
    locations: [
      {
        path: "api/booking/link_token.py",
        startLine: 18,
        endLine: 26,
        excerpt:
          'def link_token(booking: Booking) -> str:\n    """Short and stable; see the printed berth cards."""\n    digits = base36(booking.number)\n    return digits + check_digit(digits)',
      },
    ],
    comment: ["jonas", "The printed cards carry the old form until May. @mara can we serve both for a while?"],
  },
  {
    title: "Card terminal secret is read from the image, not from the environment",
    description: "`TERMINAL_KEY` is baked in at build time, so every harbour runs with the same key.",
    by: "mara",
    priority: "P0",
    category: "Configuration",
    domain: "operations",
    layer: "environment_configuration",
    effortHours: 3,
    foundDaysAgo: 0,
    locations: [
      { path: "deploy/terminal/Dockerfile", startLine: 12, endLine: 12, excerpt: "ENV TERMINAL_KEY=harbour-default" },
    ],
  },
  {
    title: "Night tariff ignores the change to summer time",
    description: "Boats that arrive at 02:30 on the last Sunday of March are billed for two nights.",
    by: "mara",
    priority: "P1",
    category: "Code Quality",
    domain: "engine",
    layer: "api_routes",
    effortHours: 4,
    foundDaysAgo: 6,
    assignee: "jonas",
    locations: [{ path: "api/tariff/nights.py", startLine: 41, endLine: 58 }],
  },
  {
    title: "Harbour map redraws every berth on each tick",
    description: "Four hundred berths, every second: laptops on the pontoon run hot.",
    by: "theo",
    priority: "P1",
    category: "Performance",
    domain: "frontend",
    layer: "frontend_components",
    effortHours: 8,
    labels: ["map"],
    foundDaysAgo: 9,
    assignee: "mender",
    status: "in_progress",
    pull: 219,
    locations: [
      { path: "web/src/map/HarbourMap.tsx", startLine: 90, endLine: 141 },
      { path: "web/src/map/useTick.ts" },
    ],
  },
  {
    title: "Arrivals feed drops messages when the tide gauge reconnects",
    by: "mara",
    priority: "P1",
    category: "Infrastructure",
    domain: "resilience",
    layer: "websocket_realtime",
    effortHours: 12,
    foundDaysAgo: 12,
    assignee: "ines",
    locations: [{ path: "api/live/arrivals.py", startLine: 77, endLine: 103 }],
  },
  {
    title: "No index serves the search by boat name",
    by: "mara",
    priority: "P2",
    category: "Performance",
    domain: "engine",
    layer: "database_orm",
    effortHours: 2,
    foundDaysAgo: 20,
    locations: [{ path: "api/migrations/0031_boats.sql" }],
  },
  {
    title: "Two copies of the berth length rules",
    description:
      "The booking form and the harbour office each round differently; 11.95 m fits in one and not in the other.",
    by: "mara",
    priority: "P2",
    category: "Architecture",
    domain: "engine",
    effortHours: 5,
    foundDaysAgo: 25,
    locations: [{ path: "api/berths/fit.py", startLine: 8, endLine: 31 }, { path: "web/src/booking/fits.ts" }],
  },
  {
    title: "Date picker cannot be used without a mouse",
    by: "theo",
    priority: "P2",
    category: "Accessibility",
    domain: "frontend",
    layer: "frontend_components",
    effortHours: 6,
    foundDaysAgo: 31,
    assignee: "jonas",
    status: "in_progress",
    locations: [{ path: "web/src/booking/DatePicker.tsx", startLine: 22, endLine: 118 }],
  },
  {
    title: "Invoice tests compare against a threshold nobody can explain",
    description: "0.035 came from one harbour's sums in 2023. The bookkeeper should say what may be off.",
    by: "mara",
    priority: "P2",
    category: "Testing",
    testKind: "calibration",
    domain: "quality",
    effortHours: 2,
    foundDaysAgo: 33,
    locations: [{ path: "api/tests/test_invoices.py", startLine: 140, endLine: 156 }],
    accepted: { days: 60, reason: "The bookkeeper is back after the season" },
  },
  {
    title: "Weather calls have no time limit",
    by: "mara",
    priority: "P2",
    category: "Error Handling",
    domain: "resilience",
    layer: "error_handling",
    effortHours: 1,
    foundDaysAgo: 14,
    waitsFor: "Arrivals feed drops messages when the tide gauge reconnects",
    locations: [{ path: "api/weather/client.py", startLine: 15, endLine: 29 }],
  },
  {
    title: "Old receipts are rendered by a template engine that is no longer kept",
    by: "mara",
    priority: "P3",
    category: "Infrastructure",
    domain: "tooling",
    effortHours: 16,
    foundDaysAgo: 120,
    locations: [{ path: "api/receipts/templates/" }],
  },
  {
    title: "Log lines name boats by their owners",
    by: "mara",
    priority: "P3",
    category: "Observability",
    domain: "operations",
    effortHours: 3,
    foundDaysAgo: 75,
    snoozedDays: 21,
    locations: [{ path: "api/logging.py" }],
  },
  {
    title: "Berth photos are stored without their rotation",
    by: "theo",
    priority: "P3",
    category: "Code Quality",
    domain: "frontend",
    effortHours: 2,
    foundDaysAgo: 48,
    locations: [{ path: "web/src/photos/upload.ts", startLine: 33, endLine: 60 }],
  },
  {
    title: "Session cookie lacks SameSite",
    by: "mara",
    priority: "P1",
    category: "Security",
    risk: "exploitable_with_effort",
    domain: "platform",
    layer: "authentication",
    effortHours: 1,
    foundDaysAgo: 16,
    assignee: "ines",
    status: "resolved",
    pull: 201,
    regressionTest: "api/tests/test_session_cookie.py",
    locations: [{ path: "api/session.py", startLine: 51, endLine: 63 }],
  },
  {
    title: "Tide table is fetched on every page",
    by: "theo",
    priority: "P2",
    category: "Performance",
    domain: "frontend",
    effortHours: 3,
    foundDaysAgo: 22,
    assignee: "jonas",
    status: "resolved",
    pull: 196,
    locations: [{ path: "web/src/tides/useTides.ts" }],
  },
  {
    title: "Backup restores are never tried",
    by: "mara",
    priority: "P1",
    category: "Infrastructure",
    domain: "operations",
    layer: "background_tasks",
    effortHours: 8,
    foundDaysAgo: 40,
    assignee: "mara",
    status: "resolved",
    pull: 188,
    locations: [{ path: "deploy/backup/restore.sh" }],
  },
  {
    title: "Harbour office page shows a blank table while it loads",
    description: "Seen on the office laptop: white for three seconds, then everything jumps.",
    by: "priya",
    priority: "P2",
    category: "Code Quality",
    foundDaysAgo: 2,
    locations: [{ path: "web/src/office/BoatTable.tsx", startLine: 12, endLine: 40 }],
  },
  {
    title: "TODO: handle two boats on one mooring",
    description: "Marker left in the mooring planner; the harbour in the north does this every summer.",
    by: "scout",
    foundDaysAgo: 1,
    locations: [
      {
        path: "api/moorings/plan.py",
        startLine: 64,
        endLine: 64,
        excerpt: "    # TODO handle two boats on one mooring\n    mooring.boat = boat",
      },
    ],
  },
  {
    title: "Berth links can be guessed",
    description: "Same family as the token item?",
    by: "scout",
    category: "Security",
    foundDaysAgo: 0,
    locations: [{ path: "api/booking/link_token.py", startLine: 18 }],
  },
  {
    title: "Currency rounding differs between office and web",
    by: "priya",
    foundDaysAgo: 3,
    locations: [{ path: "web/src/money/round.ts" }],
  },
];
