import { readFileSync } from "node:fs";
import { greet } from "./src/greeting.ts";

const request = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(greet(request.name)));
