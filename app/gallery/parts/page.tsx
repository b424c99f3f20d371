import { Parts } from "./parts";
import { ShellFor } from "../shell-for";
export default function P() { return <ShellFor><Parts /></ShellFor>; }
