import { Board } from "./board";
import { ShellFor } from "./shell-for";
export default function Gallery() { return <ShellFor><Board /></ShellFor>; }
