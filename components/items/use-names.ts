"use client";

import { useEffect, useState } from "react";
import { call } from "@/lib/accounts/browser-client";
import { findPeople } from "@/lib/accounts/user-endpoints";

const none: Readonly<Record<string, string>> = {};

/** The names of people by their ids, read once they are wanted. */
export function useNames(wanted: boolean): Readonly<Record<string, string>> {
  const [names, setNames] = useState(none);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    call(findPeople)
      .then(({ data }) => (gone ? undefined : setNames(Object.fromEntries(data.map(({ id, name }) => [id, name])))))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [wanted]);
  return names;
}
