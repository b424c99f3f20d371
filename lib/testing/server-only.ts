// `server-only` throws wherever it is not bundled by Next; tests and the processes outside of Next get this instead.
export {};
