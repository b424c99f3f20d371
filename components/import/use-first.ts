"use client";

import { useState } from "react";

const step = 200;

/** The first of a long list, and more of it on demand: what is not looked at is not drawn. */
export function useFirst<One>(all: readonly One[]): { shown: readonly One[]; more: () => void } {
  const [count, setCount] = useState(step);
  return { shown: count < all.length ? all.slice(0, count) : all, more: () => setCount(count + step) };
}
