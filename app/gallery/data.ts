import type { ItemSummary } from "@/lib/items/item";
import type { DueWords } from "@/lib/items/due-words";
type Part = Partial<ItemSummary>;
const people: Record<string, ItemSummary["assignee"]> = { MK: { id: "1", name: "Mara Köhler", kind: "person" }, TO: { id: "2", name: "Tom Okafor", kind: "person" }, ID: { id: "3", name: "Inês Duarte", kind: "person" }, PR: { id: "4", name: "Priya Raman", kind: "person" }, JL: { id: "5", name: "Jonas Lind", kind: "person" } };
for (const a of ["f2", "e4", "e1", "q1", "q2"]) people[a] = { id: a, name: a, kind: "agent" };
export const who = (k: string | null) => (k ? (people[k] ?? null) : null);
export function item(number: number, priority: ItemSummary["priority"], category: string, title: string, path: string, assignee: string | null, more: Part = {}): ItemSummary {
  const id = `DEBT-${String(number).padStart(3, "0")}`;
  return { id, number, title, status: "open", inInbox: false, priority, category, layer: null, domain: null, resolution: null, risk: null, testKind: null, effortHours: 3, labels: ["opsec", "data"], assignee: who(assignee), reporter: { id: "1", name: "Mara Köhler", kind: "person" }, path, startLine: null, endLine: null, locationCount: 1, pullRequests: [], blockedBy: [], due: { dueAt: null, state: "none", overMs: null }, acceptedUntil: null, snoozedUntil: null, snoozedUntilCodeChanges: false, proposals: 0, comments: 0, rank: "a", version: 1, foundOn: "2026-02-08", triagedAt: null, startedAt: null, resolvedAt: null, createdAt: "2026-02-08T10:00:00Z", updatedAt: "2026-02-08T10:00:00Z", inScope: true, ...more };
}
const pr = (number: number, state: "open" | "merged" = "open", relation: "resolves" | "contributes" = "resolves") => ({ pullRequests: [{ repository: "aapm", number, relation, state, url: "https://example.org", title: null }] });
const due = (words: string, tone: DueWords["tone"] = "calm"): DueWords => ({ words, tone });
export type C = { item: ItemSummary; due: DueWords | null; x?: Record<string, unknown> };
export const open: C[] = [
  { item: item(2, "P0", "Security", "Security TODOs in Audience Tokens", "backend/app/api/routes/audience_tokens.py", "MK", { pullRequests: [{ repository: "aapm", number: 546, relation: "mentions", state: "merged", url: null, title: null }] }), due: due("19 h left", "soon") },
  { item: item(6, "P1", "API Quality", "Resilience API Response Model Coverage", "backend/app/api/routes/resilience.py", "TO"), due: due("1 d over", "late"), x: { drag: "left" } },
  { item: item(7, "P1", "Authentication", "Token Refresh Not Implemented in Frontend", "frontend/src/hooks/useAuth.ts", "ID", { locationCount: 2, blockedBy: ["DEBT-002"] }), due: due("Wed", "soon") },
  { item: item(13, "P2", "Code Quality", "Duplicate Cache TTL Definitions", "backend/app/core/config.py", null), due: due("Thu", "near"), x: { selected: true } },
  { item: item(14, "P2", "Architecture", "localStorage Usage in Swap Marketplace", "frontend/src/features/swap-marketplace/hooks.ts", null), due: due("Fri", "near"), x: { selected: true, focused: true } },
  { item: item(9, "P2", "Feature Incomplete", "MCP Placeholder Tools", "mcp-server/src/scheduler_mcp/", "e4"), due: due("27 Feb") },
  { item: item(24, "P2", "Configuration", "MAX_FACULTY_IN_CLINIC Hardcoded", "backend/app/scheduling/engine.py", null, { startLine: 2431, blockedBy: ["DEBT-021"] }), due: due("6 Mar"), x: { selected: true } },
  { item: item(18, "P3", "Observability", "OpenTelemetry Not Enabled", "backend/app/core/config.py", null), due: due("41 d old") },
];
const st = { status: "in_progress" } as const;
export const progress: C[] = [
  { item: item(21, "P0", "Data / OPSEC", "Hardcoded Faculty Clinic Caps", "backend/app/services/faculty_clinic.py", "PR", { ...st, ...pr(1112), startLine: 34, endLine: 54 }), due: due("6 h left", "soon"), x: { checks: "running" } },
  { item: item(5, "P1", "Feature Incomplete", "Admin Users Page API Not Wired", "frontend/src/app/admin/users/page.tsx", "f2", { ...st, ...pr(1098) }), due: due("Tue", "soon"), x: { checks: "passed" } },
  { item: item(12, "P2", "Configuration", "Hardcoded API URLs in Frontend", "frontend/src/lib/export.ts", "ID", { ...st, ...pr(1100), locationCount: 3 }), due: due("Fri", "near"), x: { checks: "passed", open: true } },
  { item: item(8, "P2", "Accessibility", "Frontend Accessibility Gaps", "frontend/src/components/", "JL", { ...st, ...pr(1110, "open", "contributes"), locationCount: 22 }), due: due("18 Feb"), x: { checks: "passed", ageing: "hot", here: "11 d here" } },
  { item: item(22, "P3", "Frontend Quality", "Index-Based React Keys (30+ instances)", "frontend/src/components/error-toast.tsx", "ID", { ...st, ...pr(1100), locationCount: 5 }), due: due("1 d old"), x: { checks: "passed" } },
  { item: item(15, "P3", "Testing", "Test Calibration Failures (45 tests)", "backend/tests/resilience/", "q2", { ...st, ...pr(1102) }), due: due("42 d old"), x: { checks: "failed", ageing: "warm", here: "7 d here" } },
  { item: item(16, "P3", "Testing", "Skipped Tests (147 total)", "backend/tests/", "q1", { ...st, ...pr(1103) }), due: due("41 d old"), x: { checks: "running" } },
  { item: item(19, null, "Error Handling", "Logout Error Swallowed", "frontend/src/lib/auth.ts", "ID", { ...st, ...pr(1100) }), due: due("41 d old") },
];
const re = { status: "resolved", resolution: "fixed" } as const;
export const resolved: C[] = [
  { item: item(1, "P0", "Infrastructure", "Celery Worker Missing Queues", "docker-compose.yml", "MK", { ...re, ...pr(546, "merged") }), due: due("met · 30 Dec", "met"), x: { checks: "passed" } },
  { item: item(3, "P1", "Configuration", "Frontend Environment Variable Mismatch", "frontend/src/hooks/useClaudeChat.ts", "ID", { ...re, ...pr(546, "merged") }), due: due("met · 30 Dec", "met"), x: { checks: "passed" } },
  { item: item(4, "P1", "Performance", "Missing Database Indexes", "backend/alembic/versions/20251230_add_critical_indexes.py", "TO", re), due: due("met · 31 Dec", "met") },
  { item: item(10, "P2", "Real-time Features", "Frontend WebSocket Client Missing", "frontend/src/hooks/useWebSocket.ts", "ID", re), due: due("met · 8 Jan", "met") },
  { item: item(11, "P2", "Performance", "N+1 Query Patterns in Scheduling Engine", "backend/app/scheduling/engine.py", "e1", re), due: due("met · 13 Jan", "met") },
  { item: item(17, "P3", "Feature Incomplete", "LLM Router Placeholder", "docker-compose.ollama.yml", "TO", { ...re, resolution: "obsolete" }), due: due("30 Dec", "met") },
  { item: item(20, "P3", "Error Handling", "No Global Unhandled Rejection Handler", "frontend/src/app/providers.tsx", "ID", re), due: due("20 Jan", "met") },
];
