"use client";
import type { ReactNode } from "react";
import { PhoneMore } from "@/components/layout/phone-more";
import { ViewerMenu } from "@/components/layout/viewer-menu";
export function Viewer() { return <ViewerMenu viewer={{ name: "Mara Köhler", kind: "person" }} role="coordinator" mayHoldTokens onSignOut={() => undefined} />; }
export function More() { return <PhoneMore rows={[{ to: "import" }, { to: "users" }]} mayHoldTokens onSignOut={() => undefined} />; }
export function X({ children }: { children: ReactNode }) { return children; }
